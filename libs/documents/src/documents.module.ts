import { Module } from '@nestjs/common';
import { ActionPlansModule } from '@fristvakt/action-plans';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { TypesettingModule } from '@fristvakt/typesetting';
import { AdaptTemplate } from './adapt-template';
import { TemplateFiller } from './filling/template-filler';
import { FactOfLetter } from './fact-of-letter';
import { LetterDesk } from './letter-desk';
import { LetterPractice } from './letter-practice';
import { LetterStories } from './letter-stories';
import { LetterTexts } from './letter-texts';
import { LetterTemplateQuery } from './letter-template.query';
import { LetterQuery } from './letter.query';
import { PrintLetter } from './print-letter';
import { RecordSending } from './record-sending';
import { ReviseLetter } from './revise-letter';
import { SentPaper } from './sent-paper';
import { SettleLetter } from './settle-letter';
import { WriteLetter } from './write-letter';

const USE_CASES = [
  ...[WriteLetter, ReviseLetter, SettleLetter, RecordSending, PrintLetter],
  ...[LetterQuery, LetterDesk, AdaptTemplate, LetterTemplateQuery],
];

/** Letters: written from the record, checked for what the law asks of them, settled, and sent with proof. */
@Module({
  imports: [ActionPlansModule, AuditModule, ProvidersModule, TypesettingModule],
  providers: [
    ...USE_CASES,
    LetterTexts,
    TemplateFiller,
    FactOfLetter,
    SentPaper,
    LetterPractice,
    LetterStories,
  ],
  exports: USE_CASES,
})
export class DocumentsModule {}
