import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The head of the chain on a day, signed: it shows later that nothing before it was changed. */
@Entity('audit_head')
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'audit_head_organisation_fk' })
export class AuditHeadRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'audit_head_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'audit_head_pk' })
  readonly day!: string;

  @Column({ name: 'seq', type: 'bigint' })
  readonly seq!: number;

  @Column({ name: 'hash', type: 'bytea' })
  readonly hash!: Buffer;

  @Column({ name: 'key_id', type: 'text' })
  readonly keyId!: string;

  @Column({ name: 'signature', type: 'bytea' })
  readonly signature!: Buffer;

  @Column({ name: 'signed_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly signedAt!: string;
}
