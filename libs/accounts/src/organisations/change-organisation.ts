import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';

/** What stays out stays as it is. */
export interface OrganisationChange {
  /** The version it is based on. */
  readonly version: number;
  readonly name?: string;
  readonly secondFactorRequired?: boolean;
}

export type ChangeOrganisationCode = 'stale' | 'name-missing';

interface Before {
  readonly name: string;
  readonly secondFactorRequired: boolean;
  readonly version: number;
}

/**
 * An administrator changes how the organisation is called, or whether it demands a second factor. Where it begins to, every
 * session without one may do nothing but set one up, at once: the administrator's own as well.
 */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly rights: RightsChanges,
    private readonly audit: AuditTrail,
  ) {}

  /** The new version. */
  async execute(
    principal: Principal,
    change: OrganisationChange,
  ): Promise<Outcome<number, ChangeOrganisationCode>> {
    const given = change.name?.trim();
    if (given === '')
      return refused('invalid', 'name-missing', { places: [{ property: 'name', reason: 'missing' }] });
    const { organisation } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const before = await lock(tx, organisation);
      if (before.version !== change.version) return refused('stale', 'stale');
      const { name = before.name, secondFactorRequired = before.secondFactorRequired } = {
        ...change,
        ...(given === undefined ? {} : { name: given }),
      };
      await tx.query(
        `update organisation set name = $2, second_factor_required = $3, version = version + 1 where id = $1`,
        [organisation, name, secondFactorRequired],
      );
      await changed(`organisation:${organisation}`);
      await this.audit.enter(tx, {
        ...{ organisation, actor: principal.membership, action: 'organisation.changed' },
        subject: `organisation:${organisation}`,
        detail: { secondFactorRequired, before: before.secondFactorRequired },
        ...(name === before.name ? {} : { values: { name, before: before.name } }),
      });
      return done(before.version + 1);
    });
  }
}

/** The organisation, kept for this transaction; what others write about it meanwhile does not have to wait. */
async function lock(tx: EntityManager, organisation: string): Promise<Before> {
  const [before] = await tx.query<readonly Before[]>(
    `select name, second_factor_required as "secondFactorRequired", version
     from organisation where id = $1 for no key update`,
    [organisation],
  );
  if (before === undefined) throw new Error('a principal stands in an organisation');
  return before;
}
