import { Body, Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChecklistQuery, DifferenceQuery, OpenChecklist, RebaseChecklist } from '@fristvakt/checklists';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { languageOf } from '../wire/language';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { detailOf, differenceOf } from './checklist.presenter';
import { ListToOpenRequest, RebaseRequest } from './checklist.request';
import { ChecklistDetailResponse, DifferenceResponse } from './checklist.response';

@ApiTags('checklists')
@Controller('api/v1')
export class ChecklistVersionsController {
  constructor(
    private readonly query: ChecklistQuery,
    private readonly differences: DifferenceQuery,
    private readonly rebasing: RebaseChecklist,
    private readonly opening: OpenChecklist,
  ) {}

  @Post('matters/:id/checklists')
  @Route({
    access: 'keep-register',
    summary: 'Opens a list by hand, from a template of the organisation’s own',
    ...{ status: 201, answers: ChecklistDetailResponse, refuses: [404, 409, 422] },
  })
  async open(
    @Asking() principal: Principal,
    @Id() matter: string,
    @Body() { template }: ListToOpenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChecklistDetailResponse> {
    const { organisation, membership: by } = principal;
    const { id } = valueOf(await this.opening.execute({ organisation, by, matter, template }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Get('checklists/:id/difference')
  @Route({
    access: 'read-record',
    summary: 'What the version in force would change of a list, item by item',
    description: '404 where the list keeps that version. In English where Accept-Language asks for it.',
    ...{ answers: DifferenceResponse, refuses: [404] },
  })
  async difference(
    @Asking() { organisation, matter }: Principal,
    @Id() id: string,
    @Headers('accept-language') language?: string,
  ): Promise<DifferenceResponse> {
    const found = await this.differences.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return differenceOf(found, languageOf(language));
  }

  @Post('checklists/:id/rebase')
  @Route({
    access: 'keep-register',
    summary: 'Brings a list to the version in force. What was done stays done',
    ...{ answers: ChecklistDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async rebase(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { to }: RebaseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChecklistDetailResponse> {
    const { organisation, membership: by } = principal;
    valueOf(await this.rebasing.execute({ organisation, by, id, version, to }));
    return withEtag(reply, await this.found(principal, id));
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<ChecklistDetailResponse> {
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found, 'sv');
  }
}
