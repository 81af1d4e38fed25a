import { PrivilegedKeyRow } from './privileged-key.entity';
import { PrivilegedNoteRow } from './privileged-note.entity';

/** Every table of this feature: the notes of counsel and their key. */
export const PRIVILEGED_NOTE_ROWS = [PrivilegedKeyRow, PrivilegedNoteRow];
