import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Days, the first and the last included, on which somebody is away; and who stands in then, where it is not the usual one. */
@Entity('absence')
@Unique('absence_in_organisation_unique', ['organisationId', 'id'])
@Check('absence_days_check', 'from_on <= until_on')
@Check('absence_stand_in_check', 'stand_in_id is distinct from membership_id')
@Index('absence_membership_index', ['organisationId', 'membershipId', 'untilOn'])
@Index('absence_stand_in_index', ['organisationId', 'standInId'])
@Index('absence_entered_by_index', ['organisationId', 'enteredBy'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'absence_membership_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'standInId'], ['organisationId', 'id'], {
  name: 'absence_stand_in_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'enteredBy'], ['organisationId', 'id'], {
  name: 'absence_entered_by_fk',
})
export class AbsenceRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'absence_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  readonly membershipId!: string;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'until_on', type: 'date' })
  readonly untilOn!: string;

  @Column({ name: 'stand_in_id', type: 'uuid', nullable: true })
  readonly standInId!: string | null;

  @Column({ name: 'entered_by', type: 'uuid' })
  readonly enteredBy!: string;
}
