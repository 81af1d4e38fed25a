import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { ownTemplateId } from './own-template-rows';

export interface TemplateToRetire {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
}

/**
 * Takes an own template out of use: facts after today call for it no more, nobody opens it, and controls by it end. Lists there
 * are go on.
 */
@Injectable()
export class RetireOwnTemplate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute({
    organisation,
    by,
    id,
    version,
  }: TemplateToRetire): Promise<Outcome<null, 'not-found' | 'stale' | 'template-retired'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number; retiredOn: string | null }[]>(
        `select version, retired_on as "retiredOn" from own_template
         where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (row.retiredOn !== null) return refused('conflict', 'template-retired');
      await tx.query(
        `update own_template set retired_on = $3, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, this.clock.today()],
      );
      await tx.query(
        `update recurring_control set state = 'ended', state_on = $3, version = version + 1
         where organisation_id = $1 and template = $2 and state <> 'ended'`,
        [organisation, ownTemplateId(id), this.clock.today()],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'own-template.retired', subject: `own-template:${id}` },
      });
      return done(null);
    });
  }
}
