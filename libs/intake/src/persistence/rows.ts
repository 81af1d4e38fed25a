import { IntakeLetterRow } from './intake-letter.entity';

/** Every table of this feature. */
export const INTAKE_ROWS = [IntakeLetterRow];
