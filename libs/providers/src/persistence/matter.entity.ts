import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A matter of a provider as the case file tells it: a licence, a notification, an inspection, an appeal and
 * so on.
 */
@Entity('matter')
@Unique('matter_in_organisation_unique', ['organisationId', 'id'])
@Unique('matter_ref_unique', ['organisationId', 'providerId', 'ref'])
@Unique('matter_position_unique', ['organisationId', 'providerId', 'position'])
@Check(
  'matter_kind_check',
  "kind in ('licence', 'notification', 'inspection', 'lex-sarah', 'repayment', 'appeal')",
)
@Check('matter_title_check', 'length(title) between 1 and 500')
@Index('matter_title_index', ['organisationId', 'title', 'id'])
@Index('matter_kind_index', ['organisationId', 'kind', 'title', 'id'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'matter_provider_fk',
})
export class MatterRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'matter_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'ref', type: 'text' })
  readonly ref!: string;

  @Column({ name: 'position', type: 'integer' })
  readonly position!: number;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'title', type: 'text', collation: 'sv-x-icu' })
  readonly title!: string;

  @Column({ name: 'body', type: 'json' })
  readonly body!: unknown;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
