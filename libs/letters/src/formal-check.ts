import type { PlainDate } from '@fristvakt/calendar';
import { actOfCase } from './act-of-case';
import { groundedIn, isIn } from './case-ground';
import type { FilledFields } from './fields-for';
import type { FormalPoint, LetterTemplate } from './letter-kind';
import type { LetterStory } from './letter-story';
import { isEmpty } from './particulars';
import { postingMargin } from './posting';

/** `not-told`: nothing in the record or the letter shows it; whoever sends the letter sees to it. */
export type Verdict = 'met' | 'missing' | 'not-told';

export interface CheckedPoint {
  readonly point: FormalPoint;
  readonly verdict: Verdict;
}

/** What was printed of a letter: the fields whose values stand in it, the head included. */
export interface Printed {
  readonly fields: FilledFields;
  readonly printed: ReadonlySet<string>;
  readonly day: PlainDate;
}

/** What the law says a letter of this kind must contain, point by point: met or not. */
export function formalCheck(
  template: LetterTemplate,
  story: LetterStory,
  letter: Printed,
): readonly CheckedPoint[] {
  const { fact, root } = letter.fields.subject;
  const seen = { act: actOfCase(story, root, fact), fact };
  return template.points
    .filter(({ when }) => when === undefined || letter.fields.values[when] === true)
    .filter(({ only }) => only === undefined || isIn(only, seen))
    .map((point) => told(groundedIn(point, seen), verdictOf(point, story, letter)));
}

const told = (point: FormalPoint, verdict: Verdict): CheckedPoint => ({
  point: verdict === 'not-told' ? { ...point, todo: point.untold ?? point.todo } : point,
  verdict,
});

/** The mandatory points that are not met: with one of them a letter is settled only for a reason. */
export const hindering = (checked: readonly CheckedPoint[]): readonly FormalPoint[] =>
  checked.flatMap(({ point, verdict }) => (point.mandatory && verdict === 'missing' ? [point] : []));

function verdictOf({ test }: FormalPoint, story: LetterStory, letter: Printed): Verdict {
  const { fields, printed, day } = letter;
  const says = (name: string): boolean =>
    fields.values[name] === true || (printed.has(name) && !isEmpty(fields.values[name]));
  switch (test.by) {
    case 'fields':
      return metIf(test.all.every(says));
    case 'any':
      return metIf(test.of.some(says));
    case 'before-last-day':
      return beforeLastDay(letter);
    case 'six-months':
      return sixMonths(letter);
    case 'first-demand':
      return firstDemand(story, letter);
    case 'reconsidered':
      return metIf(fields.subject.fact !== undefined && fields.subject.fact.type !== 'fk-decided');
    case 'later':
      return laterThan(day, fields.days[test.field]);
    case 'posted':
      return inTimeForThePost(letter, test.field);
    case 'unseen':
      return 'not-told';
  }
}

const metIf = (isMet: boolean): Verdict => (isMet ? 'met' : 'missing');

/** A day that rests on an assumption is the earliest that can be meant: once it has passed, nobody knows. */
function beforeLastDay({ fields, day }: Printed): Verdict {
  const { lastDay, subject } = fields;
  if (lastDay === null) return 'not-told';
  if (day <= lastDay) return 'met';
  return subject.deadline?.certainty === 'certain' ? 'missing' : 'not-told';
}

const laterThan = (day: PlainDate, other: PlainDate | undefined): Verdict =>
  other === undefined ? 'missing' : metIf(other > day);

function inTimeForThePost({ fields }: Printed, field: string): Verdict {
  const posted = fields.days[field];
  if (posted === undefined || fields.lastDay === null) return 'not-told';
  return metIf(postingMargin(posted, fields.lastDay).verdict === 'ample');
}

/** The right opens the day after six months have passed (12 § FL). */
function sixMonths({ fields, day }: Printed): Verdict {
  const from = fields.subject.deadline?.from ?? null;
  return from === null ? 'not-told' : metIf(from <= day);
}

/** A decision can be asked for once (12 § FL). */
function firstDemand({ facts }: LetterStory, { fields }: Printed): Verdict {
  const { deadline } = fields.subject;
  if (deadline === undefined) return 'not-told';
  return metIf(!facts.some(({ type, id }) => type === 'decision-demanded' && deadline.closedBy === id));
}
