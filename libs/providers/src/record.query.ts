import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { withoutAccents, wordsOf } from './matter-words';
import type { Mapping } from './record';
import type { Reader } from './record-state';

export interface ProviderListed {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly organisationNumber: string | null;
  readonly demo: boolean;
  readonly version: number;
}

export interface MatterListed {
  readonly id: string;
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  readonly status: string | null;
  readonly version: number;
}

export interface FactListed {
  readonly id: string;
  readonly ref: string;
  readonly matterId: string;
  readonly type: string;
  readonly happened: string;
  readonly happenedOn: string;
  readonly correctsId: string | null;
  /** The fact that corrects it, if one does: then it no longer counts. */
  readonly correctedById: string | null;
  readonly body: Mapping;
  readonly recordedBy: string | null;
  readonly recordedAt: string;
  readonly confirmedBy: string | null;
}

export interface DerivationListed {
  readonly id: string;
  readonly asOf: string;
  readonly cause: string;
  readonly factId: string | null;
  readonly law: string;
  readonly changes: unknown;
  readonly derivedBy: string | null;
  readonly derivedAt: string;
}

export interface ListOf {
  readonly organisation: string;
  readonly only: string | null;
  readonly limit: number;
}

export interface MattersWanted extends ListOf {
  readonly search?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly provider?: string;
  readonly after?: readonly [title: string, id: string];
}

/** Who may see only one matter is under the same lock in the database. */
const contextOf = ({ organisation, only }: { organisation: string; only: string | null }): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** Lists and single things of the record, as rows. */
@Injectable()
export class RecordQuery {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async providers(
    wanted: ListOf & { readonly after?: readonly [string, string] },
  ): Promise<readonly ProviderListed[]> {
    const { organisation, only, limit, after } = wanted;
    const [name, id] = after ?? [null, null];
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<ProviderListed[]>(
        `select ${PROVIDER} from provider
         where organisation_id = $1 and ($2::uuid is null or id in
             (select provider_id from matter where organisation_id = $1 and matter.id = $2))
           and ($3::text is null or (name, id) > ($3, $4::uuid))
         order by name, id limit $5`,
        [organisation, only, name, id, limit],
      ),
    );
  }

  async provider(organisation: string, only: string | null, id: string): Promise<ProviderListed | undefined> {
    const [row] = await this.database.read(contextOf({ organisation, only }), async (tx) =>
      tx.query<ProviderListed[]>(
        `select ${PROVIDER} from provider
         where organisation_id = $1 and id = $2 and ($3::uuid is null or id in
           (select provider_id from matter where organisation_id = $1 and matter.id = $3))`,
        [organisation, id, only],
      ),
    );
    return row;
  }

  /** Matters by title; with a search, those whose words begin with every word looked for. */
  async matters(wanted: MattersWanted): Promise<readonly MatterListed[]> {
    const { organisation, only, limit, search, kind, status, provider, after } = wanted;
    const [title, id] = after ?? [null, null];
    const values: unknown[] = [
      organisation,
      only,
      kind ?? null,
      status ?? null,
      provider ?? null,
      title,
      id,
      limit,
    ];
    const words = search === undefined ? [] : wordsOf(withoutAccents(search)).slice(0, 8);
    const found = words.map((word) => {
      values.push(word, `${word}\u{10ffff}`);
      const last = values.length;
      return `and matter.id in (select matter_id from matter_word
        where organisation_id = $1 and word >= $${String(last - 1)} and word < $${String(last)})`;
    });
    if (search !== undefined && words.length === 0) return [];
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<MatterListed[]>(
        `select ${MATTER} where matter.organisation_id = $1
           and ($2::uuid is null or matter.id = $2) and ($3::text is null or matter.kind = $3)
           and ($4::text is null or matter_state.status = $4) and ($5::uuid is null or matter.provider_id = $5)
           and ($6::text is null or (matter.title, matter.id) > ($6, $7::uuid))
           ${found.join(' ')}
         order by matter.title, matter.id limit $8`,
        values,
      ),
    );
  }

  /** One matter; that it was opened is entered in the audit chain. */
  async matter(
    reader: Reader,
    only: string | null,
    id: string,
  ): Promise<(MatterListed & { state: unknown }) | undefined> {
    const { organisation } = reader;
    return this.database.write(contextOf({ organisation, only }), async (tx) => {
      const [row] = await tx.query<(MatterListed & { state: unknown })[]>(
        `select matter_state.state, ${MATTER}
         where matter.organisation_id = $1 and matter.id = $2 and ($3::uuid is null or matter.id = $3)`,
        [organisation, id, only],
      );
      if (row !== undefined) await this.enterRead(tx, reader, 'matter.read', `matter:${row.id}`);
      return row;
    });
  }

  async facts(
    reader: Reader,
    only: string | null,
    matterId: string,
  ): Promise<readonly FactListed[] | undefined> {
    const { organisation } = reader;
    return this.database.write(contextOf({ organisation, only }), async (tx) => {
      const [matter] = await tx.query<unknown[]>(
        'select 1 from matter where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)',
        [organisation, matterId, only],
      );
      if (matter === undefined) return undefined;
      const rows = await tx.query<FactListed[]>(
        `select ${FACT} where fact.organisation_id = $1 and fact.matter_id = $2 order by fact.happened_on, fact.position`,
        [organisation, matterId],
      );
      await this.enterRead(tx, reader, 'facts.read', `matter:${matterId}`);
      return rows;
    });
  }

  async fact(reader: Reader, only: string | null, id: string): Promise<FactListed | undefined> {
    const { organisation } = reader;
    return this.database.write(contextOf({ organisation, only }), async (tx) => {
      const [row] = await tx.query<FactListed[]>(
        `select ${FACT} where fact.organisation_id = $1 and fact.id = $2 and ($3::uuid is null or fact.matter_id = $3)`,
        [organisation, id, only],
      );
      if (row !== undefined) await this.enterRead(tx, reader, 'fact.read', `fact:${id}`);
      return row;
    });
  }

  /** What each derivation changed and why, latest first. */
  async derivations(
    wanted: ListOf & { readonly provider: string; readonly after?: readonly [string, string] },
  ): Promise<readonly DerivationListed[]> {
    const { organisation, provider, limit, after } = wanted;
    const [at, id] = after ?? [null, null];
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<DerivationListed[]>(
        `select id, as_of as "asOf", cause, fact_id as "factId", law, changes, derived_by as "derivedBy",
           derived_at as "derivedAt"
         from derivation where organisation_id = $1 and provider_id = $2
           and ($3::timestamptz is null or (derived_at, id) < ($3, $4::uuid))
         order by derived_at desc, id desc limit $5`,
        [organisation, provider, at, id, limit],
      ),
    );
  }

  private async enterRead(
    tx: EntityManager,
    { organisation, membership }: Reader,
    action: string,
    subject: string,
  ): Promise<void> {
    await this.audit.enter(tx, { organisation, actor: membership, action, subject });
  }
}

const PROVIDER = `id, name, kind, organisation_number as "organisationNumber", demo, version`;

/** A matter as it is listed, with what it is read from. */
export const MATTER = `matter.id, matter.ref, matter.kind, matter.title, matter.provider_id as "providerId",
  provider.name as provider, matter_state.status, matter.version
  from matter
  join provider on provider.organisation_id = matter.organisation_id and provider.id = matter.provider_id
  left join matter_state
    on matter_state.organisation_id = matter.organisation_id and matter_state.matter_id = matter.id`;

/** A fact as it was recorded, with what it is read from. */
export const FACT = `fact.id, fact.ref, fact.matter_id as "matterId", fact.type, fact.happened, fact.happened_on as "happenedOn",
  fact.corrects_id as "correctsId", fact.body, fact.recorded_by as "recordedBy", fact.recorded_at as "recordedAt",
  (select later.id from fact later where later.organisation_id = fact.organisation_id and later.corrects_id = fact.id
   order by later.position desc limit 1) as "correctedById",
  (select confirmed_by from service_confirmation
   where service_confirmation.organisation_id = fact.organisation_id and service_confirmation.fact_id = fact.id)
   as "confirmedBy"
  from fact`;
