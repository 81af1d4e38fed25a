import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * One time that the state of a provider was derived: for which day, why, by which law, and what it
 * changed.
 */
@Entity('derivation')
@Check(
  'derivation_cause_check',
  "cause in ('fact', 'correction', 'import', 'matter', 'day', 'law', 'repair', 'register')",
)
@Index('derivation_provider_index', ['organisationId', 'providerId', 'derivedAt'])
@Index('derivation_derived_at_index', ['organisationId', 'derivedAt'])
@Index('derivation_fact_index', ['organisationId', 'factId'])
@Index('derivation_derived_by_index', ['organisationId', 'derivedBy'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'derivation_provider_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'derivation_fact_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'derivedBy'], ['organisationId', 'id'], {
  name: 'derivation_derived_by_fk',
})
export class DerivationRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'derivation_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'as_of', type: 'date' })
  readonly asOf!: string;

  @Column({ name: 'cause', type: 'text' })
  readonly cause!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'law', type: 'text' })
  readonly law!: string;

  @Column({ name: 'changes', type: 'json' })
  readonly changes!: unknown;

  @Column({ name: 'derived_by', type: 'uuid', nullable: true })
  readonly derivedBy!: string | null;

  @Column({ name: 'derived_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly derivedAt!: string;
}
