import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One decision on many law reviews, proposed by one person and confirmed by another. */
@Entity('law_review_batch')
@Unique('law_review_batch_in_organisation_unique', ['organisationId', 'id'])
@Check('law_review_batch_decision_check', "decision in ('apply', 'ignore')")
@Check('law_review_batch_two_people_check', 'confirmed_by is distinct from proposed_by')
@Index('law_review_batch_proposed_by_index', ['organisationId', 'proposedBy'])
@Index('law_review_batch_confirmed_by_index', ['organisationId', 'confirmedBy'])
@ForeignKey('MembershipRow', ['organisationId', 'proposedBy'], ['organisationId', 'id'], {
  name: 'law_review_batch_proposed_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'confirmedBy'], ['organisationId', 'id'], {
  name: 'law_review_batch_confirmed_by_fk',
})
export class LawReviewBatchRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'law_review_batch_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'decision', type: 'text' })
  readonly decision!: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  readonly proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly proposedAt!: string;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  readonly confirmedBy!: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly confirmedAt!: string | null;
}
