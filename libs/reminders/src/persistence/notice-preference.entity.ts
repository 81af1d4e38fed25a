import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How somebody wants to be told, and who stands in; where there is no row, by mail and in Swedish. */
@Entity('notice_preference')
@Check('notice_preference_language_check', "language in ('sv', 'en')")
@Check('notice_preference_stand_in_check', 'stand_in_id is distinct from membership_id')
@Index('notice_preference_stand_in_index', ['organisationId', 'standInId'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'notice_preference_membership_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'standInId'], ['organisationId', 'id'], {
  name: 'notice_preference_stand_in_fk',
})
export class NoticePreferenceRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'notice_preference_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'membership_id', type: 'uuid', primaryKeyConstraintName: 'notice_preference_pk' })
  readonly membershipId!: string;

  @Column({ name: 'email', type: 'boolean', default: true })
  readonly email!: boolean;

  @Column({ name: 'digest', type: 'boolean', default: true })
  readonly digest!: boolean;

  @Column({ name: 'language', type: 'text', default: 'sv' })
  readonly language!: string;

  @Column({ name: 'stand_in_id', type: 'uuid', nullable: true })
  readonly standInId!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
