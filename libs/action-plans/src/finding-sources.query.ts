import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { MatterKind } from '@fristvakt/proceedings';
import { FINDING_FACTS } from './enter-finding';
import { contextFor } from './finding-rows';

/** A matter in which something can be found wanting, and where in it. */
export interface MatterOfFindings {
  readonly id: string;
  readonly title: string;
  readonly kind: MatterKind;
  readonly providerId: string;
  readonly provider: string;
  /** The decisions and reports a finding can come from, the latest first. */
  readonly facts: readonly FindingSourceFact[];
}

export interface FindingSourceFact {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
  readonly on: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where findings of a matter can come from. */
@Injectable()
export class FindingSources {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such matter, or it is none of a guest's. */
  async of(organisation: string, only: string | null, id: string): Promise<MatterOfFindings | undefined> {
    return this.database.read(contextFor(organisation, only), async (tx) => {
      const [matter] = await tx.query<Omit<MatterOfFindings, 'facts'>[]>(
        `select matter.id, matter.title, matter.kind, matter.provider_id as "providerId", provider.name as provider
         from matter
         join provider on provider.organisation_id = matter.organisation_id and provider.id = matter.provider_id
         where matter.organisation_id = $1 and matter.id = $2 and ($3::uuid is null or matter.id = $3)`,
        [organisation, id, only],
      );
      if (matter === undefined) return undefined;
      const types = FINDING_FACTS[matter.kind] ?? [];
      const facts = await tx.query<FindingSourceFact[]>(FACTS, [organisation, id, types]);
      return { ...matter, facts };
    });
  }
}

const FACTS = `select id, ref, type, happened_on as on, body from fact
  where organisation_id = $1 and matter_id = $2 and type = any ($3)
    and not exists (select 1 from fact later where later.organisation_id = $1 and later.corrects_id = fact.id)
  order by happened_on desc, position desc`;
