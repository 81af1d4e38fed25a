import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * How long an organisation's chain of audit entries is, and the hash the next one builds on. The database
 * keeps it.
 */
@Entity('audit_chain')
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'audit_chain_organisation_fk' })
export class AuditChainRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'audit_chain_pk' })
  readonly organisationId!: string;

  @Column({ name: 'length', type: 'bigint', default: 0 })
  readonly length!: number;

  @Column({
    name: 'hash',
    type: 'bytea',
    default: () => `sha256('\\x${Buffer.from('fristvakt-audit/1').toString('hex')}')`,
  })
  readonly hash!: Buffer;
}
