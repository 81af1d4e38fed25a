import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AmendFinding, EnterFinding, FindingQuery, SettleFinding } from '@fristvakt/action-plans';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { detailOf, findingOf } from './finding.presenter';
import {
  FindingRequest,
  FindingSettlementRequest,
  FindingsRequest,
  NewFindingRequest,
} from './finding.request';
import { FindingDetailResponse, FindingPage, FindingResponse } from './finding.response';

/** What was found wanting. */
@ApiTags('action-plans')
@Controller('api/v1')
export class FindingsController {
  constructor(
    private readonly query: FindingQuery,
    private readonly entering: EnterFinding,
    private readonly amending: AmendFinding,
    private readonly settling: SettleFinding,
  ) {}

  @Get('findings')
  @Route({ access: 'read-record', summary: 'Findings, the newest first', answers: FindingPage })
  async list(
    @Asking() { organisation, matter: only }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, ...filters }: FindingsRequest,
  ): Promise<Page<FindingResponse>> {
    const position = positionOf(cursor, ['day', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.list({
      ...{ ...filters, organisation, only, limit: limit + 1 },
      ...(after && { after }),
    });
    const { items, next } = pageOf(rows, limit, ({ seenOn, id }) => [seenOn, id]);
    return { items: items.map(findingOf), next };
  }

  @Get('findings/:id')
  @Route({
    access: 'read-record',
    summary: 'One finding with what is done about it, and whether it held',
    ...{ answers: FindingDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Post('matters/:id/findings')
  @Route({
    access: 'record-facts',
    summary: 'Enters a finding: of a decision, of a lex Sarah, or of one’s own',
    ...{ status: 201, answers: FindingDetailResponse, refuses: [404, 422] },
  })
  async enter(
    @Asking() principal: Principal,
    @Id() matterId: string,
    @Body() body: NewFindingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailResponse> {
    const { organisation, membership: by, matter: only } = principal;
    const id = valueOf(await this.entering.execute({ ...body, organisation, by, only, matterId }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Patch('findings/:id')
  @Route({
    access: 'record-facts',
    summary: 'Says a finding otherwise, or why it could happen',
    ...{ answers: FindingDetailResponse, refuses: [404, 412, 422, 428] },
  })
  async amend(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: FindingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.amending.execute({ ...body, organisation, by, only, id, version }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Post('findings/:id/settlement')
  @Route({
    access: 'record-facts',
    summary: 'Closes a finding, withdraws it or opens it again',
    description: 'It is closed once no action is open and something has been done since it was opened last.',
    ...{ answers: FindingDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: FindingSettlementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.settling.execute({ ...body, organisation, by, only, id, version }));
    return withEtag(reply, await this.found(principal, id));
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<FindingDetailResponse> {
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found);
  }
}
