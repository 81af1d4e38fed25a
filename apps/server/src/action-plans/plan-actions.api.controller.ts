import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { CheckEffect, FindingQuery, PlanAction, SettleAction } from '@fristvakt/action-plans';
import type { FindingFound } from '@fristvakt/action-plans';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { actionOf, effectOf } from './finding.presenter';
import { ActionRequest, EffectRequest, NewActionRequest } from './finding.request';
import { ActionResponse, EffectResponse } from './finding.response';

/** What is done about findings, and whether it held. */
@ApiTags('action-plans')
@Controller('api/v1')
export class PlanActionsController {
  constructor(
    private readonly query: FindingQuery,
    private readonly planning: PlanAction,
    private readonly settling: SettleAction,
    private readonly checking: CheckEffect,
  ) {}

  @Post('findings/:id/actions')
  @Route({
    access: 'work-checklists',
    summary: 'Plans what is to be done about a finding, by whom and by when',
    ...{ status: 201, answers: ActionResponse, refuses: [404, 409, 422] },
  })
  async plan(
    @Asking() principal: Principal,
    @Id() findingId: string,
    @Body() body: NewActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionResponse> {
    const { organisation, membership: by, matter: only } = principal;
    const id = valueOf(await this.planning.execute({ ...body, organisation, by, only, findingId }));
    return withEtag(reply, await this.action(principal, id));
  }

  @Patch('plan-actions/:id')
  @Route({
    access: 'work-checklists',
    summary: 'Says an action otherwise, or what became of it',
    description: 'One that is done is to be looked at again after three and six months: targets of our own.',
    ...{ answers: ActionResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.settling.execute({ ...body, organisation, by, only, id, version }));
    return withEtag(reply, await this.action(principal, id));
  }

  @Patch('effect-checks/:id')
  @Route({
    access: 'work-checklists',
    summary: 'Says whether what was done has held',
    description: 'Where it has not, the finding is open again.',
    ...{ answers: EffectResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async check(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: EffectRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EffectResponse> {
    const { organisation, membership: by, matter: only } = principal;
    valueOf(await this.checking.execute({ ...body, organisation, by, only, id, version }));
    const finding = await this.finding(principal, await this.query.ofCheck(organisation, only, id));
    const found = finding.actions.flatMap(({ checks }) => checks).find((one) => one.id === id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return withEtag(reply, effectOf(found));
  }

  private async action(principal: Principal, id: string): Promise<ActionResponse> {
    const { organisation, matter: only } = principal;
    const finding = await this.finding(principal, await this.query.ofAction(organisation, only, id));
    const found = finding.actions.find((one) => one.id === id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return actionOf(found);
  }

  private async finding({ organisation, matter }: Principal, id: string | undefined): Promise<FindingFound> {
    const found = id === undefined ? undefined : await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
