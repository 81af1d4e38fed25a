import type { HourStep, Ladder, LadderStep } from './ladder';

const days = (...given: readonly number[]): readonly LadderStep[] => given.map((one) => ({ days: one }));

/** With the managers, whoever has acknowledged. */
const withManager = (...given: readonly number[]): readonly LadderStep[] =>
  given.map((one) => ({ days: one, atLeast: 'manager' }));

/** On a day that decides over the licence: in the morning, and again while there is time to hand something in. */
const LAST_DAY: readonly LadderStep[] = [
  { days: 0, atLeast: 'manager' },
  { days: 0, at: '11:00', atLeast: 'manager' },
  { days: 0, at: '13:30', atLeast: 'manager' },
];

/** A duty that is to be met at once is asked for in hours, and every day for a fortnight. */
const AT_ONCE: readonly HourStep[] = [
  { hours: 4 },
  { hours: 24, atLeast: 'stand-in' },
  ...Array.from({ length: 13 }, (_, day): HourStep => ({ hours: 48 + 24 * day, atLeast: 'manager' })),
];

/** What was missed is told to those who answer for it, while something can still be done about it. */
const MISSED = withManager(-1, -3, -7);

/** Every ladder. Which deadline has which is said in `ladder-of.ts`. */
export const LADDERS = [
  {
    id: 'licence-at-stake',
    title: {
      sv: 'Överklagande och inhibition när tillståndet står på spel',
      en: 'Appeal and stay when the licence is at stake',
    },
    steps: [...days(14, 10, 7), ...withManager(5, 3, 2, 1), ...LAST_DAY, ...MISSED],
    hours: AT_ONCE,
    escalates: true,
  },
  {
    id: 'circle-change',
    title: { sv: 'Ändrad ägar- och ledningskrets', en: 'Changed ownership and management circle' },
    steps: [...days(21, 14, 7, 3), ...withManager(1, 0), ...MISSED],
    hours: AT_ONCE,
    escalates: true,
  },
  {
    id: 'dormancy',
    title: { sv: 'Tillstånd som inte används', en: 'A licence not in use' },
    // Six months: from the fourth on.
    steps: [...days(61, 45, 30, 14), ...withManager(7, 3, 1, 0), ...MISSED],
    hours: [],
    escalates: true,
  },
  {
    id: 'answer',
    title: { sv: 'Svar till IVO eller domstol', en: 'An answer to IVO or a court' },
    steps: [...days(14, 7, 3, 2), ...withManager(1, 0), ...MISSED],
    hours: AT_ONCE,
    escalates: true,
  },
  {
    id: 'duty',
    title: { sv: 'Anmälan, åtgärd och utredning', en: 'Notification, measure and investigation' },
    steps: [...days(21, 14, 7, 3), ...withManager(1, 0), ...MISSED],
    hours: AT_ONCE,
    escalates: true,
  },
  {
    id: 'representative-power',
    title: {
      sv: 'Fullmakt i IVO:s företrädarregister',
      en: 'Power of attorney in IVO’s register of representatives',
    },
    // A new one takes IVO some time to enter: from two months before.
    steps: [...days(60, 30, 14, 7), ...withManager(1, 0), ...MISSED],
    hours: [],
    escalates: true,
  },
  {
    id: 'right-opens',
    title: { sv: 'En rätt som kan användas', en: 'A right that may be used' },
    steps: [{ days: 0 }, { days: -14 }, { days: -30 }],
    hours: [],
    escalates: false,
  },
  {
    id: 'watch',
    title: { sv: 'Dag då något upphör', en: 'A day on which something ends' },
    steps: days(7, 1, 0, -1),
    hours: [],
    escalates: false,
  },
  {
    id: 'others',
    title: { sv: 'Frist som binder någon annan', en: 'A deadline that binds somebody else' },
    // When it has passed, something follows for the provider: a decision is final, a demand may be taken further.
    steps: days(-1),
    hours: [],
    escalates: false,
  },
] as const satisfies readonly Ladder[];

export type LadderId = (typeof LADDERS)[number]['id'];

export const LADDER_IDS: readonly LadderId[] = LADDERS.map(({ id }) => id);

export const ladderNamed = (id: string): Ladder | undefined => LADDERS.find((one) => one.id === id);
