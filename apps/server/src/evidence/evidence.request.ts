import { EVIDENCE_KINDS, LINK_SUBJECTS } from '@fristvakt/evidence';
import type { EvidenceKind, LinkSubject } from '@fristvakt/evidence';
import { RETENTION_RULE_IDS } from '@fristvakt/practice';
import type { RetentionRuleId } from '@fristvakt/practice';
import { Choice, Day, Text, Uuid } from '../wire/fields';

/** What is said of a file in the address; the body is the file. */
export class VersionRequest {
  @Text({
    description: 'The name of the file, with its ending; without it the file is refused',
    ...{ max: 255, example: 'beslut.pdf', optional: true },
  })
  fileName?: string;

  @Day({ description: 'The day on the paper', optional: true })
  documentOn?: string;
}

export class EvidenceRequest extends VersionRequest {
  @Text({
    description: 'What it is called in the list; the name of the file if left out',
    max: 200,
    optional: true,
  })
  title?: string;

  @Choice({ description: 'What it is; `other` if left out', of: EVIDENCE_KINDS, optional: true })
  kind?: EvidenceKind;

  @Text({ description: 'A note', max: 2_000, optional: true })
  note?: string;
}

export class EvidenceChangeRequest {
  @Text({ description: 'What it is called in the list', min: 1, max: 200, optional: true })
  title?: string;

  @Choice({ description: 'What it is', of: EVIDENCE_KINDS, optional: true })
  kind?: EvidenceKind;

  @Text({ description: 'A note', max: 2_000, optional: true, nullable: true })
  note?: string | null;

  @Choice({
    description: 'The rule it is kept and erased by; null: none, it is kept',
    ...{ of: RETENTION_RULE_IDS, optional: true, nullable: true },
  })
  retentionRule?: RetentionRuleId | null;

  @Day({
    description: 'The day of the last note in what it belongs to: the rule is reckoned from it',
    ...{ optional: true, nullable: true },
  })
  lastNoteOn?: string | null;

  @Text({
    description: 'Why it must be kept whatever the rule says; null: it need not',
    ...{ max: 2_000, optional: true, nullable: true },
  })
  holdReason?: string | null;
}

export class LinkRequest {
  @Choice({ description: 'What kind of thing it proves', of: LINK_SUBJECTS, example: 'fact' })
  subject!: LinkSubject;

  @Uuid({ description: 'The id of the fact, or of the item of a checklist, in the same matter' })
  subjectId!: string;
}

export class WithdrawalRequest {
  @Text({
    description: 'Why the file is taken back. It stays when the file is gone: name nobody in it',
    ...{ min: 1, max: 500, example: 'Fel fil: den hör till ett annat ärende' },
  })
  reason!: string;
}
