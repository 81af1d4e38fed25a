import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What is done about a finding, by whom and by when. */
@Entity('plan_action')
@Unique('plan_action_in_organisation_unique', ['organisationId', 'id'])
@Check('plan_action_state_check', "state in ('open', 'done', 'not-needed')")
@Check('plan_action_settled_check', "(state = 'open') = (settled_by is null)")
@Check('plan_action_proof_check', "state <> 'done' or proof is not null")
@Check('plan_action_reason_check', "state <> 'not-needed' or reason is not null")
@Index('plan_action_finding_index', ['organisationId', 'findingId'])
@Index('plan_action_matter_index', ['organisationId', 'matterId'])
@Index('plan_action_owner_index', ['organisationId', 'ownerId'])
@Index('plan_action_settled_by_index', ['organisationId', 'settledBy'])
@ForeignKey('FindingRow', ['organisationId', 'findingId'], ['organisationId', 'id'], {
  name: 'plan_action_finding_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'plan_action_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'ownerId'], ['organisationId', 'id'], {
  name: 'plan_action_owner_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'settledBy'], ['organisationId', 'id'], {
  name: 'plan_action_settled_by_fk',
})
export class PlanActionRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'plan_action_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'finding_id', type: 'uuid' })
  readonly findingId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'round', type: 'integer' })
  readonly round!: number;

  @Column({ name: 'text', type: 'text' })
  readonly text!: string;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  readonly ownerId!: string | null;

  @Column({ name: 'due_on', type: 'date' })
  readonly dueOn!: string;

  @Column({ name: 'state', type: 'text', default: 'open' })
  readonly state!: string;

  @Column({ name: 'proof', type: 'text', nullable: true })
  readonly proof!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  readonly reason!: string | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  readonly settledBy!: string | null;

  @Column({ name: 'settled_on', type: 'date', nullable: true })
  readonly settledOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
