import { daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { DisputeListed, RemedyOpen } from '@fristvakt/appeals';
import type { HearingListed } from '@fristvakt/deadlines';
import type { Actor } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  REMEDY_NAMES,
  actorName,
  addresseeText,
  capital,
  deadlineTitle,
  distance,
  fieldValue,
  statusName,
  titledOf,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import type { Tone } from '../pages/tone';
import { openUntil } from './at-stake';
import { placeOf } from './desk-line';
import { decisionText } from './named-fact';

export interface CounselShown {
  readonly disputes: readonly DisputeShown[];
  readonly remedies: readonly RemedyShown[];
  readonly hearings: readonly HearingShown[];
}

export interface DisputeShown {
  readonly href: string;
  readonly title: string;
  readonly provider: string;
  readonly status: string;
  readonly court: string;
  readonly stay: string;
  readonly leave: string;
  readonly lastDays: readonly LastDayShown[];
}

export interface LastDayShown {
  readonly party: string;
  readonly due: string | null;
  readonly distance: string;
  readonly unsure: string | null;
  readonly href: string;
}

export interface RemedyShown {
  readonly title: string;
  readonly until: string;
  /** `antagen dag`, `ej verifierad regel`; null where the last day is certain, or there is none. */
  readonly unsure: string | null;
  readonly to: string;
  readonly place: string;
  readonly href: string;
  readonly tone: Tone;
}

export interface HearingShown {
  readonly court: string;
  readonly days: readonly string[];
  readonly near: string;
  readonly matter: string;
  readonly href: string;
}

export interface CounselRows {
  readonly disputes: readonly DisputeListed[];
  readonly remedies: readonly RemedyOpen[];
  readonly hearings: readonly HearingListed[];
}

/** What counsel has before the courts, what can still be done, and where to be on which day. */
export const counselShown = (rows: CounselRows, today: PlainDate, lang: Language): CounselShown => ({
  disputes: rows.disputes.map((dispute) => disputeShown(dispute, today, lang)),
  remedies: mostUrgentFirst(rows.remedies).map((remedy) => remedyShown(remedy, today, lang)),
  hearings: hearingsShown(rows.hearings, today, lang),
});

function disputeShown(dispute: DisputeListed, today: PlainDate, lang: Language): DisputeShown {
  const { id, title, provider, status, instance, stay, leave, lastDays } = dispute;
  return {
    ...{ href: `/matters/${id}`, title, provider },
    status: capital(statusName(status, lang)),
    court: instance === null ? '' : capital(actorName(instance as Actor, lang)),
    stay: capital(fieldValue('stay', stay, lang)),
    leave: capital(fieldValue('leave', leave, lang)),
    lastDays: lastDays.map((last) => {
      const due = dayOf(last.due);
      const { certainty } = last;
      return {
        party: capital(actorName(last.party as Actor, lang)),
        due,
        distance: due === null ? '' : distance(today, due, lang),
        unsure: certainty === 'certain' ? null : CERTAINTY[certainty as 'assumed' | 'unverified'][lang],
        href: `/deadlines/${last.id}`,
      };
    }),
  };
}

/** A stay is asked for at once: every other step is later than that, whatever its last day. */
const mostUrgentFirst = (rows: readonly RemedyOpen[]): readonly RemedyOpen[] =>
  rows.toSorted((one, other) => Number(isStay(other)) - Number(isStay(one)));

const isStay = ({ remedy }: RemedyOpen): boolean => remedy.kind === 'stay';

function remedyShown(row: RemedyOpen, today: PlainDate, lang: Language): RemedyShown {
  const { remedy, matterId, certainty } = row;
  return {
    title: remedyTitle(row, lang),
    until: capital(openUntil(remedy, today, lang)),
    unsure: certainty === null || certainty === 'certain' ? null : CERTAINTY[certainty][lang],
    to: capital(addresseeText(remedy, lang)),
    place: placeOf(row),
    href: `/matters/${matterId}`,
    tone: toneOf(row, today),
  };
}

function toneOf(row: RemedyOpen, today: PlainDate): Tone {
  const { until } = row.remedy;
  if (isStay(row)) return 'danger';
  if (until === null) return 'info';
  return daysBetween(today, until) <= 3 ? 'danger' : 'warning';
}

/** `Överklaga återkallelsen av tillståndet`; of a step that is no deadline, its name and what it is about. */
function remedyTitle({ remedy, fact, matterKind }: RemedyOpen, lang: Language): string {
  const { kind } = remedy;
  const name = REMEDY_NAMES[kind][lang];
  if (kind === 'appeal' || kind === 'reconsideration') {
    return capital(deadlineTitle({ kind, event: fact.ref }, titledOf(fact, matterKind), lang));
  }
  const about = decisionText(fact, matterKind, lang);
  return about === undefined ? name : `${name}: ${about}`;
}

/** A hearing of several days is one hearing. */
function hearingsShown(
  rows: readonly HearingListed[],
  today: PlainDate,
  lang: Language,
): readonly HearingShown[] {
  const isFirst = (row: HearingListed, place: number): boolean =>
    rows.findIndex(({ factId }) => factId === row.factId) === place;
  return rows.filter(isFirst).map(({ factId, day, court, matter, matterId }) => {
    const first = dayOf(day);
    return {
      court: capital(actorName(court as Actor, lang)),
      days: rows.filter((row) => row.factId === factId).map((row) => row.day),
      near: first === null ? '' : distance(today, first, lang),
      ...{ matter, href: `/matters/${matterId}` },
    };
  });
}
