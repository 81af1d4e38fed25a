import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
import { ladderNamed } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { PlanProvider } from '../planning/plan-provider';
import { OwnSettings } from './own-settings.query';
import { settingsOf, usualDays } from './reminder-settings';
import type { ReminderSettings } from './reminder-settings';

/** What stays out stays as it is. */
export interface SettingsChange extends Partial<Omit<ReminderSettings, 'version'>> {
  readonly principal: Principal;
  readonly version: number;
}

/** Reminders further ahead than this, or more of them before one day, are none that anybody reads. */
const [FARTHEST, MOST_STEPS] = [365, 20];

/**
 * Changes when an organisation is reminded, and plans the reminders of everything that is open anew, in the same
 * transaction. The days of a ladder that are given are those before the day; the usual ones give it back its own.
 */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly database: Database,
    private readonly settings: OwnSettings,
    private readonly planning: PlanProvider,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    change: SettingsChange,
  ): Promise<Outcome<ReminderSettings, 'stale' | 'settings-not-possible'>> {
    const { principal, version } = change;
    const { organisation, membership: by } = principal;
    const places = faultsOf(change, await this.settings.zones());
    if (places.length > 0) return refused('invalid', 'settings-not-possible', { places });
    return this.database.write(contextOf(principal), async (tx) => {
      const providers = await lockProviders(tx, organisation);
      const before = await settingsOf(tx, organisation);
      if (before.version !== version) return refused('stale', 'stale');
      const after = { ...before, ...given(change, before), version: version + 1 };
      if (!(await write(tx, organisation, after))) return refused('stale', 'stale');
      for (const provider of providers) await this.planning.execute(tx, organisation, provider);
      const { zone, sendAt, ladders, digest } = after;
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'reminder-setting.changed' },
        subject: `organisation:${organisation}`,
        detail: { zone, sendAt, ladders, digest, providers: providers.length },
      });
      return done(after);
    });
  }
}

/** Whoever records a fact locks its provider too: what is planned meanwhile is planned by the old settings and then anew. */
async function lockProviders(tx: EntityManager, organisation: string): Promise<readonly string[]> {
  const rows = await tx.query<readonly { id: string }[]>(
    'select id from provider where organisation_id = $1 order by id for update',
    [organisation],
  );
  return rows.map(({ id }) => id);
}

async function write(
  tx: EntityManager,
  organisation: string,
  { zone, sendAt, ladders, digest, version }: ReminderSettings,
): Promise<boolean> {
  const rows = await tx.query<readonly object[]>(
    `insert into reminder_setting as s (organisation_id, zone, send_at, ladders, digest, version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint reminder_setting_pk do update set zone = excluded.zone, send_at = excluded.send_at,
       ladders = excluded.ladders, digest = excluded.digest, version = excluded.version
       where s.version = $6 - 1 returning s.version`,
    [organisation, zone, sendAt, JSON.stringify(ladders), digest, version],
  );
  return rows.length > 0;
}

const given = (
  { zone, sendAt, ladders, digest }: SettingsChange,
  before: ReminderSettings,
): Partial<ReminderSettings> => ({
  ...(zone === undefined ? {} : { zone }),
  ...(sendAt === undefined ? {} : { sendAt }),
  ...(digest === undefined ? {} : { digest }),
  ...(ladders === undefined ? {} : { ladders: ownOnly({ ...before.ladders, ...ladders }) }),
});

/** Days in their order, and only where they are not the usual ones. */
function ownOnly(ladders: ReminderSettings['ladders']): ReminderSettings['ladders'] {
  const kept = Object.entries(ladders).flatMap(([id, days]) => {
    const own = days.toSorted((one, other) => other - one);
    return own.join() === usualDays(id).join() ? [] : [[id, own] as const];
  });
  return Object.fromEntries(kept);
}

function faultsOf(
  { zone, sendAt, ladders }: SettingsChange,
  zones: readonly string[],
): readonly InvalidPlace[] {
  return [
    ...(zone === undefined || zones.includes(zone)
      ? []
      : [{ property: 'zone', reason: 'expected a name of the tz database, as Europe/Stockholm' }]),
    ...(sendAt === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(sendAt)
      ? []
      : [{ property: 'sendAt', reason: 'expected an hour as HH:MM' }]),
    ...Object.entries(ladders ?? {}).flatMap(([id, days]) => ladderFault(id, days)),
  ];
}

function ladderFault(id: string, days: readonly number[]): readonly InvalidPlace[] {
  const isFine =
    ladderNamed(id) !== undefined &&
    days.length >= Math.min(1, usualDays(id).length) &&
    days.length <= MOST_STEPS &&
    new Set(days).size === days.length &&
    days.every((one) => Number.isSafeInteger(one) && one >= 1 && one <= FARTHEST);
  const reason = `expected 1 to ${String(MOST_STEPS)} different days, each 1 to ${String(FARTHEST)}`;
  return isFine ? [] : [{ property: `ladders.${id}`, reason }];
}
