import { Body, Controller, Delete, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangeNote, DeleteNote, NoteQuery, WriteNote } from '@fristvakt/privileged-notes';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { PrivilegedNoteRequest } from './privileged-note.request';
import {
  PrivilegedNoteDetailResponse,
  PrivilegedNotePage,
  PrivilegedNoteResponse,
} from './privileged-note.response';
import { Patch, Post } from '../wire/verbs';

/**
 * Notes of counsel, for counsel alone, in person. What a note says is told where it is read and nowhere else: not even to
 * who has just written it, since answers to repeatable requests are kept.
 */
@ApiTags('privileged-notes')
@Controller('api/v1')
export class PrivilegedNotesController {
  constructor(
    private readonly query: NoteQuery,
    private readonly writing: WriteNote,
    private readonly changing: ChangeNote,
    private readonly deleting: DeleteNote,
  ) {}

  @Get('matters/:id/privileged-notes')
  @Route({
    ...{ access: 'privileged-notes', summary: 'The privileged notes of a matter, without their texts' },
    ...{ answers: PrivilegedNotePage, refuses: [404] },
  })
  async list(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageRequest,
  ): Promise<Page<PrivilegedNoteResponse>> {
    const position = positionOf(cursor, ['instant', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const wanted = { matterId, limit: limit + 1, ...(after && { after }) };
    return pageOf(valueOf(await this.query.list(principal, wanted)), limit, ({ createdAt, id }) => [
      createdAt,
      id,
    ]);
  }

  @Post('matters/:id/privileged-notes')
  @Route({
    ...{ access: 'privileged-notes', summary: 'Writes a privileged note on a matter', status: 201 },
    ...{ answers: PrivilegedNoteResponse, refuses: [404, 422] },
  })
  async write(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Body() { text }: PrivilegedNoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrivilegedNoteResponse> {
    return withEtag(reply, valueOf(await this.writing.execute(principal, matterId, text)));
  }

  @Get('privileged-notes/:id')
  @Route({
    ...{ access: 'privileged-notes', summary: 'One privileged note with its text' },
    ...{ answers: PrivilegedNoteDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrivilegedNoteDetailResponse> {
    return withEtag(reply, valueOf(await this.query.find(principal, id)));
  }

  @Patch('privileged-notes/:id')
  @Route({
    access: 'privileged-notes',
    summary: 'Changes a privileged note; only its author may',
    answers: PrivilegedNoteResponse,
    refuses: [404, 412, 422, 428],
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { text }: PrivilegedNoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrivilegedNoteResponse> {
    return withEtag(reply, valueOf(await this.changing.execute(principal, { id, version, text })));
  }

  @Delete('privileged-notes/:id')
  @Route({
    access: 'privileged-notes',
    summary: 'Deletes a privileged note for good; guest counsel only their own',
    status: 204,
    refuses: [404, 412, 428],
  })
  async delete(@Asking() principal: Principal, @Id() id: string, @IfMatch() version: number): Promise<void> {
    valueOf(await this.deleting.execute(principal, { id, version }));
  }
}
