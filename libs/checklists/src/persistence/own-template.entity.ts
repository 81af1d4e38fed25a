import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A template that an organisation has written for itself. */
@Entity('own_template')
@Unique('own_template_in_organisation_unique', ['organisationId', 'id'])
export class OwnTemplateRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'own_template_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'retired_on', type: 'date', nullable: true })
  readonly retiredOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
