import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Someone in the circle of owners and managers, or responsible for the work under a licence. */
@Entity('person')
@Unique('person_in_organisation_unique', ['organisationId', 'id'])
@Check('person_name_check', 'length(name) between 1 and 200')
@Index('person_name_index', ['organisationId', 'name', 'id'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'person_organisation_fk' })
export class PersonRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'name', type: 'text', collation: 'sv-x-icu' })
  readonly name!: string;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
