import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { DisputeAbout, LicenceStanding } from '@fristvakt/licences';
import type { Actor, Remedy } from '@fristvakt/proceedings';
import {
  REMEDY_NAMES,
  REMEDY_REASONS,
  actorName,
  capital,
  distance,
  fieldValue,
  fullDate,
  statusName,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { leaveToOperate, licenceStatus } from '../pages/licence-standing';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { placeOf } from './desk-line';
import { DESK_WORDS } from './desk.words';

/** A licence that can be lost, or is lost for now: what is so, and until when. */
export interface Stake {
  readonly id: string;
  readonly href: string;
  readonly place: string;
  readonly status: Told;
  readonly facts: readonly StakeFact[];
}

export interface StakeFact {
  readonly name: string;
  readonly text: string;
  /** Where more is to be read; null where it is told here. */
  readonly href: string | null;
}

const IN_DANGER: ReadonlySet<string | null> = new Set(['banned', 'revoked', 'revoked-stayed', 'restored']);

/** Remedies that do not wait for anything; those that need an excuse, or are an authority's own, are counsel's business. */
const PLAIN: ReadonlySet<Remedy['kind']> = new Set(['appeal', 'stay', 'reconsideration']);

/** The licences in danger. One whose loss is final is not at stake any more: it is lost, and stands so in the list above. */
export function stakesOf(
  standings: readonly LicenceStanding[],
  today: PlainDate,
  lang: Language,
): readonly Stake[] {
  return standings.filter(isAtStake).map((standing) => ({
    id: standing.id,
    href: `/licences/${standing.id}`,
    place: placeOf({ provider: standing.provider, matter: standing.title }),
    status: licenceStatus(standing, lang),
    facts: [
      ...leave(standing, today, lang),
      ...standing.disputes.flatMap((dispute) => disputeFacts(dispute, lang)),
      ...standing.remedies
        .filter(({ kind }) => PLAIN.has(kind))
        .map((remedy) => remedyFact(remedy, today, lang)),
      ...payment(standing, lang),
    ],
  }));
}

export function isAtStake({ status, mayOperate, disputes, remedies }: LicenceStanding): boolean {
  if (!IN_DANGER.has(status)) return false;
  if (status !== 'revoked' || mayOperate === true) return true;
  const isDisputed = disputes.some((dispute) => dispute.status !== null && dispute.status !== 'final');
  return isDisputed || remedies.some(({ kind }) => PLAIN.has(kind));
}

function leave(standing: LicenceStanding, today: PlainDate, lang: Language): readonly StakeFact[] {
  const words = wordsIn(DESK_WORDS, lang);
  const { mayOperate, mayOperateUntil } = standing;
  const until = mayOperateUntil === null ? undefined : parsePlainDate(mayOperateUntil);
  const text =
    until !== undefined
      ? `${leaveToOperate(standing, lang)?.text ?? ''}, ${distance(today, until, lang)}`
      : mayOperate === true
        ? words('for-now')
        : words('not-allowed');
  return [{ name: words('may-operate'), text, href: null }];
}

function disputeFacts({ id, status, instance, stay }: DisputeAbout, lang: Language): readonly StakeFact[] {
  const words = wordsIn(DESK_WORDS, lang);
  if (status === null) return [];
  const court = instance === null ? '' : `, ${actorName(instance as Actor, lang)}`;
  return [
    {
      name: words('appeal'),
      text: capital(`${statusName(status, lang)}${court}`),
      href: `/matters/${id}`,
    },
    { name: words('stay'), text: capital(fieldValue('stay', stay, lang)), href: null },
  ];
}

/** Until when a remedy is open; where no day is set, why it is open. */
export function openUntil(
  { until, reason }: Pick<Remedy, 'until' | 'reason'>,
  today: PlainDate,
  lang: Language,
): string {
  if (until === null) return REMEDY_REASONS[reason][lang];
  return wordsIn(DESK_WORDS, lang)('by-day', {
    day: fullDate(until, lang),
    distance: distance(today, until, lang),
  });
}

function remedyFact(remedy: Remedy, today: PlainDate, lang: Language): StakeFact {
  const text = `${REMEDY_NAMES[remedy.kind][lang]}: ${openUntil(remedy, today, lang)}`;
  return { name: wordsIn(DESK_WORDS, lang)('open-now'), text, href: null };
}

function payment({ payment: state }: LicenceStanding, lang: Language): readonly StakeFact[] {
  if (state !== 'stopped') return [];
  const name = wordsIn(DESK_WORDS, lang)('payment');
  return [{ name, text: capital(fieldValue('paymentToProvider', state, lang)), href: null }];
}
