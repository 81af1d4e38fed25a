import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../asker';
import type { Asker } from '../asker';
import { dueOn } from './due-paper';
import type { KeptRow } from './due-paper';

export interface ErasureToPropose extends Asker {
  /** The enclosure. */
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
}

type Row = KeptRow & {
  readonly matter: string;
  readonly version: number;
  readonly erased: boolean;
  readonly proposed: boolean;
};

type Refused = 'not-found' | 'stale' | 'erased-already' | 'proposed-already' | 'must-be-kept';

/** Proposes that an enclosure's files are erased, on the ground of the rule it is kept by. Nothing is erased yet. */
@Injectable()
export class ProposeErasure {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ErasureToPropose): Promise<Outcome<{ readonly id: string }, Refused>> {
    const { organisation, by, only, id, version } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (row.erased) return refused('conflict', 'erased-already');
      if (row.proposed) return refused('conflict', 'proposed-already');
      const today = this.clock.today();
      const due = dueOn(row, today);
      if (due === undefined) return refused('conflict', 'must-be-kept');
      const { rule, lastNoteOn, keptTo } = due;
      const erasure = newId();
      await tx.query(
        `insert into evidence_erasure (id, organisation_id, evidence_id, matter_id, retention_rule, cites, last_note_on,
           kept_to, proposed_by, proposed_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[erasure, organisation, id, row.matter, rule.id, rule.cites.join(', ')],
          ...[lastNoteOn, keptTo, by, today],
        ],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence-erasure.proposed' },
        subject: `evidence-erasure:${erasure}`,
        detail: { evidence: id, rule: rule.id, lastNoteOn, keptTo },
      });
      return done({ id: erasure });
    });
  }
}

const FIND = `select matter_id as matter, version, erased_on is not null as erased, retention_rule as "retentionRule",
    last_note_on as "lastNoteOn", hold_reason is not null as "isHeld",
    (select kind from provider where provider.organisation_id = $1 and provider.id = evidence.provider_id) as "providerKind",
    exists (select from evidence_erasure erasure where erasure.organisation_id = evidence.organisation_id
      and erasure.evidence_id = evidence.id and erasure.withdrawn_on is null) as proposed
  from evidence where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`;
