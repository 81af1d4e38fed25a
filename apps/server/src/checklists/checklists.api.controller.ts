import { Body, Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ApproveItem, ChecklistQuery, SettleItem } from '@fristvakt/checklists';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { languageOf } from '../wire/language';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { detailOf, itemOf } from './checklist.presenter';
import { ChecklistItemRequest, ChecklistsRequest } from './checklist.request';
import {
  ChecklistDetailResponse,
  ChecklistItemResponse,
  ChecklistPage,
  ChecklistResponse,
} from './checklist.response';

@ApiTags('checklists')
@Controller('api/v1')
export class ChecklistsController {
  constructor(
    private readonly query: ChecklistQuery,
    private readonly settling: SettleItem,
    private readonly approving: ApproveItem,
  ) {}

  @Get('checklists')
  @Route({ access: 'read-record', summary: 'Checklists, the newest first', answers: ChecklistPage })
  async list(
    @Asking() { organisation, matter: only }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, ...filters }: ChecklistsRequest,
  ): Promise<Page<ChecklistResponse>> {
    const position = positionOf(cursor, ['day', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const asked = { ...filters, organisation, only, limit: limit + 1, ...(after && { after }) };
    return pageOf(await this.query.list(asked), limit, ({ openedOn, id }) => [openedOn, id]);
  }

  @Get('checklists/:id')
  @Route({
    access: 'read-record',
    summary: 'One checklist with its items, each with its ground and what proves it',
    description: 'In Swedish, or in English where Accept-Language asks for it.',
    ...{ answers: ChecklistDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation, matter }: Principal,
    @Id() id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ChecklistDetailResponse> {
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return detailOf(found, languageOf(language));
  }

  @Patch('checklist-items/:id')
  @Route({
    access: 'work-checklists',
    summary: 'Says what became of an item, what proves it, or who sees to it',
    description: 'An item that is said anew to be done has to be approved anew.',
    ...{ answers: ChecklistItemResponse, refuses: [404, 412, 422, 428] },
  })
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ChecklistItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChecklistItemResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.settling.execute({ ...body, organisation, by, only, id, version }));
    return withEtag(reply, await this.item(principal, id));
  }

  @Post('checklist-items/:id/approval')
  @Route({
    access: 'work-checklists',
    summary: 'A second person agrees that an item is done or does not apply',
    description: 'Whoever said so cannot agree.',
    ...{ answers: ChecklistItemResponse, refuses: [404, 409, 412, 428] },
  })
  async approve(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChecklistItemResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.approving.execute({ organisation, by, only, id, version }));
    return withEtag(reply, await this.item(principal, id));
  }

  private async item({ organisation, matter }: Principal, id: string): Promise<ChecklistItemResponse> {
    const list = await this.query.listOf(organisation, matter, id);
    const found = list === undefined ? undefined : await this.query.find(organisation, matter, list);
    const item = found?.list.find((one) => one.id === id);
    if (found === undefined || item === undefined) throw new Problem(404, 'not-found');
    return itemOf(item, found.register, 'sv');
  }
}
