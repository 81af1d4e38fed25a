import { Module } from '@nestjs/common';
import { ProvidersModule } from '@fristvakt/providers';
import { DisputeQuery } from './dispute.query';
import { RemediesOpen } from './remedies-open.query';

/** Disputes as they are read: everything in them is a fact of the record, or follows from facts. */
@Module({
  imports: [ProvidersModule],
  providers: [DisputeQuery, RemediesOpen],
  exports: [DisputeQuery, RemediesOpen],
})
export class AppealsModule {}
