import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail';
import { AuditQuery } from './audit.query';
import { ChainReader } from './chain-reader';
import { EntryNames } from './entry-names.query';
import { EraseValues } from './erase-values';
import { ExportChain } from './export-chain';
import { SignHead } from './sign-head';
import { SigningKey } from './signing-key';
import { ValueErasure } from './value-erasure';
import { VerifyChain } from './verify-chain';

const USE_CASES = [
  AuditTrail,
  AuditQuery,
  EntryNames,
  EraseValues,
  ExportChain,
  SignHead,
  ValueErasure,
  VerifyChain,
];

/** What was done, by whom and to what: a chain of hashes for each organisation. */
@Module({ providers: [...USE_CASES, ChainReader, SigningKey], exports: USE_CASES })
export class AuditModule {}
