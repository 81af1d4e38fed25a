import { Module } from '@nestjs/common';
import { ChecklistsModule } from '@fristvakt/checklists';
import { ChecklistPages } from './checklist.page.controller';
import { ChecklistsController } from './checklists.api.controller';

/** Checklists, by the API and as pages. */
@Module({ imports: [ChecklistsModule], controllers: [ChecklistsController, ChecklistPages] })
export class ChecklistsApiModule {}
