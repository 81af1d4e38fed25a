import { Module } from '@nestjs/common';
import { AppealsModule } from '@fristvakt/appeals';
import { AppealsController } from './appeals.api.controller';

/** Disputes over HTTP. */
@Module({ imports: [AppealsModule], controllers: [AppealsController] })
export class AppealsApiModule {}
