import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A second person has looked at the proof of service: the day stands for the fact as it was recorded. */
@Entity('service_confirmation')
@Unique('service_confirmation_fact_unique', ['organisationId', 'factId'])
@Check('service_confirmation_two_people_check', 'recorded_by is distinct from confirmed_by')
@Index('service_confirmation_confirmed_by_index', ['organisationId', 'confirmedBy'])
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], {
  name: 'service_confirmation_fact_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId', 'recordedBy'], ['organisationId', 'id', 'recordedBy'], {
  name: 'service_confirmation_recorded_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'confirmedBy'], ['organisationId', 'id'], {
  name: 'service_confirmation_confirmed_by_fk',
})
export class ServiceConfirmationRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'service_confirmation_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'fact_id', type: 'uuid' })
  readonly factId!: string;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  readonly recordedBy!: string | null;

  @Column({ name: 'confirmed_by', type: 'uuid' })
  readonly confirmedBy!: string;

  @Column({ name: 'confirmed_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly confirmedAt!: string;
}
