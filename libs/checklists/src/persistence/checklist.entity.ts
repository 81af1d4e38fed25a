import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A list of what to do in a matter, by the template and the version of it that it keeps. */
@Entity('checklist')
@Unique('checklist_in_organisation_unique', ['organisationId', 'id'])
@Unique('checklist_fact_unique', ['organisationId', 'factId', 'template'])
@Unique('checklist_period_unique', ['organisationId', 'matterId', 'template', 'period'])
@Check('checklist_called_for_check', 'num_nonnulls(fact_id, period, opened_by) = 1')
@Check('checklist_control_check', '(period is null) = (control_id is null)')
@Index('checklist_matter_index', ['organisationId', 'matterId', 'openedOn'])
@Index('checklist_provider_index', ['organisationId', 'providerId'])
@Index('checklist_template_index', ['organisationId', 'template', 'templateVersion'])
@Index('checklist_control_index', ['organisationId', 'controlId'])
@Index('checklist_opened_by_index', ['organisationId', 'openedBy'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'checklist_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'checklist_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'checklist_fact_fk' })
@ForeignKey('RecurringControlRow', ['organisationId', 'controlId'], ['organisationId', 'id'], {
  name: 'checklist_control_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'openedBy'], ['organisationId', 'id'], {
  name: 'checklist_opened_by_fk',
})
export class ChecklistRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'checklist_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'template', type: 'text' })
  readonly template!: string;

  @Column({ name: 'template_version', type: 'text' })
  readonly templateVersion!: string;

  @Column({ name: 'period', type: 'text', nullable: true })
  readonly period!: string | null;

  @Column({ name: 'opened_on', type: 'date' })
  readonly openedOn!: string;

  @Column({ name: 'standing', type: 'boolean', default: true })
  readonly standing!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'control_id', type: 'uuid', nullable: true })
  readonly controlId!: string | null;

  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  readonly openedBy!: string | null;
}
