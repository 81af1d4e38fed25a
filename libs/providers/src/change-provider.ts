import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface ProviderChange {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly name?: string;
  readonly organisationNumber?: string | null;
}

/** Changes a provider's name or number. Its kind is what the law knows it by: another kind is another provider. */
@Injectable()
export class ChangeProvider {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(change: ProviderChange): Promise<Outcome<null, 'not-found' | 'stale'>> {
    const { organisation, by, id, version, name, organisationNumber } = change;
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number }[]>(
        'select version from provider where organisation_id = $1 and id = $2 for update',
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      await tx.query(
        `update provider set version = version + 1, name = coalesce($3, name),
           organisation_number = case when $4 then $5 else organisation_number end
         where organisation_id = $1 and id = $2`,
        [organisation, id, name ?? null, organisationNumber !== undefined, organisationNumber ?? null],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'provider.changed', subject: `provider:${id}` },
        detail: { fields: Object.keys({ name, organisationNumber }) },
        values: {
          ...(name === undefined ? {} : { name }),
          ...(organisationNumber == null ? {} : { organisationNumber }),
        },
      });
      return done(null);
    });
  }
}
