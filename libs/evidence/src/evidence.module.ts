import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import type { FileSettings } from '@fristvakt/platform';
import { AddEvidence } from './add-evidence';
import { AddVersion } from './add-version';
import { ChangeEvidence } from './change-evidence';
import { ConfirmErasure } from './erasure/confirm-erasure';
import { ErasureQuery } from './erasure/erasure.query';
import { ProposeErasure } from './erasure/propose-erasure';
import { WithdrawErasure } from './erasure/withdraw-erasure';
import { FilePaper } from './file-paper';
import { HeldFiles } from './held-files';
import { EvidenceQuery } from './evidence.query';
import { ReceiveFile } from './intake/receive-file';
import { IntegrityQuery } from './integrity/integrity.query';
import { SweepOrphans } from './integrity/sweep-orphans';
import { VerifyFiles } from './integrity/verify-files';
import { LinkEvidence } from './link-evidence';
import { OpenFile } from './open-file';
import { FileStore } from './store/file-store';
import { storeOf } from './store/store-of';
import { UnlinkEvidence } from './unlink-evidence';
import { WithdrawFile } from './withdraw-file';

const USE_CASES = [
  ...[AddEvidence, AddVersion, ChangeEvidence, LinkEvidence, UnlinkEvidence],
  ...[OpenFile, EvidenceQuery, ProposeErasure, ConfirmErasure, WithdrawErasure, ErasureQuery],
  ...[VerifyFiles, IntegrityQuery, FilePaper, HeldFiles, WithdrawFile],
];

/** Files that prove something, numbered by the matter. */
@Global()
@Module({})
export class EvidenceModule {
  static with(settings: FileSettings): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [AuditModule],
      providers: [
        { provide: FileStore, useFactory: async () => storeOf(settings) },
        {
          provide: ReceiveFile,
          useFactory: (store: FileStore) => new ReceiveFile(store, settings),
          inject: [FileStore],
        },
        {
          provide: SweepOrphans,
          useFactory: (database: Database, clock: Clock, store: FileStore) =>
            new SweepOrphans(database, clock, store, settings),
          inject: [Database, Clock, FileStore],
        },
        ...USE_CASES,
      ],
      exports: [...USE_CASES, ReceiveFile, SweepOrphans],
    };
  }
}
