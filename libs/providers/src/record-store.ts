import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeptFact, KeptMatter, Mapping, ProviderRecord } from './record';

interface ProviderColumns {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly organisationNumber: string | null;
  readonly head: ProviderRecord['head'];
  readonly version: number;
  readonly derivedOn: string | null;
  readonly law: string | null;
}

/** Reads a provider's whole record. Whoever is about to write takes it for himself until the transaction ends. */
@Injectable()
export class RecordStore {
  async load(
    tx: EntityManager,
    organisation: string,
    providerId: string,
    { forWriting }: { readonly forWriting: boolean },
  ): Promise<ProviderRecord | undefined> {
    const [provider] = await tx.query<readonly ProviderColumns[]>(
      `select id, name, kind, organisation_number as "organisationNumber", head, version,
         derived_on as "derivedOn", law
       from provider where organisation_id = $1 and id = $2 ${forWriting ? 'for update' : ''}`,
      [organisation, providerId],
    );
    if (provider === undefined) return undefined;
    const matters = await tx.query<KeptMatter[]>(
      `select id, ref, kind, body from matter where organisation_id = $1 and provider_id = $2 order by position`,
      [organisation, providerId],
    );
    const facts = await tx.query<KeptFact[]>(
      `select id, ref, matter_id as "matterId", body from fact
       where organisation_id = $1 and provider_id = $2 order by position`,
      [organisation, providerId],
    );
    return { ...provider, matters, facts };
  }

  /** The provider a matter belongs to, if the matter is this organisation's. */
  async providerOf(tx: EntityManager, organisation: string, matterId: string): Promise<string | undefined> {
    const [row] = await tx.query<readonly { provider: string }[]>(
      'select provider_id as provider from matter where organisation_id = $1 and id = $2',
      [organisation, matterId],
    );
    return row?.provider;
  }

  async addMatters(
    tx: EntityManager,
    organisation: string,
    record: ProviderRecord,
    matters: readonly NewMatter[],
  ): Promise<void> {
    let position = record.matters.length;
    for (const { id, ref, kind, title, body } of matters) {
      position += 1;
      await tx.query(
        `insert into matter (id, organisation_id, provider_id, ref, position, kind, title, body)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisation, record.id, ref, position, kind, title, JSON.stringify(body)],
      );
    }
  }

  async addFacts(
    tx: EntityManager,
    organisation: string,
    record: ProviderRecord,
    facts: readonly NewFact[],
    recordedBy: string | null,
  ): Promise<void> {
    let position = record.facts.length;
    for (const fact of facts) {
      position += 1;
      await tx.query(
        `insert into fact (id, organisation_id, provider_id, matter_id, ref, position, type, happened, happened_on,
           corrects_id, body, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[fact.id, organisation, record.id, fact.matterId, fact.ref, position, fact.type, fact.happened],
          ...[fact.happenedOn, fact.correctsId, JSON.stringify(fact.body), recordedBy],
        ],
      );
    }
  }
}

export interface NewMatter extends KeptMatter {
  readonly title: string;
}

export interface NewFact extends KeptFact {
  readonly type: string;
  /** When it happened as it was written, perhaps only a month; and the day it counts from. */
  readonly happened: string;
  readonly happenedOn: string;
  readonly correctsId: string | null;
  readonly body: Mapping;
}
