import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * One line of what was done, by whom and to what. The database numbers and hashes it, and it never
 * changes.
 */
@Entity('audit_entry')
@Check(
  'audit_entry_lines_check',
  `actor !~ '[[:cntrl:]]' and action !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]' and detail !~ '[\\n\\r]'`,
)
@Index('audit_entry_subject_index', ['organisationId', 'subject', 'seq'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'audit_entry_organisation_fk' })
export class AuditEntryRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'audit_entry_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'audit_entry_pk' })
  readonly seq!: number;

  @Column({ name: 'at', type: 'timestamptz', transformer: INSTANT })
  readonly at!: string;

  @Column({ name: 'actor', type: 'text' })
  readonly actor!: string;

  @Column({ name: 'action', type: 'text' })
  readonly action!: string;

  @Column({ name: 'subject', type: 'text' })
  readonly subject!: string;

  @Column({ name: 'detail', type: 'text' })
  readonly detail!: string;

  @Column({ name: 'previous_hash', type: 'bytea' })
  readonly previousHash!: Buffer;

  @Column({ name: 'hash', type: 'bytea' })
  readonly hash!: Buffer;
}
