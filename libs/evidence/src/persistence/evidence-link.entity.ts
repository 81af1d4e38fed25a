import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const SUBJECT = `subject_kind in ('fact', 'checklist-item') and subject_id = coalesce(fact_id, checklist_item_id)
  and (fact_id is not null) = (subject_kind = 'fact')
  and (checklist_item_id is not null) = (subject_kind = 'checklist-item')`;

/** What an enclosure proves. */
@Entity('evidence_link')
@Unique('evidence_link_in_organisation_unique', ['organisationId', 'id'])
@Unique('evidence_link_once_unique', ['organisationId', 'evidenceId', 'subjectKind', 'subjectId'])
@Check('evidence_link_subject_check', SUBJECT)
@Index('evidence_link_matter_index', ['organisationId', 'matterId'])
@Index('evidence_link_fact_index', ['organisationId', 'factId'])
@Index('evidence_link_checklist_item_index', ['organisationId', 'checklistItemId'])
@Index('evidence_link_linked_by_index', ['organisationId', 'linkedBy'])
@ForeignKey('EvidenceRow', ['organisationId', 'evidenceId'], ['organisationId', 'id'], {
  name: 'evidence_link_evidence_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'evidence_link_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], {
  name: 'evidence_link_fact_fk',
})
@ForeignKey('ChecklistItemRow', ['organisationId', 'checklistItemId'], ['organisationId', 'id'], {
  name: 'evidence_link_checklist_item_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'linkedBy'], ['organisationId', 'id'], {
  name: 'evidence_link_linked_by_fk',
})
export class EvidenceLinkRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_link_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  readonly evidenceId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'subject_kind', type: 'text' })
  readonly subjectKind!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  readonly subjectId!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'checklist_item_id', type: 'uuid', nullable: true })
  readonly checklistItemId!: string | null;

  @Column({ name: 'linked_by', type: 'uuid' })
  readonly linkedBy!: string;

  @Column({ name: 'linked_on', type: 'date' })
  readonly linkedOn!: string;
}
