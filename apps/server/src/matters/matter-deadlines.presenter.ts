import type { Deadline, DeadlineKind } from '@fristvakt/proceedings';
import {
  actorName,
  capital,
  dueText,
  factSentence,
  fullDate,
  deadlineTitle,
  statusText,
  whenText,
} from '@fristvakt/wording';
import { deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import type { MatterLook } from './matter-look';
import { MATTER_WORDS } from './matter.words';

/** A deadline in the list of a matter. */
export interface MatterDeadline extends DeadlineLine {
  readonly href: string;
  /** Where its derivation is told by itself; null for another day than today. */
  readonly whyHref: string | null;
  readonly place: string | null;
  readonly placeHref: string;
  readonly owner: string | null;
}

/** Something that IVO demands in an inspection: by when, who sees to it, and what was answered. */
export interface Demand {
  readonly title: string;
  readonly href: string;
  readonly letter: string | null;
  readonly when: string;
  readonly status: Told;
  readonly extensions: readonly string[];
  readonly owner: string | null;
  readonly answer: { readonly text: string; readonly href: string | null } | null;
}

interface Kept {
  readonly deadline: Deadline;
  readonly owner: string | null;
}

const DEMANDS: readonly DeadlineKind[] = ['reply', 'report-measures', 'comply'];

/** The deadlines of the matter on the day; of an appeal also those of the decision it is about. */
function deadlinesOn({ data }: MatterLook): readonly Kept[] {
  const { deadlines, day, matter, alone, asOf, today } = data;
  const owners = new Map(deadlines.map(({ key, owner }) => [key, owner]));
  const decision = alone ? undefined : day.caseFile.matters.find(({ id }) => id === matter.ref)?.against;
  if (asOf !== today) {
    return day.state.deadlines
      .filter((deadline) => deadline.matter === matter.ref || deadline.event === decision)
      .map((deadline) => ({ deadline, owner: owners.get(deadline.id) ?? null }));
  }
  // As kept: a day that only a change of the law would move stands until a person has decided.
  return deadlines.flatMap(({ derived, owner }) => (derived === null ? [] : [{ deadline: derived, owner }]));
}

/** Those to see to, and those that are over; an inspection's demands stand by themselves. */
export function deadlinesOf(look: MatterLook): {
  readonly open: readonly MatterDeadline[];
  readonly closed: readonly MatterDeadline[];
  readonly demands: readonly Demand[];
} {
  const all = deadlinesOn(look);
  const isDemand = ({ deadline: { kind, party } }: Kept): boolean =>
    look.data.matter.kind === 'inspection' && party === 'provider' && DEMANDS.includes(kind);
  const rest = all.filter((one) => !isDemand(one));
  const isOpen = ({ deadline: { status } }: Kept): boolean => status === 'open' || status === 'waiting';
  return {
    open: rest.filter(isOpen).map((one) => lineOf(one, look)),
    closed: rest.filter((one) => !isOpen(one)).map((one) => lineOf(one, look)),
    demands: all.filter(isDemand).map((one) => demandOf(one, look)),
  };
}

const hrefOf = ({ id, event }: Deadline, look: MatterLook): string =>
  look.deadlineHref(id) ?? look.factHref(event) ?? '#story';

function lineOf({ deadline, owner }: Kept, look: MatterLook): MatterDeadline {
  const place = look.place(deadline.matter);
  const own = look.data.asOf === look.data.today ? look.deadlineHref(deadline.id) : null;
  return {
    whyHref: own === null ? null : `${own}/why`,
    ...deadlineLine(deadline, look.fact(deadline.event), look.data.asOf, look.lang),
    ...{ href: hrefOf(deadline, look), place: place?.text ?? null, placeHref: place?.href ?? '', owner },
  };
}

function demandOf({ deadline, owner }: Kept, look: MatterLook): Demand {
  const { lang, data } = look;
  const say = wordsIn(MATTER_WORDS, lang);
  const letter = look.fact(deadline.event);
  const answer = deadline.closedBy === null ? undefined : look.fact(deadline.closedBy);
  const { tone, icon } = deadlineLine(deadline, letter, data.asOf, lang);
  return {
    ...{ title: capital(deadlineTitle(deadline, letter, lang)), href: hrefOf(deadline, look), owner },
    letter:
      letter === undefined
        ? null
        : say('demanded-by', { by: actorName(letter.by, lang), on: whenText(letter, lang) }),
    when: deadline.status === 'open' ? dueText(deadline, data.asOf, lang) : dayOf(deadline, look),
    status: { text: capital(statusText(deadline, lang)), tone, icon },
    extensions: deadline.history.map(({ due }) => say('extended-from', { on: fullDate(due, lang) })),
    answer:
      answer === undefined || !look.sees(answer.id)
        ? null
        : {
            text: `${capital(whenText(answer, lang))}: ${factSentence(answer, lang)}`,
            href: look.factHref(answer.id),
          },
  };
}

const dayOf = ({ due }: Deadline, { lang }: MatterLook): string =>
  due === null ? wordsIn(MATTER_WORDS, lang)('no-day-in-letter') : fullDate(due, lang);
