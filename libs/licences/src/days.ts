import { refused } from '@fristvakt/platform';

/** Whether an end lies before its beginning. Days as `YYYY-MM-DD`, or not known. */
export const isBackwards = (fromOn: string | null, toOn: string | null): boolean =>
  fromOn !== null && toOn !== null && toOn < fromOn;

export const endsBeforeItBegins = (): ReturnType<typeof refused<'ends-before-it-begins'>> =>
  refused('invalid', 'ends-before-it-begins', {
    places: [{ property: 'toOn', reason: 'lies before the day it begins' }],
  });
