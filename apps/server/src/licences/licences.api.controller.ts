import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangeLicenceDetail, LicenceBoard, LicenceQuery } from '@fristvakt/licences';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { LicenceDetailRequest, LicencesRequest } from './licence.request';
import { LicenceOnBoardResponse, LicencePage, LicenceResponse } from './licence.response';
import { Patch } from '../wire/verbs';

@ApiTags('licences')
@Controller('api/v1/licences')
export class LicencesController {
  constructor(
    private readonly board: LicenceBoard,
    private readonly query: LicenceQuery,
    private readonly changing: ChangeLicenceDetail,
  ) {}

  @Get()
  @Route({
    access: 'read-record',
    summary: 'Every licence and notification: may we operate, why, and what is next',
    answers: LicencePage,
  })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() wanted: LicencesRequest,
  ): Promise<Page<LicenceOnBoardResponse>> {
    const { limit = DEFAULT_LIMIT, cursor, status, provider } = wanted;
    const position = positionOf(cursor, ['text', 'text', 'id']);
    const after = position && (position as [string, string, string]);
    const rows = await this.board.list({
      ...{ organisation, only: matter, limit: limit + 1 },
      ...(status === undefined ? {} : { status }),
      ...(provider === undefined ? {} : { provider }),
      ...(after && { after }),
    });
    return pageOf(rows, limit, (row) => [row.provider, row.title, row.id]);
  }

  @Get(':id')
  @Route({
    ...{ access: 'read-register', summary: 'One licence or notification, and all the register holds of it' },
    ...{ answers: LicenceResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenceResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Patch(':id')
  @Route({
    ...{ access: 'keep-register', summary: 'Changes the register details: number, services, groups, note' },
    ...{ answers: LicenceResponse, refuses: [404, 412, 422, 428] },
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() fields: LicenceDetailRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenceResponse> {
    const { organisation, membership } = principal;
    valueOf(await this.changing.execute({ organisation, by: membership, licenceId: id, version, fields }));
    return withEtag(reply, await this.found(principal, id));
  }

  private async found(principal: Principal, id: string): Promise<LicenceResponse> {
    const found = await this.query.find(principal, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
