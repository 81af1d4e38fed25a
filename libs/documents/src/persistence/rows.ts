import { LetterTemplateRow } from './letter-template.entity';
import { LetterRow } from './letter.entity';

/** Every table of this feature. */
export const DOCUMENT_ROWS = [LetterTemplateRow, LetterRow];
