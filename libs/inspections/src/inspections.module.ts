import { Module } from '@nestjs/common';
import { ProvidersModule } from '@fristvakt/providers';
import { InspectionQuery } from './inspection.query';

/** Inspections as they are read: everything in them is a fact of the record, or follows from facts. */
@Module({ imports: [ProvidersModule], providers: [InspectionQuery], exports: [InspectionQuery] })
export class InspectionsModule {}
