import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { areaFault, contextFor, dayFault, givenOr, lockFinding, refusedAt, written } from './finding-rows';

export interface FindingToAmend {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly area?: string;
  readonly unit?: string | null;
  readonly text?: string;
  /** Why it could happen. */
  readonly cause?: string | null;
  readonly seenOn?: string;
}

type AmendRefusal = 'not-found' | 'stale' | 'area-unknown' | 'day-not-yet-come' | 'text-missing';

/** Says a finding otherwise: its words, its cause, where and when it was seen. */
@Injectable()
export class AmendFinding {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: FindingToAmend): Promise<Outcome<null, AmendRefusal>> {
    const { organisation, by, only, id, version } = asked;
    if (asked.text !== undefined && written(asked.text) === null) {
      return refusedAt('text-missing', 'text', 'expected what was found');
    }
    const fault = areaFault(asked.area) ?? dayFault(asked.seenOn, this.clock.today(), 'seenOn');
    if (fault !== undefined) return fault;
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const row = await lockFinding(tx, organisation, only, id);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const said = {
        ...{ area: asked.area ?? row.area, seenOn: asked.seenOn ?? row.seenOn },
        ...{ unit: givenOr(asked.unit, row.unit), cause: givenOr(asked.cause, row.cause) },
        text: givenOr(asked.text, row.text) ?? row.text,
      };
      await tx.query(
        `update finding set area = $3, unit = $4, text = $5, cause = $6, seen_on = $7, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, said.area, said.unit, said.text, said.cause, said.seenOn],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'finding.amended', subject: `finding:${id}` },
        detail: { matter: row.matter, area: said.area, seenOn: said.seenOn },
        values: { text: said.text, ...(said.cause === null ? {} : { cause: said.cause }) },
      });
      return done(null);
    });
  }
}
