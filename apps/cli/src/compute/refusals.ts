import { FIRST_YEAR, LAST_YEAR, addDays, parsePlainDate, plainDateOf } from '@fristvakt/calendar';
import { ruleOf } from '@fristvakt/terms';
import type { Catalogue, Evaluation, Rule, RuleVersion } from '@fristvakt/terms';
import type { Answered } from './answer-forms';
import { nearest } from './nearest';
import { Refusal, quoted } from './refusal';

const FIRST_DAY = plainDateOf(FIRST_YEAR, 1, 1);

/** The day a count ends on is none this calendar knows. */
export const OUT_OF_CALENDAR = new Refusal(
  'out-of-calendar',
  `start: the last day lies outside ${String(FIRST_YEAR)}-01-01 to ${String(LAST_YEAR)}-12-31`,
);

/** Why the catalogue has no answer to a question about a rule. */
export function refusalOf(evaluation: Exclude<Evaluation, Answered>, catalogue: Catalogue): Refusal {
  switch (evaluation.outcome) {
    case 'unknown-rule':
      return unknownRule(evaluation.rules.join(), catalogue);
    case 'not-in-force': {
      const rule = ruleOf(catalogue, evaluation.rules.join());
      if (rule === undefined) throw new Error(`${evaluation.rules.join()} is in no catalogue`);
      return notInForce(rule, evaluation.on);
    }
    case 'no-period':
      return new Refusal(
        'no-period',
        `rule: ${evaluation.rules.join()} sets no period; it says how periods are counted`,
      );
    case 'conflict': {
      const versions = evaluation.versions.map(({ rule, version }) => `${rule} of ${version}`);
      return new Refusal(
        'conflict',
        `rule: the catalogue contradicts itself; in force are ${versions.join(' and ')}`,
      );
    }
    case 'out-of-calendar':
      return OUT_OF_CALENDAR;
    case 'not-triggered':
    case 'not-bound':
      throw new Error(`${evaluation.outcome}, though the question has a start and names no provider`);
  }
}

/** No version of the rule holds on that day; it says on which days one does. */
export function notInForce({ id, versions }: Rule, day: string): Refusal {
  const held = versions.map(daysOf).toReversed().join(' and ');
  return new Refusal('not-in-force', `rule: ${id} is not in force on ${day}; it holds ${held}`);
}

function unknownRule(id: string, { rules }: Catalogue): Refusal {
  const known = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const hint = known === undefined ? 'the catalogue is empty' : `the nearest is ${known}`;
  return new Refusal('unknown-rule', `rule: ${quoted(id)} is no rule; ${hint}`);
}

/** The days a wording holds, first and last. */
function daysOf({ from, until }: RuleVersion): string {
  const words = [from === null ? undefined : `from ${from}`, until === null ? undefined : untilDay(until)];
  return words.filter((word) => word !== undefined).join(' ');
}

/** A wording holds up to, not including, the day it ends; people are told the last day of it. */
function untilDay(until: string): string {
  const end = parsePlainDate(until);
  return end === undefined || end === FIRST_DAY ? `before ${until}` : `to ${addDays(end, -1)}`;
}
