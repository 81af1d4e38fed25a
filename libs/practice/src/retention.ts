import { addDays, endOfTerm, plainDateOf, yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { ProviderKind, Words } from '@fristvakt/terms';

/** How long papers of a kind must be kept, and that they must go thereafter. */
export interface RetentionRule {
  readonly id: string;
  /** The rule of the law's catalogue that says the same, with every version and its source. */
  readonly lawRule: string;
  readonly title: Words;
  readonly cites: readonly string[];
  /** The first day of the wording that is used here. */
  readonly from: PlainDate;
  /** Whose papers it is about: those of other providers are kept, and are under rules that the program does not know. */
  readonly binds: readonly ProviderKind[];
  /** What must not be erased though its time is up; null where nothing is excepted. */
  readonly note: Words | null;
  /** From the last note on. */
  readonly months: number;
  /** Erasing must be done by the end of the calendar year after the one in which the duty arose. */
  readonly byEndOfNextYear: boolean;
  /** How surely it was read: P, in a copy of the provision itself. */
  readonly confidence: 'P' | 'S' | 'I' | 'M';
}

/** The rules a paper can be kept under. One that is under none, or of a provider whom its rule does not bind, is kept. */
export const RETENTION_RULES = [
  {
    id: 'personal-file',
    lawRule: 'FILE-2Y',
    title: {
      sv: 'Personakt: två år efter sista anteckningen',
      en: 'Personal file: two years after the last note',
    },
    cites: ['23 c § första stycket LSS', '17 kap. 2 § SoL'],
    from: plainDateOf(2025, 7, 1),
    binds: ['company', 'cooperative'],
    note: {
      sv: 'Vissa handlingar om barn och för forskningens behov lämnas över till nämnden i stället för att gallras (23 d § LSS, 17 kap. 4–5 §§ SoL).',
      en: 'Certain documents concerning children, and for research, go to the committee instead of being weeded (23 d § LSS, 17 kap. 4–5 §§ SoL).',
    },
    months: 24,
    byEndOfNextYear: true,
    confidence: 'P',
  },
  {
    id: 'lex-sarah',
    lawRule: 'LEXS-FILE-5Y',
    title: {
      sv: 'Lex Sarah: fem år efter sista anteckningen',
      en: 'Lex Sarah: five years after the last note',
    },
    cites: ['23 g § andra stycket LSS', '17 kap. 10 § andra stycket SoL'],
    from: plainDateOf(2025, 7, 1),
    binds: ['company', 'cooperative'],
    note: null,
    months: 60,
    byEndOfNextYear: false,
    confidence: 'P',
  },
] as const satisfies readonly RetentionRule[];

export type RetentionRuleId = (typeof RETENTION_RULES)[number]['id'];

export const RETENTION_RULE_IDS = RETENTION_RULES.map(({ id }) => id);

export const retentionRuleOf = (id: string | null): RetentionRule | undefined =>
  RETENTION_RULES.find((rule) => rule.id === id);

/** What is known of a paper that matters for how long it is kept. */
export interface KeptPaper {
  /** The id of its rule; null: none was set. */
  readonly rule: string | null;
  /** Whose paper it is. */
  readonly provider: ProviderKind;
  /** The day of the last note in what it belongs to. */
  readonly lastNoteOn: PlainDate | null;
  /** A person has said, with a reason, that it must be kept whatever the rule says. */
  readonly isHeld: boolean;
}

export type Retention =
  | { readonly kind: 'kept'; readonly because: 'held' | 'no-rule' | 'not-bound' | 'no-last-note' }
  | {
      readonly kind: 'until';
      readonly rule: RetentionRule;
      /** The last day on which it must be kept. */
      readonly keptTo: PlainDate;
      /** The first day on which it may be erased, and must be. */
      readonly erasableOn: PlainDate;
      /** By when erasing must be done; null where the law names no day. */
      readonly erasedBy: PlainDate | null;
    };

/**
 * How long a paper is kept. The months are reckoned from the day of the last note, to the day of the same number; a month
 * that has no such day ends on its last. No day is moved because of a holiday: nothing has to be done on it.
 */
export function retentionOf({ rule: id, provider, lastNoteOn, isHeld }: KeptPaper): Retention {
  if (isHeld) return { kind: 'kept', because: 'held' };
  const rule = retentionRuleOf(id);
  if (rule === undefined) return { kind: 'kept', because: 'no-rule' };
  if (!rule.binds.includes(provider)) return { kind: 'kept', because: 'not-bound' };
  if (lastNoteOn === null) return { kind: 'kept', because: 'no-last-note' };
  const { date: keptTo } = endOfTerm(lastNoteOn, { months: rule.months });
  const erasedBy = rule.byEndOfNextYear ? plainDateOf(yearOf(keptTo) + 1, 12, 31) : null;
  return { kind: 'until', rule, keptTo, erasableOn: addDays(keptTo, 1), erasedBy };
}

/** The first day on which a paper may be erased; null: it is kept. */
export function erasableOn(paper: KeptPaper): PlainDate | null {
  const retention = retentionOf(paper);
  return retention.kind === 'until' ? retention.erasableOn : null;
}
