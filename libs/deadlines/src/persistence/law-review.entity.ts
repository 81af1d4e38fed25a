import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a change of the law would do to a standing deadline, and what a person decided about it. */
@Entity('law_review')
@Unique('law_review_in_organisation_unique', ['organisationId', 'id'])
@Check('law_review_decision_check', "decision in ('apply', 'ignore', 'overtaken')")
@Check('law_review_decided_check', '(decision is null) = (decided_at is null)')
@Index('law_review_open_unique', ['organisationId', 'deadlineId'], {
  unique: true,
  where: 'decision is null',
})
@Index('law_review_deadline_index', ['organisationId', 'deadlineId'])
@Index('law_review_decided_by_index', ['organisationId', 'decidedBy'])
@Index('law_review_batch_index', ['organisationId', 'batchId'])
@ForeignKey('DeadlineRow', ['organisationId', 'deadlineId'], ['organisationId', 'id'], {
  name: 'law_review_deadline_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'decidedBy'], ['organisationId', 'id'], {
  name: 'law_review_decided_by_fk',
})
@ForeignKey('LawReviewBatchRow', ['organisationId', 'batchId'], ['organisationId', 'id'], {
  name: 'law_review_batch_fk',
})
export class LawReviewRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'law_review_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'deadline_id', type: 'uuid' })
  readonly deadlineId!: string;

  @Column({ name: 'law', type: 'text' })
  readonly law!: string;

  @Column({ name: 'cause', type: 'text' })
  readonly cause!: string;

  @Column({ name: 'old_due_on', type: 'date', nullable: true })
  readonly oldDueOn!: string | null;

  @Column({ name: 'new_due_on', type: 'date', nullable: true })
  readonly newDueOn!: string | null;

  @Column({ name: 'derived', type: 'json' })
  readonly derived!: unknown;

  @Column({ name: 'found_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly foundAt!: string;

  @Column({ name: 'decision', type: 'text', nullable: true })
  readonly decision!: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  readonly decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly decidedAt!: string | null;

  @Column({ name: 'batch_id', type: 'uuid', nullable: true })
  readonly batchId!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
