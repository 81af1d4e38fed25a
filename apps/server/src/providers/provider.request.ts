import { MATTER_KINDS, PROVIDER_KINDS, STATUTES } from '@fristvakt/proceedings';
import type { MatterKind, Statute } from '@fristvakt/proceedings';
import type { ProviderKind } from '@fristvakt/terms';
import { AsOfRequest } from '../wire/as-of';
import { Choice, Flag, QueryFlag, Text, Texts, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class NewProviderRequest {
  @Text({ description: 'The name it is registered under', min: 1, max: 500, example: 'Exempel Assistans AB' })
  name!: string;

  @Choice({
    description: 'What it is to the law: a company or cooperative needs a licence, the others notify',
    of: PROVIDER_KINDS,
    example: 'company',
  })
  kind!: ProviderKind;

  @Text({ description: 'Organisation number', min: 1, max: 30, optional: true, example: '556677-8899' })
  organisationNumber?: string;
}

export class ProviderChangeRequest {
  @Text({ description: 'The name it is registered under', min: 1, max: 500, optional: true })
  name?: string;

  @Text({ description: 'Organisation number', min: 1, max: 30, optional: true, nullable: true })
  organisationNumber?: string | null;
}

export class NewMatterRequest {
  @Choice({ description: 'What the matter is about', of: MATTER_KINDS, example: 'inspection' })
  kind!: MatterKind;

  @Text({ description: 'A name for people', min: 1, max: 500, optional: true, example: 'Tillsyn våren 2026' })
  title?: string;

  @Uuid({ description: 'The licence or notification it is about', optional: true })
  licenceId?: string;

  @Uuid({ description: 'Appeal: the fact of the decision in dispute', optional: true })
  againstId?: string;

  @Choice({ description: 'Licence: the act it is held under', of: STATUTES, optional: true })
  statute?: Statute;

  @Texts({ description: 'Licence: the services it covers', max: 50, maxLength: 100, optional: true })
  services?: string[];

  @Flag({ description: 'Licence: already held when the record begins', optional: true })
  held?: boolean;

  @Text({ description: 'The registry number (diarienummer) at IVO', min: 1, max: 100, optional: true })
  registryNumber?: string;

  @Text({ description: 'The case number (målnummer) at the court', min: 1, max: 100, optional: true })
  caseNumber?: string;

  @Text({ description: 'A note without effect', min: 1, optional: true })
  note?: string;
}

export class MattersRequest extends PageRequest {
  @Text({
    description:
      'Words, or beginnings of words, of title, numbers, notes and provider; accents do not matter',
    min: 2,
    max: 200,
    optional: true,
    example: 'humana 2132',
  })
  search?: string;

  @Choice({ description: 'Only matters of this kind', of: MATTER_KINDS, optional: true })
  kind?: MatterKind;

  @Text({ description: 'Only matters with this status', min: 1, max: 50, optional: true, example: 'revoked' })
  status?: string;

  @Uuid({ description: 'Only matters of this provider', optional: true })
  provider?: string;
}

export class WhatIfRequest extends AsOfRequest {
  @Texts({
    description: 'Facts set otherwise, as `e2.served.on=2023-02-03`; `null` takes a field away',
    max: 20,
    maxLength: 1000,
    example: ['e2.served.on=2023-02-03'],
  })
  set!: string[];
}

export class ImportRequest {
  @QueryFlag({ description: 'Only report what would be done', optional: true })
  dryRun?: boolean;

  @Uuid({ description: 'The provider whose record it continues; a new one if left out', optional: true })
  into?: string;
}
