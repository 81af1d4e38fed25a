export { ChangeNote } from './change-note';
export { DeleteNote } from './delete-note';
export { MOST_TEXT } from './note-text';
export { NoteQuery } from './note.query';
export { PRIVILEGED_NOTE_ROWS } from './persistence/rows';
export { PrivilegedNotesModule } from './privileged-notes.module';
export { WriteNote } from './write-note';
