import { eventKind } from '@fristvakt/proceedings';
import type { AppealRequest, Court, EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import type { Particulars } from './field';
import type { FilledFields } from './fields-for';
import type { LetterTemplate } from './letter-kind';
import { factOf, matterOf } from './letter-story';
import type { LetterStory } from './letter-story';

/** The fact that a letter was sent, in the language of facts, and where it belongs. */
export interface FactOfSending {
  /** The matter it belongs to, by its id in the case file; null where a dispute has to be opened first. */
  readonly matter: string | null;
  /** The decision that dispute is against. */
  readonly against: string | null;
  readonly type: EventType;
  readonly body: Readonly<Record<string, unknown>>;
}

const COURT_OF: Partial<Record<LetterTemplate['kind'], Court>> = {
  'appeal-fr': 'administrative-court',
  'appeal-kr': 'court-of-appeal',
  'appeal-hfd': 'supreme-administrative-court',
};

/** What meets each kind of demand. */
const ANSWERS: Partial<Record<EventType, EventType>> = {
  'information-requested': 'information-filed',
  'completion-ordered': 'completion-filed',
};

/**
 * What is recorded when a letter has been sent: the fact the language of facts has for it in this kind of matter, or else a
 * note. `on` is the day, and `said` what is noted with it.
 */
export function factOfSending(
  template: LetterTemplate,
  story: LetterStory,
  fields: FilledFields,
  particulars: Particulars,
  said: string,
): FactOfSending {
  const court = COURT_OF[template.kind];
  if (court !== undefined) return appealFiled(court, story, fields, said);
  const kind = matterOf(story)?.kind;
  const { fact } = fields.subject;
  const of = fact?.matter === story.matter ? { of: fact.id } : {};
  const found = kind === undefined ? undefined : factIn(template, kind, { fact, of, particulars, story });
  const [type, body] = found ?? (['note', {}] as const);
  return { matter: story.matter, against: null, type, body: { type, by: 'provider', ...body, note: said } };
}

interface Around {
  readonly fact: Fact | undefined;
  readonly of: { readonly of?: string };
  readonly particulars: Particulars;
  readonly story: LetterStory;
}

function factIn(
  { kind }: LetterTemplate,
  matter: MatterKind,
  { fact, of, particulars }: Around,
): readonly [EventType, Readonly<Record<string, unknown>>] | undefined {
  const where = (type: EventType, body: Readonly<Record<string, unknown>> = {}): ReturnType<typeof factIn> =>
    eventKind(matter, type)?.by.includes('provider') === true ? [type, body] : undefined;
  switch (kind) {
    case 'statement':
      return where((fact && ANSWERS[fact.type]) ?? 'statement-filed', of);
    case 'extension-request': {
      const until = particulars['proposedDay'] ?? '';
      return where('extension-requested', { ...of, ...(until === '' ? {} : { until }) });
    }
    case 'decision-demand':
      return where('decision-demanded');
    case 'circle-change-notice':
      return where('circle-change-notified', of);
    case 'change-application':
      return where('application-filed', { about: 'change' });
    case 'lex-sarah-report':
      return where('reported-to-ivo', investigationTold(particulars['investigation']));
    case 'action-plan':
      return where('measures-reported', of);
    default:
      return undefined;
  }
}

/** Whether the investigation went with the report, where the letter said; else the record goes on asking. */
const investigationTold = (answer = ''): { readonly investigationAttached?: boolean } =>
  answer === '' ? {} : { investigationAttached: answer === 'attached' };

/** A judgment is appealed in its own dispute; any other decision in the dispute that is against it. */
function appealFiled(court: Court, story: LetterStory, fields: FilledFields, said: string): FactOfSending {
  const { fact } = fields.subject;
  const goesOn = fact?.type === 'judgment' || fact?.type === 'leave-refused';
  return {
    matter: goesOn ? fact.matter : disputeAbout(story, fact),
    ...{ against: fact?.id ?? null, type: 'appeal-filed' },
    body: {
      ...{ type: 'appeal-filed', by: 'provider', to: court, requests: requestsOf(court, fields), note: said },
      ...(goesOn ? { of: fact.id } : {}),
    },
  };
}

/** The dispute against a decision; null where there is none yet. Of a decision nobody knows here: the one it is written in. */
function disputeAbout(story: LetterStory, fact: Fact | undefined): string | null {
  if (fact === undefined) return matterOf(story)?.kind === 'appeal' ? story.matter : null;
  const dispute = story.caseFile.matters.find(
    ({ kind, against }) => kind === 'appeal' && factOf(story, against)?.id === fact.id,
  );
  return dispute?.id ?? null;
}

const requestsOf = (court: Court, { values }: FilledFields): readonly AppealRequest[] => [
  'set-aside',
  ...(values['stay'] === true ? (['stay'] as const) : []),
  ...(court === 'administrative-court' ? [] : (['leave'] as const)),
  ...(values['hearing'] === true ? (['hearing'] as const) : []),
];
