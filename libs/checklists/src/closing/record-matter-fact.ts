import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, Undone, done, newId, refused, undoable } from '@fristvakt/platform';
import type { Outcome, Refusal } from '@fristvakt/platform';
import { RecordFact } from '@fristvakt/providers';
import type { RecordedFact } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { closes } from './closes';
import { OpenItems } from './open-items';
import type { OpenItem } from './open-items';

/** A fact somebody records in a matter. */
export type MatterFact = Parameters<RecordFact['execute']>[0] & {
  /** Why the matter is closed though mandatory items are open. Of no account where it is not, or none is. */
  readonly closingReason?: string;
  /** What else is written with the fact, or not at all. */
  readonly also?: (tx: EntityManager, fact: string) => Promise<void>;
};

export interface MatterFactRecorded extends RecordedFact {
  /** The mandatory items that the fact leaves open by closing the matter. */
  readonly leftOpen: readonly OpenItem[];
}

/** Records a fact. One that closes its matter while mandatory items are open needs a reason, which is kept with it. */
@Injectable()
export class RecordMatterFact {
  constructor(
    private readonly database: Database,
    private readonly recording: RecordFact,
    private readonly openItems: OpenItems,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: MatterFact): Promise<Outcome<MatterFactRecorded>> {
    const { organisation, only, matterId, dryRun } = asked;
    if (only !== null && only !== matterId) return refused('not-found', 'not-found');
    if (dryRun) return this.tried(asked);
    return undoable(async () =>
      this.database.write({ organisation }, async (tx) => {
        const recorded = await this.recording.within(tx, asked);
        if (!recorded.ok) return recorded;
        const leftOpen = await this.leftOpen(tx, organisation, recorded.value);
        if (leftOpen.length > 0) await this.keepReason(tx, asked, recorded.value.id, leftOpen);
        if (asked.also !== undefined && recorded.value.id !== null) await asked.also(tx, recorded.value.id);
        return done({ ...recorded.value, leftOpen });
      }),
    );
  }

  private async tried(asked: MatterFact): Promise<Outcome<MatterFactRecorded>> {
    const { organisation } = asked;
    return this.database.read({ organisation }, async (tx): Promise<Outcome<MatterFactRecorded>> => {
      const tried = await this.recording.within(tx, asked);
      if (!tried.ok) return tried;
      return done({ ...tried.value, leftOpen: await this.leftOpen(tx, organisation, tried.value) });
    });
  }

  private async leftOpen(
    tx: EntityManager,
    organisation: string,
    { changed, matterRef, matterId, id }: RecordedFact,
  ): Promise<readonly OpenItem[]> {
    if (!closes(changed, matterRef)) return [];
    return this.openItems.within(tx, organisation, { matter: matterId, besides: id });
  }

  private async keepReason(
    tx: EntityManager,
    { organisation, recordedBy, matterId, closingReason = '' }: MatterFact,
    fact: string | null,
    items: readonly OpenItem[],
  ): Promise<void> {
    const reason = closingReason.trim();
    if (reason === '') throw new Undone(leftOpenRefusal(items));
    await tx.query(
      `insert into matter_closing (id, organisation_id, matter_id, fact_id, reason, items, closed_by, closed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[newId(), organisation, matterId, fact, reason, items.map(({ id }) => id)],
        ...[recordedBy, this.clock.today()],
      ],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: recordedBy, action: 'matter.closed-with-open-items' },
      subject: `matter:${matterId}`,
      detail: { fact, items: items.map(({ id }) => id) },
      values: { reason },
    });
  }
}

/** Each item is a place: what is asked for is that it be settled, or that a reason be given. */
const leftOpenRefusal = (items: readonly OpenItem[]): Refusal =>
  refused('invalid', 'open-items', {
    params: { n: String(items.length) },
    places: [
      { property: 'closingReason', reason: 'expected why the matter is closed with these items open' },
      ...items.map(({ id, item, said }) => ({
        property: `checklistItems.${id}`,
        reason: `${item} is mandatory and not settled: ${said?.text.en ?? item}`,
      })),
    ],
  }).refusal;
