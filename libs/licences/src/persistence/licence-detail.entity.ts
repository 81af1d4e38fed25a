import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What is known of a licence beside its facts: its number in the register, services, circles of persons. */
@Entity('licence_detail')
@Unique('licence_detail_in_organisation_unique', ['organisationId', 'matterId'])
@Check('licence_detail_circles_check', 'person_circles <@ array[1, 2, 3]::smallint[]')
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'licence_detail_matter_fk',
})
export class LicenceDetailRow {
  @PrimaryColumn({ name: 'matter_id', type: 'uuid', primaryKeyConstraintName: 'licence_detail_pk' })
  readonly matterId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'registry_number', type: 'text', nullable: true })
  readonly registryNumber!: string | null;

  @Column({ name: 'services', type: 'text', array: true, default: [] })
  readonly services!: readonly string[];

  @Column({ name: 'person_circles', type: 'smallint', array: true, default: [] })
  readonly personCircles!: readonly number[];

  @Column({ name: 'children_served', type: 'boolean', nullable: true })
  readonly childrenServed!: boolean | null;

  @Column({ name: 'certificate_checked_on', type: 'date', nullable: true })
  readonly certificateCheckedOn!: string | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'relatives_as_assistants', type: 'boolean', nullable: true })
  readonly relativesAsAssistants!: boolean | null;
}
