import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A condition of a licence as the decision states it, and how it is kept. */
@Entity('licence_condition')
@Unique('licence_condition_in_organisation_unique', ['organisationId', 'id'])
@Unique('licence_condition_fact_unique', ['organisationId', 'factId', 'position'])
@Check('licence_condition_kept_check', "kept in ('not-assessed', 'kept', 'not-kept')")
@Index('licence_condition_matter_index', ['organisationId', 'matterId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'licence_condition_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], {
  name: 'licence_condition_fact_fk',
})
export class LicenceConditionRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'licence_condition_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'position', type: 'integer' })
  readonly position!: number;

  @Column({ name: 'text', type: 'text' })
  readonly text!: string;

  @Column({ name: 'kept', type: 'text', default: 'not-assessed' })
  readonly kept!: string;

  @Column({ name: 'kept_note', type: 'text', nullable: true })
  readonly keptNote!: string | null;

  @Column({ name: 'assessed_on', type: 'date', nullable: true })
  readonly assessedOn!: string | null;

  @Column({ name: 'standing', type: 'boolean', default: true })
  readonly standing!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
