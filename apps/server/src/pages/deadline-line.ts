import { daysBetween, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  capital,
  deadlineTitle,
  distance,
  dueText,
  partyText,
  statusText,
} from '@fristvakt/wording';
import type { Language, Titled } from '@fristvakt/wording';
import type { Tone } from './tone';

/** A deadline as a list of any page tells it: what, when, how near, how sure. Words always, colour besides. */
export interface DeadlineLine {
  readonly title: string;
  /** `senast tisdag 21 februari 2023, om 15 dagar`. */
  readonly when: string;
  readonly due: PlainDate | null;
  /** `om 15 dagar`; empty where there is no day. */
  readonly distance: string;
  readonly party: string;
  readonly tone: Tone;
  readonly icon: string;
  /** What it is now: `öppen`, `försutten`, `i dag`. */
  readonly status: string;
  /** What became of it, in words; null while it is to be seen to. */
  readonly over: string | null;
  /** `antagen dag` or `ej verifierad regel`; null where the day is certain. */
  readonly unsure: string | null;
  readonly rule: string;
}

export type LineSource = Pick<
  Deadline,
  'kind' | 'event' | 'party' | 'due' | 'from' | 'status' | 'certainty' | 'hours' | 'rule'
>;

export function deadlineLine(
  deadline: LineSource,
  started: Titled | undefined,
  today: PlainDate,
  lang: Language,
): DeadlineLine {
  const { due, certainty, rule } = deadline;
  const status = capital(statusText(deadline, lang));
  return {
    title: capital(deadlineTitle(deadline, started, lang)),
    when: unparted(dueText(deadline, today, lang)),
    due,
    distance: due === null ? '' : distance(today, due, lang),
    party: partyText(deadline, lang),
    ...urgencyOf(deadline, today),
    status,
    over: deadline.status === 'open' || deadline.status === 'waiting' ? null : status,
    unsure: certainty === 'certain' ? null : CERTAINTY[certainty][lang],
    rule,
  };
}

/** A number of days is not parted from its word at the end of a line. */
const unparted = (text: string): string => text.replace(/(\d) (?=dag|day)/gu, '$1\u00a0');

/** How near it is, as tone and picture. Only what the provider itself must do is urgent. */
function urgencyOf(
  { status, due, party }: LineSource,
  today: PlainDate,
): { readonly tone: Tone; readonly icon: string } {
  if (status === 'missed' || status === 'late')
    return { tone: party === 'provider' ? 'danger' : 'neutral', icon: 'stop' };
  if (status === 'met') return { tone: 'success', icon: 'check' };
  if (status === 'waiting') return { tone: 'neutral', icon: 'pause' };
  if (status !== 'open') return { tone: 'neutral', icon: 'dot' };
  if (party !== 'provider') return { tone: 'info', icon: 'clock' };
  const left = due === null ? 0 : daysBetween(today, due);
  if (left <= 3) return { tone: 'danger', icon: 'warning' };
  return left <= 14 ? { tone: 'warning', icon: 'clock' } : { tone: 'info', icon: 'clock' };
}

/** A day as the database tells it. */
export const dayOf = (text: string | null): PlainDate | null =>
  text === null ? null : (parsePlainDate(text) ?? null);
