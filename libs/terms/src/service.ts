import type { PlainDate } from '@fristvakt/calendar';
import { evaluate } from './evaluate';
import type { Catalogue, ProviderKind } from './rule';
import type { Step } from './step';

/** How a decision reached the one it concerns (delgivningslagen 2010:1932). `unknown`: no proof of how, as by plain letter. */
export const SERVICE_MODES = [
  'ordinary',
  'counsel',
  'simplified',
  'simplified-electronic',
  'company-special',
  'bailiff',
  'announcement',
  'unknown',
] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

/** What is known of how a decision was served, on the day the question is asked. */
export interface KnownService {
  readonly how: ServiceMode;
  /** The day it was received or, for a mode whose day the law fixes, the day it is said to have been served. */
  readonly on?: PlainDate;
  /** The day it was sent (for an announcement: the day that service by announcement was decided). */
  readonly sentOn?: PlainDate;
}

/** One arguable answer to the question on which day somebody was served. */
export interface ServedReading {
  readonly on: PlainDate;
  readonly certainty: 'certain' | 'assumed' | 'unverified';
  readonly steps: readonly Step[];
}

/** What would settle on which day time began. */
export type Settlement =
  | 'proof-of-receipt'
  | 'mode-of-service'
  | 'sending-day'
  | 'stated-or-lawful-day'
  | 'public-or-private-party'
  | 'time-before-the-rule';

/** Every arguable served day, earliest first; `settledBy` is told where more than one could be right, or one is assumed. */
export interface ServedDay {
  readonly readings: readonly [ServedReading, ...ServedReading[]];
  readonly settledBy?: Settlement;
  /** The mode named cannot be used towards this kind of provider, or not on that day. */
  readonly unavailable?: boolean;
}

/** The rules that fix the day of service, by mode (law.md D-05 to D-09). Only one of them is in force on any day. */
const LAW_FIXES: Partial<Record<ServiceMode, readonly string[]>> = {
  simplified: ['SERV-FORENKLAD', 'SERV-FORENKLAD-OLD'],
  'simplified-electronic': ['SERV-FORENKLAD', 'SERV-FORENKLAD-OLD'],
  'company-special': ['SERV-JURPERS'],
  announcement: ['SERV-KUNG'],
};

/**
 * The day from which a private party's time runs. Received against proof, through counsel or by bailiff: that day (16,
 * 15 and 31 §§ delgivningslagen). Simplified, company-special, by announcement: two weeks after sending, whether or not
 * anybody has read it, and never moved to a working day. With no proof of receipt time is counted from the decision's own
 * day, the earliest there can be.
 */
export function servedDay(
  catalogue: Catalogue,
  decidedOn: PlainDate,
  service: KnownService | undefined,
  provider: ProviderKind,
): ServedDay {
  if (service === undefined) return unproved(decidedOn);
  const rules = LAW_FIXES[service.how];
  if (rules !== undefined) return fixedByLaw(catalogue, decidedOn, service, rules, provider);
  if (service.on === undefined) return unproved(decidedOn);
  if (service.how !== 'unknown') return { readings: [received(service.on, service.how)] };
  const stated: ServedReading = { ...received(service.on, 'unknown'), certainty: 'assumed' };
  return { readings: earliestFirst(assumed(decidedOn), stated), settledBy: 'mode-of-service' };
}

function fixedByLaw(
  catalogue: Catalogue,
  decidedOn: PlainDate,
  service: KnownService,
  rules: readonly string[],
  provider: ProviderKind,
): ServedDay {
  const { on, sentOn, how } = service;
  if (sentOn === undefined) {
    return on === undefined
      ? { ...unproved(decidedOn), settledBy: 'sending-day' }
      : { readings: [received(on, how)] };
  }
  const law = evaluate(catalogue, { rules, start: sentOn, provider });
  if (law.outcome !== 'due') {
    const fallback =
      on === undefined
        ? unproved(decidedOn).readings
        : earliestFirst(assumed(decidedOn), { ...received(on, how), certainty: 'assumed' });
    return { readings: fallback, settledBy: 'mode-of-service', unavailable: true };
  }
  const byLaw: ServedReading = {
    on: law.due,
    certainty: law.version.confidence === 'P' ? 'certain' : 'unverified',
    steps: [...law.steps, servedStep(law.due, how)],
  };
  if (on === undefined || on === law.due) return { readings: [byLaw] };
  const both = earliestFirst(
    { ...byLaw, certainty: 'assumed' },
    { ...received(on, how), certainty: 'assumed' },
  );
  return { readings: both, settledBy: 'stated-or-lawful-day' };
}

const unproved = (decidedOn: PlainDate): ServedDay => ({
  readings: [assumed(decidedOn)],
  settledBy: 'proof-of-receipt',
});

const assumed = (decidedOn: PlainDate): ServedReading => ({
  on: decidedOn,
  certainty: 'assumed',
  steps: [{ op: 'assume', rule: null, version: null, cites: [], inputs: { decidedOn }, result: decidedOn }],
});

const received = (on: PlainDate, how: ServiceMode): ServedReading => ({
  on,
  certainty: 'certain',
  steps: [servedStep(on, how)],
});

const servedStep = (on: PlainDate, how: ServiceMode): Step => ({
  op: 'served',
  rule: null,
  version: null,
  cites: [],
  inputs: { how },
  result: on,
});

function earliestFirst(one: ServedReading, other: ServedReading): [ServedReading, ...ServedReading[]] {
  if (one.on === other.on) return [one];
  return one.on < other.on ? [one, other] : [other, one];
}
