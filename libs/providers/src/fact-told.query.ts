import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import type { Mapping } from './record';
import type { Reader } from './record-state';

/** A fact with all that is known of how it came into the record. */
export interface FactTold {
  readonly id: string;
  readonly ref: string;
  readonly matterId: string;
  readonly matter: string;
  readonly kind: string;
  readonly type: string;
  readonly body: Mapping;
  readonly correctsId: string | null;
  /** The facts that correct it, earliest first: the last of them counts in its place. */
  readonly correctedBy: readonly string[];
  readonly recordedBy: string | null;
  /** Null where it came in with a file. */
  readonly recorder: string | null;
  readonly recordedAt: string;
  readonly confirmer: string | null;
  readonly confirmedAt: string | null;
}

/** What a deadline's row is called, by the key under which it was derived. */
export interface DeadlineNamed {
  readonly id: string;
  readonly key: string;
}

/** One fact for its own page. */
@Injectable()
export class FactToldQuery {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** `only`: a guest's only matter. That it was opened is entered in the audit chain. */
  async one(reader: Reader, only: string | null, id: string): Promise<FactTold | undefined> {
    const { organisation, membership } = reader;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.write(context, async (tx) => {
      const [row] = await tx.query<FactTold[]>(FACT, [organisation, id, only]);
      if (row === undefined) return undefined;
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'fact.read', subject: `fact:${id}` },
      });
      return row;
    });
  }

  /** The rows of the deadlines that these facts started. */
  async deadlines(
    organisation: string,
    only: string | null,
    factIds: readonly string[],
  ): Promise<readonly DeadlineNamed[]> {
    if (factIds.length === 0) return [];
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) =>
      tx.query<DeadlineNamed[]>(
        `select id, key from deadline where organisation_id = $1 and fact_id = any($2::uuid[]) and standing
           and ($3::uuid is null or matter_id = $3)`,
        [organisation, factIds, only],
      ),
    );
  }
}

const FACT = `select fact.id, fact.ref, fact.matter_id as "matterId", matter.title as matter, matter.kind, fact.type, fact.body,
    fact.corrects_id as "correctsId",
    array(select later.id::text from fact later
      where later.organisation_id = $1 and later.corrects_id = fact.id order by later.position) as "correctedBy",
    fact.recorded_by as "recordedBy", recorder.name as recorder, fact.recorded_at as "recordedAt",
    confirmer.name as confirmer, confirmation.confirmed_at as "confirmedAt"
  from fact
  join matter on matter.organisation_id = $1 and matter.id = fact.matter_id
  left join membership recorder on recorder.organisation_id = $1 and recorder.id = fact.recorded_by
  left join service_confirmation confirmation
    on confirmation.organisation_id = $1 and confirmation.fact_id = fact.id
  left join membership confirmer on confirmer.organisation_id = $1 and confirmer.id = confirmation.confirmed_by
  where fact.organisation_id = $1 and fact.id = $2 and ($3::uuid is null or fact.matter_id = $3)`;
