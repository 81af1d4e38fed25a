import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { CATALOGUE } from '@fristvakt/law';
import { ChangeProvider } from './change-provider';
import { CreateProvider } from './create-provider';
import { DeadlineSources } from './deadline-sources';
import { Derivations } from './derivations';
import { FactToldQuery } from './fact-told.query';
import { ImportCaseFile } from './import-case-file';
import { Law } from './law';
import { MatterStates } from './matter-states';
import { MatterOnDay } from './matter-on-day.query';
import { MissingFacts } from './missing-facts.query';
import { OpenMatter } from './open-matter';
import { Projections } from './projections';
import { RecordChanges } from './record-changes.query';
import { RecordFact } from './record-fact';
import { RecordState } from './record-state';
import { RecordStore } from './record-store';
import { RecordQuery } from './record.query';
import { RecordSearch } from './record-search.query';
import { Rederive } from './rederive';
import { StoryMattersQuery } from './story-matters.query';
import { TryFact } from './try-fact';
import { WhatIf } from './what-if';

const USE_CASES = [
  ...[
    ChangeProvider,
    CreateProvider,
    ImportCaseFile,
    OpenMatter,
    RecordFact,
    RecordState,
    Rederive,
    TryFact,
    WhatIf,
  ],
  ...[DeadlineSources, Derivations, FactToldQuery, Projections, RecordQuery, RecordSearch],
  ...[MatterOnDay, MissingFacts, RecordChanges, StoryMattersQuery],
];

/** Providers and the record of each: matters, facts, and what follows from them. */
@Module({
  imports: [AuditModule],
  providers: [
    ...USE_CASES,
    MatterStates,
    RecordStore,
    { provide: Law, useFactory: () => new Law(CATALOGUE) },
  ],
  exports: [...USE_CASES, Law],
})
export class ProvidersModule {}
