import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, newId } from '@fristvakt/platform';
import { Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import type { Told, WantedEvent } from './told';
import { wantedEvents } from './wanted-events';
import type { StandingDeadline } from './wanted-events';

/** An event as it is kept. */
interface KeptEvent extends WantedEvent {
  readonly id: string;
  readonly state: 'standing' | 'cancelled';
}

/**
 * The events of a provider's calendar, kept with the facts: so a change counts once, whoever fetches when. They follow the
 * rows of the deadlines, not the law: a day that waits for somebody to decide about a change of the law stays in calendars
 * too. The name of the table puts it after those rows.
 */
@Injectable()
export class FeedEvents implements Projection, OnModuleInit {
  readonly table = 'feed_event';

  constructor(
    private readonly projections: Projections,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    // A proposal moves no deadline, and so no event.
    if (derived.proposeOnly) return;
    const wanted = await wantedNow(tx, derived);
    const kept = await keptNow(tx, derived);
    for (const event of wanted.values()) await this.write(tx, derived, event, kept.get(event.key));
    for (const event of kept.values()) {
      if (event.state === 'standing' && !wanted.has(event.key)) await this.cancel(tx, derived, event);
    }
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const wanted = await wantedNow(tx, derived);
    const kept = await keptNow(tx, derived);
    const found = [...wanted.values()].flatMap((event) => differencesOf(event, kept.get(event.key)));
    const gone = [...kept.values()].filter(({ key, state }) => state === 'standing' && !wanted.has(key));
    return [
      ...found,
      ...gone.map(({ key, day }) => ({
        ...{ table: 'feed_event', key, field: 'row', stored: day, derived: null },
      })),
    ];
  }

  private async write(
    tx: EntityManager,
    { organisation, provider }: Derived,
    event: WantedEvent,
    kept: KeptEvent | undefined,
  ): Promise<void> {
    const { key, matterId, deadlineId, factId, day, startsAt, told } = event;
    const values = [matterId, deadlineId, factId, day, startsAt, JSON.stringify(told), this.clock.instant()];
    if (kept === undefined) {
      await tx.query(
        `insert into feed_event (id, organisation_id, provider_id, key, matter_id, deadline_id, fact_id, day, starts_at,
           told, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [newId(), organisation, provider, key, ...values],
      );
    } else if (differencesOf(event, kept).length > 0) {
      await tx.query(
        `update feed_event set matter_id = $3, deadline_id = $4, fact_id = $5, day = $6, starts_at = $7, told = $8,
           changed_at = $9, state = 'standing', sequence = sequence + 1
         where organisation_id = $1 and id = $2`,
        [organisation, kept.id, ...values],
      );
    }
  }

  private async cancel(tx: EntityManager, { organisation }: Derived, { id }: KeptEvent): Promise<void> {
    await tx.query(
      `update feed_event set state = 'cancelled', changed_at = $3, sequence = sequence + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, this.clock.instant()],
    );
  }
}

async function wantedNow(tx: EntityManager, derived: Derived): Promise<ReadonlyMap<string, WantedEvent>> {
  const rows = await tx.query<StandingDeadline[]>(
    `select id, matter_id as "matterId", fact_id as "factId", due_on as "dueOn", derived
     from deadline where organisation_id = $1 and provider_id = $2 and standing order by key`,
    [derived.organisation, derived.provider],
  );
  return wantedEvents(derived, rows);
}

async function keptNow(
  tx: EntityManager,
  { organisation, provider }: Derived,
): Promise<ReadonlyMap<string, KeptEvent>> {
  const rows = await tx.query<KeptEvent[]>(
    `select id, key, matter_id as "matterId", deadline_id as "deadlineId", fact_id as "factId", day,
       to_char(starts_at, 'HH24:MI') as "startsAt", told, state
     from feed_event where organisation_id = $1 and provider_id = $2 order by key`,
    [organisation, provider],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

const COMPARED = ['matterId', 'deadlineId', 'factId', 'day', 'startsAt'] as const;

function differencesOf(wanted: WantedEvent, kept: KeptEvent | undefined): readonly RowDifference[] {
  const place = { table: 'feed_event', key: wanted.key };
  if (kept?.state !== 'standing') return [{ ...place, field: 'row', stored: null, derived: wanted.day }];
  const found = COMPARED.filter((name) => kept[name] !== wanted[name]).map((name) => ({
    ...{ ...place, field: name, stored: kept[name], derived: wanted[name] },
  }));
  const [was, is] = [textOf(kept.told), textOf(wanted.told)];
  return was === is ? found : [...found, { ...place, field: 'told', stored: was, derived: is }];
}

const textOf = (told: Told): string => JSON.stringify(told);
