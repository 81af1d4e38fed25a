import { LADDERS, ladderNamed } from '@fristvakt/practice';
import type { Ladder, LadderStep } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';

/** How an organisation's reminders are planned. */
export interface ReminderSettings {
  /** The zone in which its hours are meant, by its name in the tz database. */
  readonly zone: string;
  /** `HH:MM`: when the reminders of a day go out. */
  readonly sendAt: string;
  /** Days before the day, farthest first, by the id of a ladder: where they differ from those of the program. */
  readonly ladders: Readonly<Record<string, readonly number[]>>;
  /** Whether there is a digest every week. */
  readonly digest: boolean;
  /** 1 where nothing has been set yet: so is the row that a digest leaves when it takes its week. */
  readonly version: number;
}

const USUAL: ReminderSettings = {
  ...{ zone: 'Europe/Stockholm', sendAt: '08:00', ladders: {}, digest: true, version: 1 },
};

/** The settings of an organisation, those of the program where it has made none. */
export async function settingsOf(tx: EntityManager, organisation: string): Promise<ReminderSettings> {
  const [row] = await tx.query<readonly ReminderSettings[]>(
    `select zone, send_at as "sendAt", ladders, digest, version from reminder_setting where organisation_id = $1`,
    [organisation],
  );
  return row ?? USUAL;
}

/**
 * The ladder of this name with the organisation's own days before the day, if it has set any. What comes on the day itself and
 * after it, and who must be told at the least, is no matter of taste and stays.
 */
export function ownLadder(settings: ReminderSettings, id: string): Ladder {
  const ladder = ladderNamed(id) ?? LADDERS[0];
  const own = settings.ladders[ladder.id];
  if (own === undefined) return ladder;
  const kept = ladder.steps.filter(({ days }) => days <= 0);
  const before = own
    .filter((days) => days > 0)
    .toSorted((one, other) => other - one)
    .map((days) => ({ ...nearestUsual(ladder, days), days }));
  return { ...ladder, steps: [...before, ...kept] };
}

/** Who must be told at the least goes by the usual step that is due then, or was last. */
function nearestUsual(ladder: Ladder, days: number): Partial<LadderStep> {
  const [{ atLeast } = {}] = ladder.steps
    .filter((step) => step.days >= days && step.at === undefined)
    .toReversed();
  return atLeast === undefined ? {} : { atLeast };
}

/** The days before the day that a ladder has where nobody has set any, farthest first. */
export const usualDays = (id: string): readonly number[] =>
  (ladderNamed(id)?.steps ?? []).map(({ days }) => days).filter((days) => days > 0);

/** Those an organisation has set, or the usual ones. */
export const ownDays = (settings: ReminderSettings, id: string): readonly number[] =>
  settings.ladders[id] ?? usualDays(id);
