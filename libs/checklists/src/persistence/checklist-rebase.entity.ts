import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a list was brought to a newer version of its template, by whom, and what that changed. */
@Entity('checklist_rebase')
@Index('checklist_rebase_checklist_index', ['organisationId', 'checklistId'])
@Index('checklist_rebase_matter_index', ['organisationId', 'matterId'])
@Index('checklist_rebase_decided_by_index', ['organisationId', 'decidedBy'])
@ForeignKey('ChecklistRow', ['organisationId', 'checklistId'], ['organisationId', 'id'], {
  name: 'checklist_rebase_checklist_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'checklist_rebase_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'decidedBy'], ['organisationId', 'id'], {
  name: 'checklist_rebase_decided_by_fk',
})
export class ChecklistRebaseRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'checklist_rebase_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'checklist_id', type: 'uuid' })
  readonly checklistId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'from_version', type: 'text' })
  readonly fromVersion!: string;

  @Column({ name: 'to_version', type: 'text' })
  readonly toVersion!: string;

  @Column({ name: 'difference', type: 'jsonb' })
  readonly difference!: unknown;

  @Column({ name: 'decided_by', type: 'uuid' })
  readonly decidedBy!: string;

  @Column({ name: 'decided_on', type: 'date' })
  readonly decidedOn!: string;
}
