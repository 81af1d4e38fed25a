import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EventType, MatterKind } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { areaFault, contextFor, dayFault, refusedAt, written } from './finding-rows';
import type { FindingSource } from './finding-rows';

export interface FindingToEnter {
  readonly organisation: string;
  readonly by: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly matterId: string;
  /** The decision or report it comes from; left out where the provider found it itself. */
  readonly factId?: string | null;
  /** A code of the catalogue of areas. */
  readonly area: string;
  /** Where in the house: a unit, an office, a team. */
  readonly unit?: string | null;
  readonly text: string;
  readonly cause?: string | null;
  /** The day it was seen; the day of the fact, or today, if left out. */
  readonly seenOn?: string;
}

type EnterRefusal =
  'not-found' | 'area-unknown' | 'source-not-possible' | 'day-not-yet-come' | 'text-missing';

/** The facts in which something can be found wanting, by the kind of their matter. */
export const FINDING_FACTS: Readonly<Partial<Record<MatterKind, readonly EventType[]>>> = {
  inspection: ['inspection-decided'],
  'lex-sarah': ['report-received', 'assessed', 'ivo-decided'],
};

interface Source {
  readonly source: FindingSource;
  /** As it was recorded first: what corrects it is still the same decision. */
  readonly fact: string | null;
  readonly on: string | null;
}

/** Enters something found wanting: by IVO in a decision, in a lex Sarah, or by the provider itself. */
@Injectable()
export class EnterFinding {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: FindingToEnter): Promise<Outcome<string, EnterRefusal>> {
    const { organisation, by, only, matterId, area, unit, cause } = asked;
    const today = this.clock.today();
    const text = written(asked.text);
    if (text === null) return refusedAt('text-missing', 'text', 'expected what was found');
    const fault = areaFault(area) ?? dayFault(asked.seenOn, today, 'seenOn');
    if (fault !== undefined) return fault;
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const [matter] = await tx.query<readonly { kind: MatterKind; provider: string }[]>(
        `select kind, provider_id as provider from matter
         where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)`,
        [organisation, matterId, only],
      );
      if (matter === undefined) return refused('not-found', 'not-found');
      const from = await this.sourceOf(tx, asked, matter.kind);
      if (from === undefined) {
        return refusedAt(
          'source-not-possible',
          'factId',
          'is no decision or report of this matter that counts',
        );
      }
      const id = newId();
      const seenOn = asked.seenOn ?? from.on ?? today;
      await tx.query(INSERT, [
        ...[id, organisation, matter.provider, matterId, from.source, from.fact, area],
        ...[written(unit), text, written(cause), seenOn, by],
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'finding.entered', subject: `finding:${id}` },
        detail: { matter: matterId, fact: from.fact, area, seenOn },
        values: { text, ...(written(cause) === null ? {} : { cause: written(cause) ?? '' }) },
      });
      return done(id);
    });
  }

  /** Undefined where nothing can be found wanting in that fact. */
  private async sourceOf(
    tx: EntityManager,
    { organisation, matterId, factId }: FindingToEnter,
    kind: MatterKind,
  ): Promise<Source | undefined> {
    if (factId == null) return { source: 'self-inspection', fact: null, on: null };
    const types = FINDING_FACTS[kind];
    if (types === undefined) return undefined;
    const [fact] = await tx.query<readonly { root: string; on: string }[]>(FACT, [
      ...[organisation, matterId, factId, types],
    ]);
    const source = kind === 'inspection' ? 'inspection' : 'lex-sarah';
    return fact === undefined ? undefined : { source, fact: fact.root, on: fact.on };
  }
}

const INSERT = `insert into finding
    (id, organisation_id, provider_id, matter_id, source, fact_id, area, unit, text, cause, seen_on, entered_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** A fact that counts, with the one it goes back to through every correction. */
const FACT = `with recursive back as (
    select id, corrects_id, happened_on from fact
    where organisation_id = $1 and matter_id = $2 and id = $3 and type = any ($4)
      and not exists (select 1 from fact later where later.organisation_id = $1 and later.corrects_id = fact.id)
    union all
    select earlier.id, earlier.corrects_id, back.happened_on
    from back join fact earlier on earlier.organisation_id = $1 and earlier.id = back.corrects_id
  )
  select id as root, happened_on as on from back where corrects_id is null`;
