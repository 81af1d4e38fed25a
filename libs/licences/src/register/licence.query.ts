import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { PlannedChangeQuery } from '../changes/planned-change.query';
import type { PlannedChangeListed } from '../changes/planned-change.query';
import { CircleQuery } from '../circle/circle.query';
import type { CircleMemberListed } from '../circle/circle.query';

/** A licence or notification with its register details. */
export interface LicenceFound {
  readonly id: string;
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly statute: string;
  readonly providerId: string;
  readonly provider: string;
  readonly providerKind: string;
  readonly status: string | null;
  /** Everything that follows for it today. */
  readonly state: unknown;
  readonly registryNumber: string | null;
  readonly services: readonly string[];
  readonly personCircles: readonly number[];
  readonly childrenServed: boolean | null;
  /** Whether somebody is assisted by a relative (9 c § LSS); null: nobody has said. */
  readonly relativesAsAssistants: boolean | null;
  readonly certificateCheckedOn: string | null;
  readonly note: string | null;
  /** Of the register details; 0 before anything was entered. */
  readonly version: number;
}

export interface ConditionListed {
  readonly id: string;
  readonly licenceId: string;
  readonly factId: string | null;
  readonly position: number;
  readonly text: string;
  readonly kept: string;
  readonly note: string | null;
  readonly assessedOn: string | null;
  /** False once the decision that stated it no longer counts. */
  readonly standing: boolean;
  readonly version: number;
}

export interface ResponsiblePersonListed {
  readonly id: string;
  readonly licenceId: string;
  readonly personId: string;
  readonly person: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly version: number;
}

/** A licence with everything the register holds of it and of its provider. */
export interface Opened extends LicenceFound {
  readonly conditions: readonly ConditionListed[];
  readonly responsiblePersons: readonly ResponsiblePersonListed[];
  /** The circle of the provider today. */
  readonly circle: readonly CircleMemberListed[];
  readonly plannedChanges: readonly PlannedChangeListed[];
}

/** One licence or notification, and what the register holds of it. That it was opened is entered in the audit chain. */
@Injectable()
export class LicenceQuery {
  constructor(
    private readonly database: Database,
    private readonly circles: CircleQuery,
    private readonly changes: PlannedChangeQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async find(reader: Reader, id: string): Promise<Opened | undefined> {
    const { organisation } = reader;
    const opened = await this.opened(reader, id);
    if (opened === undefined) return undefined;
    const circle = await this.circles.of(reader, opened.providerId, this.clock.today());
    const plannedChanges = await this.changes.of(organisation, id);
    return { ...opened, circle: circle ?? [], plannedChanges: plannedChanges ?? [] };
  }

  /** Standing ones first, in the order of the decision. Undefined where there is no such licence. */
  async conditions(organisation: string, id: string): Promise<readonly ConditionListed[] | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [licence] = await tx.query<LicenceFound[]>(LICENCE, [organisation, id]);
      return licence && (await conditionsWhere(tx, 'matter_id', organisation, id));
    });
  }

  async condition(organisation: string, id: string): Promise<ConditionListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      conditionsWhere(tx, 'id', organisation, id),
    );
    return row;
  }

  async responsiblePersons(
    organisation: string,
    id: string,
  ): Promise<readonly ResponsiblePersonListed[] | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [licence] = await tx.query<LicenceFound[]>(LICENCE, [organisation, id]);
      return licence && (await responsibleWhere(tx, 'matter_id', organisation, id));
    });
  }

  async responsiblePerson(organisation: string, id: string): Promise<ResponsiblePersonListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      responsibleWhere(tx, 'id', organisation, id),
    );
    return row;
  }

  private async opened(
    { organisation, membership }: Reader,
    id: string,
  ): Promise<Omit<Opened, 'circle' | 'plannedChanges'> | undefined> {
    return this.database.write({ organisation }, async (tx) => {
      const [licence] = await tx.query<LicenceFound[]>(LICENCE, [organisation, id]);
      if (licence === undefined) return undefined;
      const conditions = await conditionsWhere(tx, 'matter_id', organisation, id);
      const responsiblePersons = await responsibleWhere(tx, 'matter_id', organisation, id);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'licence.read', subject: `matter:${id}` },
      });
      return { ...licence, conditions, responsiblePersons };
    });
  }
}

/** In a transaction that goes on. */
export const conditionsWhere = async (
  tx: EntityManager,
  column: 'id' | 'matter_id',
  organisation: string,
  id: string,
): Promise<readonly ConditionListed[]> =>
  tx.query<ConditionListed[]>(
    `select id, matter_id as "licenceId", fact_id as "factId", position, text, kept, kept_note as note, assessed_on as "assessedOn", standing,
       version
     from licence_condition where organisation_id = $1 and ${column} = $2
     order by standing desc, position, id`,
    [organisation, id],
  );

/** In a transaction that goes on. */
export const responsibleWhere = async (
  tx: EntityManager,
  column: 'id' | 'matter_id',
  organisation: string,
  id: string,
): Promise<readonly ResponsiblePersonListed[]> =>
  tx.query<ResponsiblePersonListed[]>(
    `select responsible_person.id, responsible_person.matter_id as "licenceId", responsible_person.person_id as "personId", person.name as person,
       responsible_person.from_on as "fromOn", responsible_person.to_on as "toOn", responsible_person.version
     from responsible_person
     join person on person.organisation_id = $1 and person.id = responsible_person.person_id
     where responsible_person.organisation_id = $1 and responsible_person.${column} = $2
     order by responsible_person.from_on, responsible_person.id`,
    [organisation, id],
  );

/** A licence or notification of an organisation ($1) by its id ($2). */
export const LICENCE = `select matter.id, matter.ref, matter.kind, matter.title,
    case when matter.body ->> 'statute' = 'SoL' then 'SoL' else 'LSS' end as statute,
    matter.provider_id as "providerId", provider.name as provider, provider.kind as "providerKind",
    matter_state.status, coalesce(matter_state.state, '{}') as state, detail.registry_number as "registryNumber",
    coalesce(detail.services, array(select json_array_elements_text(
      case when json_typeof(matter.body -> 'services') = 'array' then matter.body -> 'services' else '[]' end
    ))) as services,
    coalesce(detail.person_circles, '{}') as "personCircles", detail.children_served as "childrenServed",
    detail.relatives_as_assistants as "relativesAsAssistants",
    detail.certificate_checked_on as "certificateCheckedOn", detail.note, coalesce(detail.version, 0) as version
  from matter
  join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
  left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
  left join licence_detail detail on detail.organisation_id = $1 and detail.matter_id = matter.id
  where matter.organisation_id = $1 and matter.id = $2 and matter.kind in ('licence', 'notification')`;
