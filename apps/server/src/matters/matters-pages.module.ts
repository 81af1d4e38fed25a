import { Module } from '@nestjs/common';
import { AppealsModule } from '@fristvakt/appeals';
import { ChecklistsModule } from '@fristvakt/checklists';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { InspectionsModule } from '@fristvakt/inspections';
import { PrivilegedNotesModule } from '@fristvakt/privileged-notes';
import { ProvidersModule } from '@fristvakt/providers';
import { MatterListPages } from './matter-list.page.controller';
import { MatterLists } from './matter-lists';
import { MatterReader } from './matter-reader';
import { MatterStories } from './matter-stories';
import { MatterPages } from './matter.page.controller';
import { NewMatterPages } from './new-matter.page.controller';
import { NotePlaces } from './note-places';
import { PrivilegedNotePages } from './privileged-note.page.controller';

/** The pages about matters, with counsel's notes. */
@Module({
  imports: [
    ChecklistsModule,
    ProvidersModule,
    DeadlinesModule,
    InspectionsModule,
    AppealsModule,
    PrivilegedNotesModule,
  ],
  // An address with a word comes before one with an id.
  controllers: [MatterListPages, NewMatterPages, MatterPages, PrivilegedNotePages],
  providers: [MatterLists, MatterReader, MatterStories, NotePlaces],
  exports: [MatterReader],
})
export class MattersPagesModule {}
