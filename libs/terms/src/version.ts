import type { PlainDate } from '@fristvakt/calendar';
import type { Validity } from './rule';

/** Whether a wording holds on a day: from its first day up to, not including, the day it ends. */
export function holdsOn(validity: Validity, day: PlainDate): boolean {
  return (
    (validity.from === null || validity.from <= day) && (validity.until === null || day < validity.until)
  );
}

/** How a version is named in answers: by its first day, or `older` where no first day has been seen. */
export const versionName = (validity: Validity): string => validity.from ?? 'older';
