import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Where else a person sits or sat: what IVO holds against one holder, it weighs at another. */
@Entity('engagement')
@Unique('engagement_in_organisation_unique', ['organisationId', 'id'])
@Check('engagement_days_check', 'from_on is null or to_on is null or from_on <= to_on')
@Index('engagement_person_index', ['organisationId', 'personId'])
@ForeignKey('PersonRow', ['organisationId', 'personId'], ['organisationId', 'id'], {
  name: 'engagement_person_fk',
})
export class EngagementRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'engagement_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'holder_name', type: 'text' })
  readonly holderName!: string;

  @Column({ name: 'holder_organisation_number', type: 'text', nullable: true })
  readonly holderOrganisationNumber!: string | null;

  @Column({ name: 'role', type: 'text' })
  readonly role!: string;

  @Column({ name: 'from_on', type: 'date', nullable: true })
  readonly fromOn!: string | null;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
