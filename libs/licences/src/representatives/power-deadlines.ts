import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Deadline } from '@fristvakt/proceedings';
import { DeadlineSources, Law } from '@fristvakt/providers';
import type { DeadlineSource, DeadlinesAsked } from '@fristvakt/providers';
import type { ProviderKind } from '@fristvakt/terms';
import type { EntityManager } from 'typeorm';
import { powerDeadline } from './power-deadline';
import type { Power } from './power-deadline';

/** The days by which the powers of a provider's representatives have to be renewed: they follow from the register, not from facts. */
@Injectable()
export class PowerDeadlines implements DeadlineSource, OnModuleInit {
  constructor(
    private readonly sources: DeadlineSources,
    private readonly law: Law,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async deadlines(
    tx: EntityManager,
    { organisation, record, asOf }: DeadlinesAsked,
  ): Promise<readonly Deadline[]> {
    const powers = await tx.query<readonly Power[]>(POWERS, [organisation, record.id]);
    const of = { catalogue: this.law.catalogue, provider: record.kind as ProviderKind, asOf };
    return powers.flatMap((power) => powerDeadline(power, of) ?? []);
  }
}

const POWERS = `select r.id, matter.ref as matter, r.signed_on as "signedOn", r.ended_on as "endedOn",
    (select min(later.signed_on) from representative later where later.organisation_id = $1
      and later.matter_id = r.matter_id and later.person_id = r.person_id and later.signed_on > r.signed_on) as "renewedOn"
  from representative r join matter on matter.organisation_id = $1 and matter.id = r.matter_id
  where r.organisation_id = $1 and matter.provider_id = $2 order by r.signed_on, r.id`;
