import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import { derive } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { Law } from './law';
import { readRecord } from './record';
import type { ProviderRecord } from './record';
import { RecordStore } from './record-store';
import { FACT, MATTER } from './record.query';
import type { FactListed, MatterListed } from './record.query';
import type { Reader, StateOnDay } from './record-state';

/** A matter on a day, with everything it follows from, and who has recorded it. */
export interface MatterStood {
  readonly matter: MatterListed;
  readonly day: StateOnDay;
  /** What was recorded in the matter, corrected facts included. */
  readonly facts: readonly FactListed[];
  /** The names of those who recorded and confirmed it; a guest is told none. */
  readonly names: ReadonlyMap<string, string>;
}

interface Kept {
  readonly matter: MatterListed;
  readonly record: ProviderRecord;
  readonly facts: readonly FactListed[];
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** Opens a matter as it stands or stood on a day, all in one look; that it was read is entered once, with the day. */
@Injectable()
export class MatterOnDay {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly audit: AuditTrail,
    private readonly law: Law,
  ) {}

  /** Undefined where there is no such matter, or it is none of a guest's. `only`: a guest's only matter. */
  async find(
    { organisation, membership }: Reader,
    only: string | null,
    id: string,
    asOf: PlainDate,
  ): Promise<MatterStood | undefined> {
    // How a guest's matter stands follows from the whole record, of which the guest is told nothing else.
    const kept = await this.database.write({ organisation }, async (tx) => {
      const found = await this.kept(tx, organisation, only, id);
      if (found === undefined) return undefined;
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'matter.read', subject: `matter:${id}` },
        detail: { asOf },
      });
      return found;
    });
    const read = kept && readRecord(kept.record);
    if (kept === undefined || read?.ok !== true) return undefined;
    const { matter, record, facts, names } = kept;
    const state = derive(this.law.catalogue, read.caseFile, asOf);
    return {
      ...{ matter, facts, day: { record, caseFile: read.caseFile, state } },
      names: new Map(names.map((one) => [one.id, one.name])),
    };
  }

  private async kept(
    tx: EntityManager,
    organisation: string,
    only: string | null,
    id: string,
  ): Promise<Kept | undefined> {
    const [matter] = await tx.query<MatterListed[]>(
      `select ${MATTER} where matter.organisation_id = $1 and matter.id = $2 and ($3::uuid is null or matter.id = $3)`,
      [organisation, id, only],
    );
    const record =
      matter && (await this.store.load(tx, organisation, matter.providerId, { forWriting: false }));
    if (matter === undefined || record === undefined) return undefined;
    const facts = await tx.query<FactListed[]>(
      `select ${FACT} where fact.organisation_id = $1 and fact.matter_id = $2 order by fact.happened_on, fact.position`,
      [organisation, id],
    );
    const people = facts.flatMap(({ recordedBy, confirmedBy }) => [recordedBy, confirmedBy]);
    const wanted = [...new Set(people.filter((one) => one !== null))];
    const names =
      only !== null || wanted.length === 0
        ? []
        : await tx.query<Kept['names']>(
            'select id, name from membership where organisation_id = $1 and id = any($2::uuid[])',
            [organisation, wanted],
          );
    return { matter, record, facts, names };
  }
}
