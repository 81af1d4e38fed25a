import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { KIND_CHECK } from './kind-check';

const IS_DRAFT = "(state = 'draft')";
const IS_SENT = "(state = 'sent')";
const SENDING = ['sent_on', 'sent_by', 'sent_how', 'proof', 'fact_id'];

/** A letter of a matter: written, settled as it stands, and sent with what proves it. */
@Entity('letter')
@Unique('letter_in_organisation_unique', ['organisationId', 'id'])
@Check('letter_kind_check', KIND_CHECK)
@Check('letter_state_check', "state in ('draft', 'settled', 'sent')")
@Check(
  'letter_settled_check',
  ['document', 'settled_by', 'settled_on'].map((column) => `${IS_DRAFT} = (${column} is null)`).join(' and '),
)
@Check('letter_sent_check', SENDING.map((column) => `${IS_SENT} = (${column} is not null)`).join(' and '))
@Check('letter_sent_how_check', "sent_how in ('e-mail', 'e-service', 'post', 'by-hand', 'other')")
@Index('letter_matter_index', ['organisationId', 'matterId', 'id'])
@Index('letter_provider_index', ['organisationId', 'providerId'])
@Index('letter_template_index', ['organisationId', 'templateId'])
@Index('letter_settled_by_index', ['organisationId', 'settledBy'])
@Index('letter_sent_by_index', ['organisationId', 'sentBy'])
@Index('letter_fact_index', ['organisationId', 'factId'])
@Check('letter_evidence_check', "evidence_id is null or state = 'sent'")
@Index('letter_evidence_index', ['organisationId', 'evidenceId'])
@Index('letter_written_by_index', ['organisationId', 'writtenBy'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'letter_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'letter_matter_fk',
})
@ForeignKey('LetterTemplateRow', ['organisationId', 'templateId'], ['organisationId', 'id'], {
  name: 'letter_template_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'settledBy'], ['organisationId', 'id'], {
  name: 'letter_settled_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'sentBy'], ['organisationId', 'id'], {
  name: 'letter_sent_by_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'letter_fact_fk' })
@ForeignKey('EvidenceRow', ['organisationId', 'evidenceId'], ['organisationId', 'id'], {
  name: 'letter_evidence_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'writtenBy'], ['organisationId', 'id'], {
  name: 'letter_written_by_fk',
})
export class LetterRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'letter_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  /** The organisation's own text it keeps; null: the program's, in the version named. */
  @Column({ name: 'template_id', type: 'uuid', nullable: true })
  readonly templateId!: string | null;

  @Column({ name: 'template_version', type: 'text' })
  readonly templateVersion!: string;

  @Column({ name: 'particulars', type: 'jsonb', default: {} })
  readonly particulars!: unknown;

  @Column({ name: 'enclosures', type: 'jsonb', default: [] })
  readonly enclosures!: unknown;

  @Column({ name: 'day', type: 'date' })
  readonly day!: string;

  @Column({ name: 'state', type: 'text', default: 'draft' })
  readonly state!: string;

  /** As it was settled, with what was said of it then. */
  @Column({ name: 'document', type: 'jsonb', nullable: true })
  readonly document!: unknown;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  readonly settledBy!: string | null;

  @Column({ name: 'settled_on', type: 'date', nullable: true })
  readonly settledOn!: string | null;

  @Column({ name: 'settled_reason', type: 'text', nullable: true })
  readonly settledReason!: string | null;

  @Column({ name: 'sent_by', type: 'uuid', nullable: true })
  readonly sentBy!: string | null;

  @Column({ name: 'sent_on', type: 'date', nullable: true })
  readonly sentOn!: string | null;

  @Column({ name: 'sent_how', type: 'text', nullable: true })
  readonly sentHow!: string | null;

  @Column({ name: 'proof', type: 'text', nullable: true })
  readonly proof!: string | null;

  /** The fact that it was sent. */
  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'written_by', type: 'uuid' })
  readonly writtenBy!: string;

  @Column({ name: 'written_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly writtenAt!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  /** The paper it is kept as; null where it was sent before letters were kept so. */
  @Column({ name: 'evidence_id', type: 'uuid', nullable: true })
  readonly evidenceId!: string | null;
}
