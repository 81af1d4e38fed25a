import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { KIND_CHECK } from './kind-check';

/** A text an organisation has written for a kind of letter. It never changes; the one with the highest number counts. */
@Entity('letter_template')
@Unique('letter_template_in_organisation_unique', ['organisationId', 'id'])
@Unique('letter_template_number_unique', ['organisationId', 'kind', 'number'])
@Check('letter_template_kind_check', KIND_CHECK)
@Check('letter_template_text_check', 'length(text) between 1 and 20000')
@Index('letter_template_made_by_index', ['organisationId', 'madeBy'])
@ForeignKey('MembershipRow', ['organisationId', 'madeBy'], ['organisationId', 'id'], {
  name: 'letter_template_made_by_fk',
})
export class LetterTemplateRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'letter_template_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'number', type: 'integer' })
  readonly number!: number;

  /** Null: from here on the program's own text again. */
  @Column({ name: 'text', type: 'text', nullable: true })
  readonly text!: string | null;

  @Column({ name: 'made_by', type: 'uuid' })
  readonly madeBy!: string;

  @Column({ name: 'made_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly madeAt!: string;
}
