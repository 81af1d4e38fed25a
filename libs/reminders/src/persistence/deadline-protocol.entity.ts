import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What happened to the deadlines of an organisation on one day, sealed when the day was over. */
@Entity('deadline_protocol')
@Check('deadline_protocol_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'deadline_protocol_organisation_fk' })
export class DeadlineProtocolRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'deadline_protocol_pk' })
  readonly organisationId!: string;

  /** The day in Sweden. */
  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'deadline_protocol_pk' })
  readonly day!: string;

  /** Kept as the text it was sealed as. */
  @Column({ name: 'content', type: 'json' })
  readonly content!: unknown;

  /** Of that text, in hexadecimal. */
  @Column({ name: 'sha256', type: 'text' })
  readonly sha256!: string;

  @Column({ name: 'sealed_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly sealedAt!: string;
}
