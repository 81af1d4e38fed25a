import { Module } from '@nestjs/common';
import { ChecklistsModule } from '@fristvakt/checklists';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { IntakeModule } from '@fristvakt/intake';
import { ProvidersModule } from '@fristvakt/providers';
import { CorrectPages } from './correct.page.controller';
import { DisputePages } from './dispute.page.controller';
import { FactDesk } from './fact-desk';
import { FactPreviews } from './fact-previews';
import { FactPages } from './fact.page.controller';
import { LetterValues } from './letter-values';
import { Once } from './once';
import { RecordWithFile } from './record-with-file';
import { RecordPages } from './record.page.controller';

/** Facts by hand: recorded, corrected, confirmed. */
@Module({
  imports: [ChecklistsModule, ProvidersModule, DeadlinesModule, IntakeModule],
  controllers: [RecordPages, FactPages, CorrectPages, DisputePages],
  providers: [FactDesk, FactPreviews, Once, LetterValues, RecordWithFile],
})
export class RecordPagesModule {}
