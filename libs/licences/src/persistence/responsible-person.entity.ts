import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who is responsible for the work under a licence, from a day and to a day. */
@Entity('responsible_person')
@Unique('responsible_person_in_organisation_unique', ['organisationId', 'id'])
@Check('responsible_person_days_check', 'to_on is null or from_on <= to_on')
@Exclusion(
  'responsible_person_once_excl',
  "using gist (organisation_id with =, matter_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)",
)
@Index('responsible_person_matter_index', ['organisationId', 'matterId', 'fromOn'])
@Index('responsible_person_person_index', ['organisationId', 'personId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'responsible_person_matter_fk',
})
@ForeignKey('PersonRow', ['organisationId', 'personId'], ['organisationId', 'id'], {
  name: 'responsible_person_person_fk',
})
export class ResponsiblePersonRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'responsible_person_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
