import { Module } from '@nestjs/common';
import { PrivilegedNotesModule } from '@fristvakt/privileged-notes';
import { PrivilegedNotesController } from './privileged-notes.api.controller';

/** The privileged notes of counsel over HTTP. */
@Module({ imports: [PrivilegedNotesModule], controllers: [PrivilegedNotesController] })
export class PrivilegedNotesApiModule {}
