import type { Condition, Known } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { CONDITION_WORDS } from './condition.words';

/** The conditions that the register speaks to. Of the others the facts do: an item of theirs stands on no list without them. */
const OF_REGISTER = ['children-served', 'relatives-as-assistants', 'licence-has-conditions'] as const;

/** What the register says of the condition of an item or a point, in a sentence; null where it depends on none of the register's. */
export function conditionText(when: Condition | null, known: Known, lang: Language): string | null {
  const condition = OF_REGISTER.find((one) => one === when);
  if (condition === undefined) return null;
  const said = known[condition];
  const key = said === undefined ? 'unknown' : said ? 'met' : 'not-met';
  return CONDITION_WORDS[lang][`applies-${key}-${condition}`];
}
