import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A person in an organisation, with the roles there. A guest counsel's names one matter and opens no
 * other.
 */
@Entity('membership')
@Unique('membership_in_organisation_unique', ['organisationId', 'id'])
@Unique('membership_email_unique', ['organisationId', 'email'])
@Check('membership_name_check', 'length(name) between 1 and 200')
@Check('membership_email_check', 'email = lower(email) and length(email) between 3 and 254')
@Check(
  'membership_roles_check',
  "cardinality(roles) > 0 and roles <@ array['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor', 'guest-counsel']",
)
@Check(
  'membership_guest_check',
  "case when 'guest-counsel' = any (roles) then cardinality(roles) = 1 and matter_id is not null else matter_id is null end",
)
@Check('membership_state_check', "state in ('invited', 'active', 'disabled')")
@Check('membership_active_check', "state <> 'active' or account_id is not null")
@Index('membership_account_index', ['accountId'])
@Index('membership_matter_index', ['organisationId', 'matterId'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'membership_organisation_fk' })
@ForeignKey('AccountRow', ['accountId'], ['id'], { name: 'membership_account_fk' })
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'membership_matter_fk',
})
export class MembershipRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  readonly accountId!: string | null;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'email', type: 'text' })
  readonly email!: string;

  @Column({ name: 'roles', type: 'text', array: true })
  readonly roles!: readonly string[];

  @Column({ name: 'matter_id', type: 'uuid', nullable: true })
  readonly matterId!: string | null;

  @Column({ name: 'state', type: 'text', default: 'invited' })
  readonly state!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
