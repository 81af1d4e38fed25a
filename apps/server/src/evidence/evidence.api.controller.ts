import { Body, Controller, Delete, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import {
  AddEvidence,
  AddVersion,
  ChangeEvidence,
  EvidenceQuery,
  LinkEvidence,
  OpenFile,
  UnlinkEvidence,
} from '@fristvakt/evidence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { BYTES_TYPE } from '../wire/file-routes';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { askerOf } from './asker';
import { detailOf, rowOf } from './evidence.presenter';
import { EvidenceChangeRequest, EvidenceRequest, LinkRequest, VersionRequest } from './evidence.request';
import { EvidenceDetailResponse, EvidencePage, EvidenceResponse } from './evidence.response';
import { Bytes } from './sent-bytes.decorator';
import type { SentBytes } from './sent-bytes.decorator';
import { sendStored } from './stored-file';

const DIGEST = {
  name: 'content-digest',
  description:
    'The SHA-256 of the file (RFC 9530); compared with the bytes that come, and part of an Idempotency-Key',
  required: false,
};
const FILE = { schema: { type: 'string', format: 'binary' } };

@ApiTags('evidence')
@Controller('api/v1')
export class EvidenceController {
  constructor(
    private readonly query: EvidenceQuery,
    private readonly adding: AddEvidence,
    private readonly renewing: AddVersion,
    private readonly changing: ChangeEvidence,
    private readonly opening: OpenFile,
  ) {}

  @Get('matters/:id/evidence')
  @Route({
    access: 'read-record',
    summary: 'The enclosures of a matter, by number',
    ...{ answers: EvidencePage, refuses: [404] },
  })
  async list(
    @Asking() { organisation, matter: only }: Principal,
    @Id() matter: string,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageRequest,
  ): Promise<Page<EvidenceResponse>> {
    const [after] = (positionOf(cursor, ['number']) ?? []) as readonly number[];
    const asked = { organisation, only, matter, limit: limit + 1, ...(after === undefined ? {} : { after }) };
    const rows = await this.query.list(asked);
    if (rows === undefined) throw new Problem(404, 'not-found');
    return pageOf(rows.map(rowOf), limit, ({ number }) => [number]);
  }

  @Post('matters/:id/evidence')
  @ApiConsumes(BYTES_TYPE)
  @ApiBody(FILE)
  @ApiHeader(DIGEST)
  @Route({
    access: 'record-facts',
    summary: 'Takes a file into a matter as its next enclosure',
    description:
      'The body is the file. What it is is found from its bytes and must fit the ending of its name; archives are looked into before anything is unpacked.',
    ...{ status: 201, answers: EvidenceDetailResponse, refuses: [404, 413, 415, 422, 507] },
  })
  async add(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Query() { fileName = '', title, kind = 'other', note, documentOn }: EvidenceRequest,
    @Bytes() { bytes, sha256 }: SentBytes,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDetailResponse> {
    const file = { name: fileName, bytes, sha256 };
    const said = { matterId, title, kind, note, documentOn, file };
    const { id } = valueOf(await this.adding.execute({ ...askerOf(principal), ...said }));
    void reply.header('location', `/api/v1/evidence/${id}`);
    return withEtag(reply, await this.found(principal, id));
  }

  @Get('evidence/:id')
  @Route({
    access: 'read-record',
    summary: 'One enclosure with its files and what it proves',
    ...{ answers: EvidenceDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDetailResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Patch('evidence/:id')
  @Route({
    access: 'record-facts',
    summary:
      'Changes what is said of an enclosure, by which rule it is kept, or that it is held back from erasure',
    ...{ answers: EvidenceDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: EvidenceChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDetailResponse> {
    valueOf(await this.changing.execute({ ...body, ...askerOf(principal), id, version }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Post('evidence/:id/versions')
  @ApiConsumes(BYTES_TYPE)
  @ApiBody(FILE)
  @ApiHeader(DIGEST)
  @Route({
    access: 'record-facts',
    summary: 'Takes in a newer file of an enclosure; those before stay',
    ...{ status: 201, answers: EvidenceDetailResponse, refuses: [404, 409, 412, 413, 415, 422, 428, 507] },
  })
  async renew(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Query() { fileName = '', documentOn }: VersionRequest,
    @Bytes() { bytes, sha256 }: SentBytes,
  ): Promise<EvidenceDetailResponse> {
    const file = { name: fileName, bytes, sha256 };
    valueOf(await this.renewing.execute({ ...askerOf(principal), id, version, documentOn, file }));
    return this.found(principal, id);
  }

  @Get('evidence/:id/versions/:n')
  @ApiParam({ name: 'n', description: 'Which file, from 1', schema: { type: 'integer', minimum: 1 } })
  @Route({
    access: 'read-record',
    summary: 'A file, whole or by Range; that it was read is entered in the audit chain',
    ...{ media: BYTES_TYPE, refuses: [404, 409, 416] },
  })
  async file(
    @Asking() principal: Principal,
    @Id() id: string,
    @Param('n') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendStored(this.opening, { ...askerOf(principal), id, number }, { request, reply });
  }

  private async found(
    { organisation, matter: only }: Principal,
    id: string,
  ): Promise<EvidenceDetailResponse> {
    const found = await this.query.find({ organisation, only }, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found);
  }
}

/** What an enclosure proves. */
@ApiTags('evidence')
@Controller('api/v1/evidence')
export class EvidenceLinksController {
  constructor(
    private readonly linking: LinkEvidence,
    private readonly unlinking: UnlinkEvidence,
    private readonly query: EvidenceQuery,
  ) {}

  @Post(':id/links')
  @Route({
    access: 'record-facts',
    summary: 'Says that an enclosure proves a fact, or an item of a checklist, of its matter',
    ...{ status: 201, answers: EvidenceDetailResponse, refuses: [404, 409, 422] },
  })
  async link(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() body: LinkRequest,
  ): Promise<EvidenceDetailResponse> {
    valueOf(await this.linking.execute({ ...body, ...askerOf(principal), id }));
    const { organisation, matter: only } = principal;
    const found = await this.query.find({ organisation, only }, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found);
  }

  @Delete(':id/links/:linkId')
  @Route({
    access: 'record-facts',
    summary: 'Takes back that an enclosure proves something',
    ...{ status: 204, refuses: [404] },
  })
  async unlink(@Asking() principal: Principal, @Id() id: string, @Id('linkId') link: string): Promise<void> {
    valueOf(await this.unlinking.execute({ ...askerOf(principal), id, link }));
  }
}
