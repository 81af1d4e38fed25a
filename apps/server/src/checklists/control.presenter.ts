import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import {
  beginningOf,
  isFault,
  periodsComing,
  readRhythm,
  rhythmFrom,
  rhythmText,
} from '@fristvakt/checklists';
import type { ControlListed, Period } from '@fristvakt/checklists';
import type { Rhythm } from '@fristvakt/practice';
import type { ControlDetailResponse, ControlResponse } from './control.response';
import { rhythmInWords } from './rhythm-text';

/** As the API tells it: the words are Swedish, as those of the other rows. */
export function controlOf(control: ControlListed): ControlResponse {
  const { id, providerId, matterId, matter, template, rrule, firstOn: first } = control;
  const { state, stateOn, lists, unfinished, latestList, version } = control;
  return {
    ...{ id, providerId, matterId, matter, template, rrule, first, state, stateOn, lists, unfinished },
    ...{ latestList, version, rhythm: rhythmInWords(rrule, 'sv') },
  };
}

export const controlDetailOf = (control: ControlListed, today: PlainDate): ControlDetailResponse => ({
  ...controlOf(control),
  coming: comingOf(control, today),
});

const SHOWN = 5;

/** The present period and the next ones; none of a control that does not go on. */
export function comingOf(
  { rrule, firstOn, state }: Pick<ControlListed, 'rrule' | 'firstOn' | 'state'>,
  today: PlainDate,
): readonly Period[] {
  const [rule, first] = [readRhythm(rrule), parsePlainDate(firstOn)];
  if (state !== 'running' || isFault(rule) || first === undefined) return [];
  return periodsComing(rule, first, { from: today, most: SHOWN });
}

/** The rule of a control as it is asked for, and the day it counts from: what is left out follows from the other. */
export function rhythmAsked(
  {
    rhythm = 'month',
    rrule,
    first,
  }: { readonly rhythm?: Rhythm; readonly rrule?: string; readonly first?: PlainDate },
  today: PlainDate,
): { readonly rrule: string; readonly first: PlainDate } {
  const from = first ?? beginningOf(rhythm, today);
  return { first: from, rrule: rrule ?? rhythmText(rhythmFrom(rhythm, from)) };
}
