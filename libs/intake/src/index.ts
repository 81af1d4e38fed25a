export { DismissLetter } from './dismiss-letter';
export { IntakeModule } from './intake.module';
export { KeepLetter } from './keep-letter';
export { KeptLetterQuery } from './kept-letter.query';
export type { KeptLetter, LetterListed } from './kept-letter.query';
export { INTAKE_ROWS } from './persistence/rows';
export { LARGEST_FILE, textOfFile } from './reading/file-text';
export type { FileFault, FileText } from './reading/file-text';
export { ReadLetterFile } from './read-letter-file';
