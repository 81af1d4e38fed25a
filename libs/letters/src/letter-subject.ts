import type { Deadline, DeadlineKind, Fact, Remedy } from '@fristvakt/proceedings';
import type { LetterKind } from './letter-kind';
import { deadlinesAround, factOf, remediesAround, rootDecision } from './letter-story';
import type { LetterStory } from './letter-story';

/** What a letter is about: the decision, demand or change, the deadline it keeps, and the step it takes. */
export interface LetterSubject {
  readonly fact: Fact | undefined;
  /** Of a dispute: the decision of first instance. */
  readonly root: Fact | undefined;
  readonly deadline: Deadline | undefined;
  readonly remedy: Remedy | undefined;
  /** Whether a stay can be asked for with it: it burdens the provider, works at once, and has not been stayed. */
  readonly stayable: boolean;
}

const REMEDIES: Partial<
  Record<LetterKind, { readonly kinds: readonly Remedy['kind'][]; readonly to?: string }>
> = {
  'appeal-fr': { kinds: ['appeal'], to: 'administrative-court' },
  'appeal-kr': { kinds: ['appeal'], to: 'court-of-appeal' },
  'appeal-hfd': { kinds: ['appeal'], to: 'supreme-administrative-court' },
  'stay-request': { kinds: ['stay'] },
  'restored-time': { kinds: ['restored-time', 'appeal'] },
};

const DEADLINES: Partial<Record<LetterKind, readonly DeadlineKind[]>> = {
  statement: ['reply'],
  'extension-request': ['reply'],
  'decision-demand': ['demand-decision'],
  'circle-change-notice': ['notify-circle-change'],
  'lex-sarah-report': ['lex-sarah-report'],
  'action-plan': ['report-measures', 'comply'],
};

/** What a letter of this kind would be about in this matter, on the day of the story. */
export function subjectOf(kind: LetterKind, story: LetterStory, deadlineId = ''): LetterSubject {
  const remedy = remedyFor(kind, story);
  const fact = factOf(story, remedy?.event) ?? undefined;
  if (fact !== undefined) {
    const root = rootDecision(story, fact);
    const deadline = deadlineOf(story, fact, kind);
    return { fact, root, remedy, deadline, stayable: isStayable(story, root, fact) };
  }
  const deadline = chosenDeadline(kind, story, deadlineId);
  const started = factOf(story, deadline?.event);
  return {
    fact: started,
    root: rootDecision(story, started),
    ...{ deadline, remedy: undefined, stayable: false },
  };
}

/** The one that is open; else the latest. */
const best = <Thing>(things: readonly Thing[], isOpen: (thing: Thing) => boolean): Thing | undefined =>
  things.findLast(isOpen) ?? things.at(-1);

/** Reasons by which a remedy was never one of the provider's. */
const NEVER: readonly Remedy['reason'][] = [
  ...(['not-against-provider', 'not-appealable', 'reconsideration-first', 'last-instance'] as const),
];

function remedyFor(kind: LetterKind, story: LetterStory): Remedy | undefined {
  const wanted = REMEDIES[kind];
  if (wanted === undefined) return undefined;
  const fitting = remediesAround(story).filter(
    (one) =>
      wanted.kinds.includes(one.kind) &&
      !NEVER.includes(one.reason) &&
      (wanted.to === undefined || one.to === wanted.to),
  );
  if (kind === 'restored-time') {
    return fitting.findLast((one) => one.kind === 'restored-time') ?? fitting.findLast((one) => !one.open);
  }
  return best(fitting, ({ open }) => open);
}

function deadlineOf(story: LetterStory, fact: Fact, kind: LetterKind): Deadline | undefined {
  const wanted: readonly DeadlineKind[] =
    kind === 'stay-request' ? ['stay-request', 'appeal'] : ['appeal', 'reconsideration'];
  return deadlinesAround(story).find((one) => one.event === fact.id && wanted.includes(one.kind));
}

/** Why no stay can be asked for; `used` is none: it is asked for in this very appeal. */
const NO_STAY: readonly Remedy['reason'][] = ['not-immediate', 'stay-granted', 'final', 'not-working'];

function isStayable(story: LetterStory, root: Fact | undefined, fact: Fact): boolean {
  if (fact.type === 'stay-refused') return true;
  return remediesAround(story).some(
    (one) => one.kind === 'stay' && one.event === root?.id && !NO_STAY.includes(one.reason),
  );
}

function chosenDeadline(kind: LetterKind, story: LetterStory, id: string): Deadline | undefined {
  const own = deadlinesAround(story);
  if (kind === 'deadline-receipt') return own.find((one) => one.id === id) ?? soonest(own);
  const wanted = DEADLINES[kind];
  if (wanted === undefined) return undefined;
  return best(
    own.filter((one) => wanted.includes(one.kind)),
    ({ status }) => status === 'open',
  );
}

/** The next day that is open; else any open; else the last one. */
const soonest = (deadlines: readonly Deadline[]): Deadline | undefined =>
  [...deadlines]
    .filter(({ status, due }) => status === 'open' && due !== null)
    .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))
    .at(0) ??
  deadlines.find(({ status }) => status === 'open') ??
  deadlines.at(-1);
