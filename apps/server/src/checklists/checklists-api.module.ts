import { Module } from '@nestjs/common';
import { ChecklistsModule } from '@fristvakt/checklists';
import { ChecklistsController } from './checklists.api.controller';

/** Checklists over HTTP. */
@Module({ imports: [ChecklistsModule], controllers: [ChecklistsController] })
export class ChecklistsApiModule {}
