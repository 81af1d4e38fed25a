import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ChangeNote } from './change-note';
import { DeleteNote } from './delete-note';
import { NoteBox } from './note-box';
import { NoteQuery } from './note.query';
import { WriteNote } from './write-note';

const USE_CASES = [WriteNote, ChangeNote, DeleteNote, NoteQuery];

/** What counsel writes for counsel alone: sealed under a key of the organisation's own, in no list, search or export. */
@Module({ imports: [AuditModule], providers: [...USE_CASES, NoteBox], exports: USE_CASES })
export class PrivilegedNotesModule {}
