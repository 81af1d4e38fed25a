import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface ItemToApprove {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
}

/** A second person agrees that an item is done, or does not apply: never the one who said so. */
@Injectable()
export class ApproveItem {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute({
    organisation,
    by,
    only,
    id,
    version,
  }: ItemToApprove): Promise<Outcome<null, 'not-found' | 'stale' | 'item-open' | 'second-person-needed'>> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const [row] = await tx.query<readonly { version: number; settledBy: string | null; item: string }[]>(
        `select version, settled_by as "settledBy", item from checklist_item
         where organisation_id = $1 and id = $2 and standing and ($3::uuid is null or matter_id = $3) for update`,
        [organisation, id, only],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (row.settledBy === null) return refused('conflict', 'item-open');
      if (row.settledBy === by) return refused('conflict', 'second-person-needed');
      await tx.query(
        `update checklist_item set approved_by = $3, approved_on = $4, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, by, this.clock.today()],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'checklist-item.approved', subject: `checklist-item:${id}` },
        detail: { item: row.item },
      });
      return done(null);
    });
  }
}
