import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import type { MatterState } from '@fristvakt/proceedings';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { PlannedChangeQuery } from '../changes/planned-change.query';
import type { PlannedChangeListed } from '../changes/planned-change.query';
import { circleThroughTime } from '../circle/circle.query';
import type { CircleThroughTime } from '../circle/circle.query';
import { representativesWhere } from '../representatives/representatives.query';
import type { RepresentativeListed } from '../representatives/representatives.query';
import { deadlinesOfMatter } from './deadlines-told.query';
import type { DeadlineTold } from './deadlines-told.query';
import { LICENCE, conditionsWhere, responsibleWhere } from './licence.query';
import type { ConditionListed, LicenceFound, ResponsiblePersonListed } from './licence.query';

/** A licence or notification with its register details, and what follows for it today. */
export interface LicenceHead extends Omit<LicenceFound, 'state'> {
  /** Empty before anything was derived. */
  readonly state: Partial<MatterState>;
}

/** A fact of the licence, as far as its history tells it. */
export interface LicenceFact {
  readonly id: string;
  readonly ref: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Another matter of the same provider. */
export interface RelatedMatter {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: string | null;
}

/** What a derivation changed for the licence. */
export interface LicenceDerivation {
  readonly id: string;
  readonly asOf: string;
  readonly cause: string;
  readonly factId: string | null;
  /** Fields of the licence: from what, to what. */
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  /** How many of its deadlines it made, moved or closed. */
  readonly deadlines: number;
}

/** Everything the page of a licence tells. */
export interface LicencePage extends LicenceHead {
  readonly conditions: readonly ConditionListed[];
  readonly responsiblePersons: readonly ResponsiblePersonListed[];
  readonly representatives: readonly RepresentativeListed[];
  readonly circle: CircleThroughTime;
  readonly plannedChanges: readonly PlannedChangeListed[];
  readonly deadlines: readonly DeadlineTold[];
  /** In the order in which they were recorded. */
  readonly facts: readonly LicenceFact[];
  readonly matters: readonly RelatedMatter[];
  /** Latest first. */
  readonly derivations: readonly LicenceDerivation[];
}

/** A licence or notification in one look at one moment. That it was opened is entered in the audit chain, once. */
@Injectable()
export class LicencePageQuery {
  constructor(
    private readonly database: Database,
    private readonly changes: PlannedChangeQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such licence. */
  async find({ organisation, membership }: Reader, id: string): Promise<LicencePage | undefined> {
    return this.database.write({ organisation }, async (tx) => {
      const head = await headOf(tx, organisation, id);
      if (head === undefined) return undefined;
      const { providerId, ref } = head;
      const page: LicencePage = {
        ...head,
        conditions: await conditionsWhere(tx, 'matter_id', organisation, id),
        responsiblePersons: await responsibleWhere(tx, 'matter_id', organisation, id),
        representatives: await representativesWhere(tx, 'matter_id', organisation, id),
        circle: await circleThroughTime(tx, organisation, providerId, this.clock.today()),
        plannedChanges: await this.changes.within(tx, organisation, id),
        deadlines: await deadlinesOfMatter(tx, organisation, id),
        facts: await tx.query<LicenceFact[]>(FACTS, [organisation, id, this.clock.today()]),
        matters: await tx.query<RelatedMatter[]>(MATTERS, [organisation, providerId, id]),
        derivations: await tx.query<LicenceDerivation[]>(DERIVATIONS, [organisation, providerId, ref]),
      };
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'licence.read', subject: `matter:${id}` },
        detail: { with: ['circle', 'circle-elsewhere', 'facts'] },
      });
      return page;
    });
  }

  /** The licence alone, for a form about it. */
  async head(organisation: string, id: string): Promise<LicenceHead | undefined> {
    return this.database.read({ organisation }, async (tx) => headOf(tx, organisation, id));
  }
}

async function headOf(tx: EntityManager, organisation: string, id: string): Promise<LicenceHead | undefined> {
  const [row] = await tx.query<LicenceHead[]>(LICENCE, [organisation, id]);
  return row;
}

/** A case file may tell of days to come: they are no history yet. */
const FACTS = `select id, ref, body from fact
  where organisation_id = $1 and matter_id = $2 and happened_on <= $3::date order by position`;

const MATTERS = `select matter.id, matter.kind, matter.title, matter_state.status
  from matter
  left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
  where matter.organisation_id = $1 and matter.provider_id = $2 and matter.id <> $3
  order by matter.position desc limit 20`;

const DERIVATIONS = `with latest as (
    select id, as_of, cause, fact_id, changes, derived_at from derivation
    where organisation_id = $1 and provider_id = $2 order by derived_at desc, id desc limit 50
  ), told as (
    select id, as_of as "asOf", cause, fact_id as "factId", derived_at,
      array(select json_build_object('field', one ->> 'field', 'from', one -> 'from', 'to', one -> 'to')
        from json_array_elements(changes -> 'matters') one where one ->> 'matter' = $3) as fields,
      (select count(*)::integer from json_array_elements(changes -> 'deadlines') one
        where one ->> 'matter' = $3) as deadlines
    from latest
  )
  select id, "asOf", cause, "factId", fields, deadlines from told
  where cardinality(fields) > 0 or deadlines > 0
  order by derived_at desc, id desc limit 6`;
