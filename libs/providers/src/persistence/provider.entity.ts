import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A provider of care: who it is, and the head of its case file. */
@Entity('provider')
@Unique('provider_in_organisation_unique', ['organisationId', 'id'])
@Check('provider_name_check', 'length(name) between 1 and 500')
@Check('provider_kind_check', "kind in ('company', 'cooperative', 'municipality', 'own-employer')")
@Index('provider_name_index', ['organisationId', 'name', 'id'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'provider_organisation_fk' })
export class ProviderRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'provider_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'name', type: 'text', collation: 'sv-x-icu' })
  readonly name!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'organisation_number', type: 'text', nullable: true })
  readonly organisationNumber!: string | null;

  @Column({ name: 'head', type: 'json' })
  readonly head!: unknown;

  @Column({ name: 'demo', type: 'boolean', default: false })
  readonly demo!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'derived_on', type: 'date', nullable: true })
  readonly derivedOn!: string | null;

  @Column({ name: 'law', type: 'text', nullable: true })
  readonly law!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
