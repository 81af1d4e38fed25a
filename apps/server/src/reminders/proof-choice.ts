import type { PlainDate } from '@fristvakt/calendar';
import { REMINDER_STATES } from '@fristvakt/reminders';
import type { ReminderState } from '@fristvakt/reminders';
import { addressWith, choiceIn, dayIn, idIn, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

/** Which reminders a list shows, as its address says it. An address without anything: what was sent. */
export interface ProofChoice {
  readonly state: ReminderState | 'all';
  /** The first and the last day on which they are due, in Sweden. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly deadline: string | undefined;
  /** A member who was told. */
  readonly member: string | undefined;
  readonly after: readonly [dueAt: string, id: string] | undefined;
}

const USUAL = 'sent';
export const PROOF_VIEWS = [USUAL, ...REMINDER_STATES.filter((state) => state !== USUAL), 'all'] as const;

export function proofChoiceIn(query: AskedQuery): ProofChoice {
  const [dueAt, id] = placeIn(query, ['instant', 'id']) ?? [];
  return {
    state: choiceIn(query, 'state', PROOF_VIEWS) ?? USUAL,
    ...{ from: dayIn(query, 'from'), to: dayIn(query, 'to') },
    ...{ deadline: idIn(query, 'deadline'), member: idIn(query, 'member') },
    after: dueAt === undefined || id === undefined ? undefined : [dueAt, id],
  };
}

/** The choice as an address says it, without where the list goes on. */
export const proofValues = ({
  state,
  from,
  to,
  deadline,
  member,
}: ProofChoice): Readonly<Record<string, string | undefined>> => ({
  state: state === USUAL ? undefined : state,
  ...{ from, to, deadline, member },
});

export const proofAddress = (path: string, choice: ProofChoice): string =>
  addressWith(path, proofValues(choice));
