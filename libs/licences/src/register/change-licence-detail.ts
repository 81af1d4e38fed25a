import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { namesOf } from '../names-of';
import { takeLicence, takeProviderOf } from './licence-taken';

export interface LicenceDetailChange {
  readonly organisation: string;
  readonly by: string;
  readonly licenceId: string;
  /** The version it was read in; 0 before anything was entered. */
  readonly version: number;
  readonly fields: LicenceDetailFields;
}

/** What is known of a licence beside its facts. What is left out stays. */
export interface LicenceDetailFields {
  readonly registryNumber?: string | null;
  readonly services?: readonly string[];
  /** The groups of 1 § LSS it covers: 1, 2, 3. */
  readonly personCircles?: readonly number[];
  readonly childrenServed?: boolean | null;
  /** Whether somebody is assisted by a relative (9 c § LSS, 51 kap. 16 a § SFB); null: not known, which is not no. */
  readonly relativesAsAssistants?: boolean | null;
  readonly certificateCheckedOn?: string | null;
  readonly note?: string | null;
}

interface Kept extends Required<LicenceDetailFields> {
  readonly version: number;
}

/**
 * Enters or changes the register details of a licence or notification. Items of checklists depend on what is said of children and of
 * relatives: where that becomes another, the lists are derived anew at once. An item that stands already is not taken away.
 */
@Injectable()
export class ChangeLicenceDetail {
  constructor(
    private readonly database: Database,
    private readonly rederive: Rederive,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    change: LicenceDetailChange,
  ): Promise<Outcome<null, 'not-found' | 'stale' | 'day-not-yet-come'>> {
    const { organisation, by, licenceId, version, fields } = change;
    const today = this.clock.today();
    if (fields.certificateCheckedOn != null && fields.certificateCheckedOn > today) {
      const places = [{ property: 'certificateCheckedOn', reason: `expected a day up to ${today}` }];
      return refused('invalid', 'day-not-yet-come', { places });
    }
    return this.database.write({ organisation }, async (tx) => {
      const provider = await takeProviderOf(tx, organisation, licenceId);
      if (!(await takeLicence(tx, organisation, licenceId))) return refused('not-found', 'not-found');
      const kept = await this.kept(tx, organisation, licenceId);
      if (kept.version !== version) return refused('stale', 'stale');
      const now = { ...kept, ...given(fields) };
      await this.keep(tx, organisation, licenceId, now);
      const { registryNumber, note } = fields;
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'licence-detail.changed', subject: `matter:${licenceId}` },
        detail: { fields: namesOf({ ...fields }) },
        values: { ...(registryNumber == null ? {} : { registryNumber }), ...(note == null ? {} : { note }) },
      });
      const calls = CALLING.some((field) => now[field] !== kept[field]);
      if (calls && provider !== undefined) await this.rederive.afterEntry(tx, organisation, provider, by);
      return done(null);
    });
  }

  /** What stands; before anything was entered, the services the record itself names. */
  private async kept(tx: EntityManager, organisation: string, licenceId: string): Promise<Kept> {
    const [row] = await tx.query<readonly Kept[]>(
      `select coalesce(detail.version, 0) as version, detail.registry_number as "registryNumber",
         coalesce(detail.services, array(select json_array_elements_text(
           case when json_typeof(matter.body -> 'services') = 'array' then matter.body -> 'services' else '[]' end
         ))) as services,
         coalesce(detail.person_circles, '{}') as "personCircles", detail.children_served as "childrenServed",
         detail.relatives_as_assistants as "relativesAsAssistants", detail.certificate_checked_on as "certificateCheckedOn", detail.note
       from matter
       left join licence_detail detail on detail.organisation_id = $1 and detail.matter_id = matter.id
       where matter.organisation_id = $1 and matter.id = $2`,
      [organisation, licenceId],
    );
    if (row === undefined) throw new Error(`matter ${licenceId} was taken and is not there`);
    return row;
  }

  private async keep(
    tx: EntityManager,
    organisation: string,
    licenceId: string,
    detail: Kept,
  ): Promise<void> {
    const { registryNumber, services, personCircles, childrenServed, relativesAsAssistants } = detail;
    const { certificateCheckedOn, note } = detail;
    await tx.query(
      `insert into licence_detail (matter_id, organisation_id, registry_number, services, person_circles,
         children_served, relatives_as_assistants, certificate_checked_on, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (matter_id) do update set version = licence_detail.version + 1,
         registry_number = excluded.registry_number, services = excluded.services,
         person_circles = excluded.person_circles, children_served = excluded.children_served,
         relatives_as_assistants = excluded.relatives_as_assistants,
         certificate_checked_on = excluded.certificate_checked_on, note = excluded.note`,
      [
        ...[licenceId, organisation, registryNumber, services, personCircles],
        ...[childrenServed, relativesAsAssistants, certificateCheckedOn, note],
      ],
    );
  }
}

/** What items of checklists depend on. */
const CALLING = ['childrenServed', 'relativesAsAssistants'] as const satisfies readonly (keyof Kept)[];

/** The fields that were given, null among them. */
const given = (fields: LicenceDetailFields): Partial<LicenceDetailFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
