import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface Assignment {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  readonly version: number;
  /** The membership that is to see to it; null: nobody. */
  readonly owner: string | null;
}

/** Says who sees to a deadline. */
@Injectable()
export class AssignDeadline {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute({
    organisation,
    by,
    id,
    version,
    owner,
  }: Assignment): Promise<Outcome<null, 'not-found' | 'stale' | 'owner-unknown'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number }[]>(
        'select version from deadline where organisation_id = $1 and id = $2 and standing for update',
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const [member] = await tx.query<unknown[]>(
        `select 1 from membership where organisation_id = $1 and id = $2 and state = 'active' and matter_id is null`,
        [organisation, owner],
      );
      if (owner !== null && member === undefined) {
        const places = [{ property: 'ownerId', reason: 'is no active member who may see all matters' }];
        return refused('invalid', 'owner-unknown', { places });
      }
      await tx.query(
        'update deadline set owner_id = $3, version = version + 1 where organisation_id = $1 and id = $2',
        [...[organisation, id, owner]],
      );
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: by,
          action: 'deadline.assigned',
          subject: `deadline:${id}`,
          detail: { owner },
        },
      });
      return done(null);
    });
  }
}
