import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A day as calendars show it: a deadline with a day, or a day in court. It stays, cancelled, when it no longer counts. */
@Entity('feed_event')
@Unique('feed_event_key_unique', ['organisationId', 'providerId', 'key'])
@Check('feed_event_state_check', "state in ('standing', 'cancelled')")
@Index('feed_event_day_index', ['organisationId', 'day', 'id'])
@Index('feed_event_matter_index', ['organisationId', 'matterId'])
@Index('feed_event_deadline_index', ['organisationId', 'deadlineId'])
@Index('feed_event_fact_index', ['organisationId', 'factId'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'feed_event_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'feed_event_matter_fk',
})
@ForeignKey('DeadlineRow', ['organisationId', 'deadlineId'], ['organisationId', 'id'], {
  name: 'feed_event_deadline_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'feed_event_fact_fk' })
export class FeedEventRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'feed_event_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  /** The row it is of now; null for a day in court. */
  @Column({ name: 'deadline_id', type: 'uuid', nullable: true })
  readonly deadlineId!: string | null;

  /** Null where its deadline follows from an entry of a register. */
  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'key', type: 'text' })
  readonly key!: string;

  @Column({ name: 'day', type: 'date' })
  readonly day!: string;

  /** By the clock in Sweden; null where it takes the whole day, or where nobody has said when. */
  @Column({ name: 'starts_at', type: 'time', nullable: true })
  readonly startsAt!: string | null;

  @Column({ name: 'told', type: 'json' })
  readonly told!: unknown;

  @Column({ name: 'state', type: 'text', default: 'standing' })
  readonly state!: string;

  @Column({ name: 'sequence', type: 'integer', default: 0 })
  readonly sequence!: number;

  @Column({ name: 'changed_at', type: 'timestamptz', transformer: INSTANT })
  readonly changedAt!: string;
}
