import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts';
import { CommitMark } from './commit-mark';

/** What the interceptor of POST and PATCH needs, wherever it is used. */
@Global()
@Module({ providers: [Attempts, CommitMark], exports: [Attempts, CommitMark] })
export class IdempotencyModule {}
