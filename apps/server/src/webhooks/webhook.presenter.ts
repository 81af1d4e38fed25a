import type { ListedDelivery, ListedEndpoint } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Told } from '../pages/tone';
import { WEBHOOK_WORDS } from './webhook.words';

/** An endpoint as the list and its own page tell it. */
export function endpointShown(endpoint: ListedEndpoint, lang: Language): EndpointShown {
  const { id, address, description, eventTypes } = endpoint;
  const words = wordsIn(WEBHOOK_WORDS, lang);
  return {
    href: `/settings/webhooks/${id}`,
    name: description === '' ? new URL(address).host : description,
    ...{ target: address, state: stateOf(endpoint, lang) },
    types: eventTypes.map((type) => words(typeKey(type))).join(', '),
  };
}

interface EndpointShown {
  readonly href: string;
  readonly name: string;
  /** Where it is told. */
  readonly target: string;
  readonly state: Told;
  readonly types: string;
}

function stateOf({ disabledBecause, failingSince }: ListedEndpoint, lang: Language): Told {
  const words = wordsIn(WEBHOOK_WORDS, lang);
  if (disabledBecause === 'hand') return { text: words('off-hand'), tone: 'neutral', icon: 'pause' };
  if (disabledBecause !== null)
    return { text: words(`off-${disabledBecause}`), tone: 'danger', icon: 'pause' };
  if (failingSince === null) return { text: words('on'), tone: 'success', icon: 'check' };
  const since = swedishTime(failingSince, lang).text;
  return { text: words('on-failing', { since }), tone: 'warning', icon: 'warning' };
}

/** A delivery in the table of its endpoint. */
export function deliveryShown(delivery: ListedDelivery, lang: Language): DeliveryShown {
  const words = wordsIn(WEBHOOK_WORDS, lang);
  const { id, event, type, state, attempts, createdAt, nextAt } = delivery;
  const next = nextAt === null ? null : swedishTime(nextAt, lang, true).text;
  return {
    ...{ id, event, attempts: String(attempts), type: words(typeKey(type)) },
    ...{ time: swedishTime(createdAt, lang, true).text, answer: answerOf(delivery, lang) },
    next: next === null || attempts === 0 ? null : words('next', { time: next }),
    state: { ...STATES[state], text: words(`state-${state}`) },
    canReplay: state !== 'sending',
  };
}

interface DeliveryShown {
  readonly id: string;
  readonly event: string;
  readonly type: string;
  readonly time: string;
  readonly state: Told;
  readonly attempts: string;
  readonly next: string | null;
  readonly answer: string;
  readonly canReplay: boolean;
}

const STATES = {
  waiting: { tone: 'info', icon: 'clock' },
  sending: { tone: 'info', icon: 'clock' },
  delivered: { tone: 'success', icon: 'check' },
  failed: { tone: 'danger', icon: 'warning' },
  cancelled: { tone: 'neutral', icon: 'pause' },
} as const;

function answerOf({ answerStatus, answer }: ListedDelivery, lang: Language): string {
  const words = wordsIn(WEBHOOK_WORDS, lang);
  if (answerStatus !== null) return [String(answerStatus), answer ?? ''].join(' ').trim();
  if (answer === null) return '';
  if (isKnownFault(answer)) return words(`fault-${answer}`);
  return words(OF_CERTIFICATES.test(answer) ? 'fault-certificate' : 'fault-other', { code: answer });
}

/** Self-signed, of an authority that nobody knows, for another name, or out of date: by Node's codes. */
const OF_CERTIFICATES = /CERT|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_CA/;

const FAULTS = ['address-refused', 'no-such-host', 'timeout', 'connection-failed'] as const;
const isKnownFault = (code: string): code is (typeof FAULTS)[number] =>
  FAULTS.some((known) => known === code);

const TYPES = [
  ...(['deadline.opened', 'deadline.moved', 'deadline.closed', 'deadline.missed'] as const),
  ...(['reminder.sent', 'webhook.ping'] as const),
];

/** The words of a type; one of a later program is told as a test. */
const typeKey = (type: string): `type-${(typeof TYPES)[number]}` =>
  `type-${TYPES.find((known) => known === type) ?? 'webhook.ping'}`;
