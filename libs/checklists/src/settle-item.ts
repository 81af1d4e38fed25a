import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

export const ITEM_STATES = ['open', 'done', 'not-applicable'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface ItemToSettle {
  readonly organisation: string;
  readonly by: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly state?: ItemState;
  /** What shows that it was done: what it is and where it is kept. */
  readonly proof?: string | null;
  /** Why it does not apply; asked for then. */
  readonly reason?: string | null;
  /** The day it was done; today if left out. */
  readonly on?: string;
  /** Who sees to it; null: nobody. */
  readonly owner?: string | null;
}

type Refused = 'not-found' | 'stale' | 'reason-missing' | 'day-not-yet-come' | 'owner-unknown';

interface Row {
  readonly version: number;
  readonly state: ItemState;
  readonly item: string;
  readonly checklist: string;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
}

/** Says what became of an item of a checklist, or who sees to it. What was settled anew must be approved anew. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ItemToSettle): Promise<Outcome<null, Refused>> {
    const { organisation, by, only, id, version } = asked;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const fault = await this.faultIn(tx, asked, row);
      if (fault !== undefined) return fault;
      const settled = this.settled(asked, row);
      await tx.query(SETTLE, [
        ...[organisation, id, settled.state, settled.owner, settled.proof, settled.reason],
        ...[settled.by, settled.on, settled.again],
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'checklist-item.settled', subject: `checklist-item:${id}` },
        detail: { checklist: row.checklist, item: row.item, state: settled.state, owner: settled.owner },
        values: {
          ...(settled.proof === null ? {} : { proof: settled.proof }),
          ...(settled.reason === null ? {} : { reason: settled.reason }),
        },
      });
      return done(null);
    });
  }

  private async faultIn(
    tx: EntityManager,
    { organisation, state, reason, on, owner }: ItemToSettle,
    row: Row,
  ): Promise<ReturnType<typeof refused<Refused>> | undefined> {
    const today = this.clock.today();
    if (state === 'not-applicable' && blank(reason === undefined ? row.reason : reason)) {
      return refused('invalid', 'reason-missing', {
        places: [{ property: 'reason', reason: 'expected why it does not apply' }],
      });
    }
    if (on !== undefined && on > today) {
      return refused('invalid', 'day-not-yet-come', {
        places: [{ property: 'on', reason: `expected a day up to ${today}` }],
      });
    }
    if (owner == null) return undefined;
    const [member] = await tx.query<unknown[]>(
      `select 1 from membership where organisation_id = $1 and id = $2 and state = 'active' and matter_id is null`,
      [organisation, owner],
    );
    if (member !== undefined) return undefined;
    return refused('invalid', 'owner-unknown', {
      places: [{ property: 'owner', reason: 'is no active member who may see all matters' }],
    });
  }

  private settled({ by, state, proof, reason, on, owner }: ItemToSettle, row: Row): Settled {
    const next = state ?? row.state;
    const said = {
      state: next,
      owner: owner === undefined ? row.owner : owner,
      proof: textOr(proof, row.proof),
      reason: textOr(reason, row.reason),
    };
    if (state === undefined) return { ...said, by: null, on: null, again: false };
    if (next === 'open') return { ...said, by: null, on: null, again: true };
    return { ...said, by, on: on ?? this.clock.today(), again: true };
  }
}

interface Settled {
  readonly state: ItemState;
  readonly owner: string | null;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly on: string | null;
  /** It was said anew what became of it; otherwise only who sees to it or what proves it. */
  readonly again: boolean;
}

const blank = (text: string | null): boolean => text === null || text.trim() === '';
const textOr = (given: string | null | undefined, kept: string | null): string | null =>
  given === undefined ? kept : blank(given) ? null : given;

const FIND = `select version, state, item, checklist_id as checklist, proof, reason, owner_id as owner from checklist_item
  where organisation_id = $1 and id = $2 and standing and ($3::uuid is null or matter_id = $3) for update`;

const SETTLE = `update checklist_item set state = $3, owner_id = $4, proof = $5, reason = $6,
    settled_by = case when $9 then $7 else settled_by end, settled_on = case when $9 then $8::date else settled_on end,
    approved_by = case when $9 then null else approved_by end,
    approved_on = case when $9 then null else approved_on end, version = version + 1
  where organisation_id = $1 and id = $2`;
