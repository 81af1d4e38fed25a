import { Module } from '@nestjs/common';
import { ChecklistsModule } from '@fristvakt/checklists';
import { ProvidersModule } from '@fristvakt/providers';
import { ChecklistBoardPages } from './checklist-board.page.controller';
import { ChecklistFiles } from './checklist-files.controller';
import { ChecklistVersionPages } from './checklist-version.page.controller';
import { ChecklistVersionsController } from './checklist-versions.api.controller';
import { ChecklistPages } from './checklist.page.controller';
import { ChecklistsController } from './checklists.api.controller';
import { ControlFormPages } from './control-form.page.controller';
import { ControlPages } from './control.page.controller';
import { ControlsController } from './controls.api.controller';
import { ItemChoices } from './item-choices';
import { OwnTemplateFormPages } from './own-template-form.page.controller';
import { OwnTemplatePages } from './own-template.page.controller';
import { OwnTemplatesController } from './own-templates.api.controller';

/** Checklists, their templates and the controls that come back, by the API and as pages. */
@Module({
  imports: [ChecklistsModule, ProvidersModule],
  controllers: [
    ...[ChecklistsController, ChecklistVersionsController, OwnTemplatesController, ControlsController],
    // An address with a word comes before one with an id.
    ...[ChecklistFiles, ChecklistBoardPages, ChecklistPages, ChecklistVersionPages],
    ...[OwnTemplateFormPages, OwnTemplatePages, ControlFormPages, ControlPages],
  ],
  providers: [ItemChoices],
})
export class ChecklistsApiModule {}
