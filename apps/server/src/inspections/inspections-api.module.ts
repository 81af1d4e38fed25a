import { Module } from '@nestjs/common';
import { InspectionsModule } from '@fristvakt/inspections';
import { InspectionsController } from './inspections.api.controller';

/** Inspections over HTTP. */
@Module({ imports: [InspectionsModule], controllers: [InspectionsController] })
export class InspectionsApiModule {}
