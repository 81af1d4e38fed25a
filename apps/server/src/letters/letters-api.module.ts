import { Module } from '@nestjs/common';
import { DocumentsModule } from '@fristvakt/documents';
import { LetterActs } from './letter-acts';
import { LetterListPages } from './letter-list.page.controller';
import { LetterTemplatePages } from './letter-template.page.controller';
import { LetterTemplatesController } from './letter-templates.api.controller';
import { LetterPages } from './letter.page.controller';
import { LettersController } from './letters.api.controller';
import { NewLetterPages } from './new-letter.page.controller';

/** Letters, by the API and as pages. */
@Module({
  imports: [DocumentsModule],
  providers: [LetterActs],
  controllers: [
    LettersController,
    LetterTemplatesController,
    LetterListPages,
    LetterPages,
    NewLetterPages,
    LetterTemplatePages,
  ],
})
export class LettersApiModule {}
