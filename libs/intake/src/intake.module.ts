import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { DismissLetter } from './dismiss-letter';
import { FileOfLetter } from './file-of-letter';
import { ForgetLetters } from './forget-letters';
import { KeepLetter } from './keep-letter';
import { KeptLetterQuery } from './kept-letter.query';
import { ReadLetterFile } from './read-letter-file';

const USE_CASES = [DismissLetter, FileOfLetter, ForgetLetters, KeepLetter, KeptLetterQuery, ReadLetterFile];

/** Letters from outside: read, shown to somebody, forgotten. */
@Module({ imports: [AuditModule], providers: USE_CASES, exports: USE_CASES })
export class IntakeModule {}
