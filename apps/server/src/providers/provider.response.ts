import { MATTER_KINDS, PROVIDER_KINDS } from '@fristvakt/proceedings';
import {
  AnyMapping,
  AnyMappings,
  Choice,
  Day,
  Flag,
  Instant,
  NestedList,
  Nested,
  Text,
  Texts,
  Uuid,
  Whole,
} from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class ProviderResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The name it is registered under' })
  name!: string;

  @Choice({ description: 'What it is to the law', of: PROVIDER_KINDS })
  kind!: string;

  @Text({ description: 'Organisation number', nullable: true })
  organisationNumber!: string | null;

  @Flag({ description: 'Part of the demonstration' })
  demo!: boolean;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class ProviderPage extends pageOfRows(ProviderResponse, 'Providers by name') {}

export class MatterResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'L' })
  ref!: string;

  @Choice({ description: 'What it is about', of: MATTER_KINDS })
  kind!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Text({ description: 'Its status today, derived', nullable: true, example: 'active' })
  status!: string | null;

  @Whole({ description: 'Its version', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class MatterPage extends pageOfRows(MatterResponse, 'Matters by title') {}

export class MatterDetailResponse extends MatterResponse {
  @AnyMapping({
    description: 'Everything that follows for it today: status, stage, remedies, problems, what is missing',
  })
  state!: unknown;
}

export class FactResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'e2' })
  ref!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'What happened', example: 'licence-revoked' })
  type!: string;

  @Text({ description: 'When, as far as it is known', example: '2023-01-31' })
  happened!: string;

  @Day({ description: 'The day it counts from' })
  happenedOn!: string;

  @Uuid({ description: 'The fact it corrects', nullable: true })
  correctsId!: string | null;

  @Uuid({ description: 'The fact that corrects it: then it no longer counts', nullable: true })
  correctedById!: string | null;

  @AnyMapping({ description: 'The fact as it was recorded, in the language of facts' })
  body!: unknown;

  @Uuid({ description: 'The member who recorded it; null where it was brought along', nullable: true })
  recordedBy!: string | null;

  @Instant({ description: 'When it was recorded' })
  recordedAt!: string;

  @Uuid({ description: 'The member who confirmed the day of service', nullable: true })
  confirmedBy!: string | null;
}

export class FactListResponse {
  @NestedList({
    description: 'The facts of the matter as they happened, corrected ones included',
    of: () => FactResponse,
  })
  items!: FactResponse[];
}

export class ChangesResponse {
  @AnyMappings({ description: 'Fields of matters: from what, to what' })
  matters!: unknown;

  @AnyMappings({ description: 'Deadlines: new, gone, moved, or with another status or certainty' })
  deadlines!: unknown;
}

class LeftOpenResponse {
  @Uuid({ description: 'The item' })
  id!: string;

  @Text({ description: 'Its id in its template', example: 'C23' })
  item!: string;

  @Uuid({ description: 'The checklist it stands on' })
  checklistId!: string;
}

export class RecordedFactResponse {
  @Uuid({ description: 'Its id; null where it was only tried', nullable: true })
  id!: string | null;

  @Text({ description: 'Its id in the record of the provider', example: 'e12' })
  ref!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'The id of the matter in the record', example: 'L' })
  matterRef!: string;

  @AnyMapping({ description: 'The fact as it was recorded' })
  fact!: unknown;

  @Nested({ description: 'What it changed as of today', of: () => ChangesResponse })
  changed!: ChangesResponse;

  @AnyMappings({ description: 'Contradictions it brings into the record, which is kept all the same' })
  problems!: unknown;

  @NestedList({
    description:
      'The mandatory items of checklists that it leaves open by closing the matter: it is recorded with a reason only',
    of: () => LeftOpenResponse,
  })
  leftOpen!: LeftOpenResponse[];
}

export class WhatIfResponse {
  @Day({ description: 'The day asked about' })
  asOf!: string;

  @Nested({ description: 'What would be otherwise', of: () => ChangesResponse })
  changed!: ChangesResponse;
}

export class StateResponse {
  @Day({ description: 'The day asked about' })
  asOf!: string;

  @AnyMapping({
    description: 'Each matter by its id in the record: status, stage, remedies, problems, what is missing',
  })
  matters!: unknown;

  @AnyMappings({ description: 'Every deadline of every party, with its steps and their paragraphs' })
  deadlines!: unknown;

  @AnyMappings({ description: 'Contradictions of the record' })
  problems!: unknown;
}

export class RemediesResponse {
  @Day({ description: 'The day asked about' })
  asOf!: string;

  @AnyMappings({ description: 'Remedies open to the provider' })
  open!: unknown;

  @AnyMappings({ description: 'Remedies that are closed, each with its reason' })
  closed!: unknown;
}

class DerivationResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Day({ description: 'The day it was derived for' })
  asOf!: string;

  @Text({ description: 'Why it was derived anew', example: 'fact' })
  cause!: string;

  @Uuid({ description: 'The fact it was because of', nullable: true })
  factId!: string | null;

  @Text({ description: 'The mark of the law it was derived by' })
  law!: string;

  @AnyMapping({ description: 'What it changed' })
  changes!: unknown;

  @Uuid({ description: 'Who caused it; null where a day began or the law was changed', nullable: true })
  derivedBy!: string | null;

  @Instant({ description: 'When' })
  derivedAt!: string;
}

export class DerivationPage extends pageOfRows(DerivationResponse, 'Latest first') {}

class TakenIn {
  @Texts({ description: 'Matters, by their ids in the record', max: 100_000 })
  matters!: string[];

  @Texts({ description: 'Facts, by their ids in the record', max: 100_000 })
  facts!: string[];
}

export class ImportResponse {
  @Uuid({ description: 'The provider; null where a new one was only tried', nullable: true })
  providerId!: string | null;

  @Text({ description: 'Its name' })
  provider!: string;

  @Text({ description: 'The title of the file' })
  title!: string;

  @Nested({ description: 'What was taken in', of: () => TakenIn })
  added!: TakenIn;

  @Nested({ description: 'What the record had already, word for word', of: () => TakenIn })
  known!: TakenIn;

  @AnyMappings({ description: 'What its author should know: fields without effect' })
  notices!: unknown;

  @Nested({ description: 'What it changed as of today', of: () => ChangesResponse })
  changed!: ChangesResponse;
}

export class CaseFileResponse {
  @Text({ description: 'The format', example: 'ivo-case/1' })
  format!: string;

  @Text({ description: 'The title of the file it began with', optional: true })
  title?: string;

  @Texts({ description: 'Where the story of that file was read', max: 1000, optional: true })
  sources?: string[];

  @Text({ description: 'A note without effect', optional: true })
  note?: string;

  @AnyMapping({ description: 'The provider' })
  provider!: unknown;

  @AnyMappings({ description: 'The matters' })
  matters!: unknown;

  @AnyMappings({ description: 'The facts' })
  events!: unknown;

  @AnyMappings({ description: 'What the file it began with expected to follow', optional: true })
  expect?: unknown;
}
