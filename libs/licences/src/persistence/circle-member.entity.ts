import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person's place among the owners and managers of a provider, from a day and to a day. */
@Entity('circle_member')
@Unique('circle_member_in_organisation_unique', ['organisationId', 'id'])
@Check(
  'circle_member_role_check',
  "role in ('managing-director', 'decisive-influence', 'board-member', 'deputy', 'partner', 'owner', 'indirect-owner')",
)
@Check('circle_member_days_check', 'to_on is null or from_on <= to_on')
@Exclusion(
  'circle_member_once_excl',
  "using gist (organisation_id with =, provider_id with =, person_id with =, role with =, daterange(from_on, to_on, '[]') with &&)",
)
@Index('circle_member_provider_index', ['organisationId', 'providerId', 'fromOn'])
@Index('circle_member_person_index', ['organisationId', 'personId'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'circle_member_provider_fk',
})
@ForeignKey('PersonRow', ['organisationId', 'personId'], ['organisationId', 'id'], {
  name: 'circle_member_person_fk',
})
export class CircleMemberRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'circle_member_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'role', type: 'text' })
  readonly role!: string;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
