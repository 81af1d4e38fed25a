import type { PlainDate } from '@fristvakt/calendar';
import type { FilledFields } from './fields-for';
import type { FormalPoint, LetterTemplate } from './letter-kind';
import type { LetterStory } from './letter-story';
import { isEmpty } from './particulars';

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
  return template.points
    .filter(({ when }) => when === undefined || letter.fields.values[when] === true)
    .map((point) => ({ point, verdict: verdictOf(point, story, letter) }));
}

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
      return fields.lastDay === null ? 'not-told' : metIf(day <= fields.lastDay);
    case 'six-months':
      return sixMonths(letter);
    case 'first-demand':
      return firstDemand(story, letter);
    case 'unseen':
      return 'not-told';
  }
}

const metIf = (isMet: boolean): Verdict => (isMet ? 'met' : 'missing');

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
