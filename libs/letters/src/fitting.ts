import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline, Remedy } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import {
  capital,
  certaintyText,
  decisionName,
  deadlineTitle,
  dueText,
  factSentence,
  statusText,
  whenText,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { Fit, LetterTemplate } from './letter-kind';
import { deadlinesAround, factOf, matterOf, remediesAround } from './letter-story';
import type { LetterStory } from './letter-story';
import { LETTERS } from './letters';

/** A letter that fits a matter on a day, and why. */
export interface FittingLetter {
  readonly template: LetterTemplate;
  /** `now`: something that stands calls for it. `possible`: it can be written in such a matter. */
  readonly how: 'now' | 'possible';
  readonly why: Words | null;
  readonly cites: readonly string[];
  readonly due: PlainDate | null;
}

/** The letters of a matter: those that something calls for now, by their last day, and then all that could be written. */
export function lettersFitting(story: LetterStory): readonly FittingLetter[] {
  const kind = matterOf(story)?.kind;
  const found = LETTERS.filter(({ matters }) => kind !== undefined && matters.includes(kind)).map(
    (template) => fittingOf(template, story),
  );
  const rank = ({ how, due }: FittingLetter): string => `${how === 'now' ? '0' : '1'}${due ?? '9999'}`;
  return [...found].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

function fittingOf(template: LetterTemplate, story: LetterStory): FittingLetter {
  for (const fit of template.fits) {
    const why = whyNow(fit, story);
    if (why !== undefined) return { template, how: 'now', ...why };
  }
  return { template, how: 'possible', why: null, cites: [], due: null };
}

type Why = Pick<FittingLetter, 'why' | 'cites' | 'due'>;

function whyNow(fit: Fit, story: LetterStory): Why | undefined {
  switch (fit.by) {
    case 'remedy':
      return remedyWhy(
        story,
        remediesAround(story).find(
          ({ kind, to, open }) => open && kind === fit.remedy && (fit.to === undefined || to === fit.to),
        ),
      );
    case 'deadline':
      return deadlineWhy(
        story,
        callingFor(deadlinesAround(story).filter(({ kind }) => fit.deadlines.includes(kind))),
      );
    case 'fact': {
      const fact = story.facts.findLast(
        ({ matter, type }) => matter === story.matter && fit.types.includes(type),
      );
      return (
        fact && {
          why: both((lang) => `${capital(whenText(fact, lang))}: ${factSentence(fact, lang)}`),
          cites: [],
          due: null,
        }
      );
    }
    case 'matter':
      return undefined;
  }
}

/** What is open; else what was missed and is still to be done: late is better than never. */
const callingFor = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find(({ status }) => status === 'open') ??
  deadlines.findLast(({ status }) => status === 'missed');

function remedyWhy(story: LetterStory, remedy: Remedy | undefined): Why | undefined {
  if (remedy === undefined) return undefined;
  const fact = factOf(story, remedy.event);
  const appeal = deadlinesAround(story).find(
    ({ event, kind }) => event === remedy.event && kind === 'appeal',
  );
  const isTimed = appeal !== undefined && appeal.due !== null && appeal.due === remedy.until;
  const timed = deadlineWhy(story, isTimed ? appeal : undefined);
  if (timed !== undefined) return { ...timed, cites: remedy.cites, due: remedy.until };
  const name = (lang: Language): string => (fact === undefined ? '' : decisionName(fact, lang));
  return {
    why: both((lang) =>
      (remedy.kind === 'restored-time' ? lostWords(appeal) : STANDS)[lang].replace('{decision}', name(lang)),
    ),
    ...{ cites: remedy.cites, due: remedy.until },
  };
}

const LOST: Words = {
  sv: 'Tiden att överklaga {decision} har löpt ut.',
  en: 'The time to appeal {decision} ran out.',
};
const PERHAPS_LOST: Words = {
  sv: 'Tiden att överklaga {decision} kan ha löpt ut: sista dagen är inte säker.',
  en: 'The time to appeal {decision} may have run out: the last day is not certain.',
};
const lostWords = (appeal: Deadline | undefined): Words =>
  appeal?.certainty === 'certain' ? LOST : PERHAPS_LOST;

const STANDS: Words = {
  sv: '{decision} gäller medan saken prövas.',
  en: '{decision} works while the case is tried.',
};

function deadlineWhy(story: LetterStory, deadline: Deadline | undefined): Why | undefined {
  if (deadline === undefined) return undefined;
  const fact = factOf(story, deadline.event);
  return {
    why: both(
      (lang) =>
        `${capital(deadlineTitle(deadline, fact, lang))}: ${[dueText(deadline, story.state.asOf, lang), ...unsettled(deadline, lang)].join('; ')}.`,
    ),
    cites: deadline.because.flatMap(({ cites }) => cites).filter((cite, at, all) => all.indexOf(cite) === at),
    due: deadline.due,
  };
}

/** That the day has passed, and that it is not sure: nobody is to read a day that was missed, or assumed, as one to come. */
const unsettled = (deadline: Deadline, lang: Language): readonly string[] => [
  ...(deadline.status === 'missed' ? [statusText(deadline, lang)] : []),
  ...(deadline.due === null || deadline.certainty === 'certain' ? [] : [certaintyText(deadline, lang)]),
];

const both = (say: (lang: Language) => string): Words => ({ sv: capital(say('sv')), en: capital(say('en')) });
