import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A person's words behind an audit entry: the line holds only their salted hash, so that they can be
 * erased.
 */
@Entity('audit_value')
@ForeignKey('AuditEntryRow', ['organisationId', 'seq'], ['organisationId', 'seq'], {
  name: 'audit_value_entry_fk',
})
export class AuditValueRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'audit_value_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'audit_value_pk' })
  readonly seq!: number;

  @PrimaryColumn({ name: 'name', type: 'text', primaryKeyConstraintName: 'audit_value_pk' })
  readonly name!: string;

  @Column({ name: 'salt', type: 'bytea' })
  readonly salt!: Buffer;

  @Column({ name: 'value', type: 'text' })
  readonly value!: string;
}
