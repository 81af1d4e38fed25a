import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const OPEN = "standing and state = 'open'";
const LEFT = "standing and mandatory and (state = 'open' or (four_eyes and approved_by is null))";

/** One item of a list and what became of it. */
@Entity('checklist_item')
@Unique('checklist_item_in_organisation_unique', ['organisationId', 'id'])
@Unique('checklist_item_once_unique', ['organisationId', 'checklistId', 'item'])
@Check('checklist_item_state_check', "state in ('open', 'done', 'not-applicable')")
@Check('checklist_item_settled_check', "(state = 'open') = (settled_by is null)")
@Check('checklist_item_reason_check', "state <> 'not-applicable' or reason is not null")
@Check('checklist_item_two_people_check', 'approved_by is null or approved_by <> settled_by')
@Index('checklist_item_matter_index', ['organisationId', 'matterId'])
@Index('checklist_item_open_index', ['organisationId', 'dueOn', 'id'], { where: OPEN })
@Index('checklist_item_left_index', ['organisationId', 'matterId'], { where: LEFT })
@Index('checklist_item_owner_index', ['organisationId', 'ownerId'])
@Index('checklist_item_settled_by_index', ['organisationId', 'settledBy'])
@Index('checklist_item_approved_by_index', ['organisationId', 'approvedBy'])
@ForeignKey('ChecklistRow', ['organisationId', 'checklistId'], ['organisationId', 'id'], {
  name: 'checklist_item_checklist_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'checklist_item_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'ownerId'], ['organisationId', 'id'], {
  name: 'checklist_item_owner_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'settledBy'], ['organisationId', 'id'], {
  name: 'checklist_item_settled_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'approvedBy'], ['organisationId', 'id'], {
  name: 'checklist_item_approved_by_fk',
})
export class ChecklistItemRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'checklist_item_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'checklist_id', type: 'uuid' })
  readonly checklistId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'item', type: 'text' })
  readonly item!: string;

  @Column({ name: 'position', type: 'integer' })
  readonly position!: number;

  @Column({ name: 'mandatory', type: 'boolean' })
  readonly mandatory!: boolean;

  @Column({ name: 'four_eyes', type: 'boolean' })
  readonly fourEyes!: boolean;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  readonly dueOn!: string | null;

  @Column({ name: 'state', type: 'text', default: 'open' })
  readonly state!: string;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  readonly ownerId!: string | null;

  @Column({ name: 'proof', type: 'text', nullable: true })
  readonly proof!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  readonly reason!: string | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  readonly settledBy!: string | null;

  @Column({ name: 'settled_on', type: 'date', nullable: true })
  readonly settledOn!: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  readonly approvedBy!: string | null;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  readonly approvedOn!: string | null;

  @Column({ name: 'standing', type: 'boolean', default: true })
  readonly standing!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  @Column({ name: 'left_out', type: 'boolean', default: false })
  readonly leftOut!: boolean;
}
