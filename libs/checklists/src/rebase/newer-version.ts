import type { PlainDate } from '@fristvakt/calendar';
import { versionMark, versionOn } from '@fristvakt/practice';
import type { ChecklistTemplate, ChecklistVersion } from '@fristvakt/practice';

/** The version in force on a day, where it is newer than the one of this first day; undefined where it is not. */
export function newerVersionOf(
  template: ChecklistTemplate,
  kept: string,
  today: PlainDate,
): ChecklistVersion | undefined {
  const inForce = versionOn(template, today);
  return inForce !== undefined && versionMark(inForce) > kept ? inForce : undefined;
}
