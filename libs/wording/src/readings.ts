import type { Deadline } from '@fristvakt/proceedings';
import { fullDate } from './dates';
import type { Language } from './language';
import { SETTLED_BY } from './lexicon';

/** Every arguable reading, a sentence each. */
export function arguableReadings(
  { readings }: Pick<Deadline, 'readings'>,
  lang: Language,
): readonly string[] {
  return readings.map((reading) => {
    const from = fullDate(reading.from, lang);
    const due = fullDate(reading.due, lang);
    return lang === 'sv'
      ? `Om tiden räknas från ${from} är sista dagen ${due}.`
      : `If time is counted from ${from}: ${due}.`;
  });
}

/** Every arguable reading, and what would settle which is right. */
export function readingsText(
  deadline: Pick<Deadline, 'readings' | 'settledBy'>,
  lang: Language,
): readonly string[] {
  const { settledBy } = deadline;
  const list = arguableReadings(deadline, lang);
  return settledBy === null ? list : [...list, SETTLED_BY[settledBy][lang]];
}
