import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Attempts } from './attempts';
import { CommitMark } from './commit-mark';
import { IdempotencyInterceptor } from './idempotency.interceptor';

/** Requests that may be sent again without being done again, on every route. */
@Module({
  providers: [Attempts, CommitMark, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
})
export class IdempotencyModule {}
