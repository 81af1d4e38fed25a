import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AlterPlannedChange, PlanChange, PlannedChangeQuery, whatIsNeeded } from '@fristvakt/licences';
import type { Needed, PlannedChangeListed } from '@fristvakt/licences';
import { Law } from '@fristvakt/providers';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { AssessmentRequest, NewPlannedChangeRequest, PlannedChangeRequest } from './planned-change.request';
import { NeededResponse, PlannedChangeListResponse, PlannedChangeResponse } from './planned-change.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('planned-changes')
@Controller('api/v1')
export class PlannedChangesController {
  constructor(
    private readonly query: PlannedChangeQuery,
    private readonly planning: PlanChange,
    private readonly altering: AlterPlannedChange,
    private readonly law: Law,
  ) {}

  @Get('licences/:id/planned-changes')
  @Route({
    ...{ access: 'read-register', summary: 'Changes planned under a licence, and what each asks' },
    ...{ answers: PlannedChangeListResponse, refuses: [404] },
  })
  async list(
    @Asking() { organisation }: Principal,
    @Id() licenceId: string,
  ): Promise<PlannedChangeListResponse> {
    const items = await this.query.of(organisation, licenceId);
    if (items === undefined) throw new Problem(404, 'not-found');
    return { items };
  }

  @Post('licences/:id/planned-changes')
  @Route({
    ...{ access: 'keep-register', summary: 'Notes a change that is planned, and says what it asks' },
    ...{ status: 201, answers: PlannedChangeResponse, refuses: [404] },
  })
  async plan(
    @Asking() { organisation, membership }: Principal,
    @Id() licenceId: string,
    @Body() { kind, plannedOn, description }: NewPlannedChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlannedChangeResponse> {
    const asked = { organisation, by: membership, licenceId, kind, plannedOn, description };
    const { id } = valueOf(await this.planning.execute(asked));
    return withEtag(reply, await this.found(organisation, id));
  }

  @Post('planned-changes/assessment')
  @Route({
    access: 'read-register',
    summary:
      'What a change would ask of a provider: report or apply, by when, for which fee. Nothing is written',
    answers: NeededResponse,
  })
  assess(@Body() { kind, providerKind, plannedOn, statute }: AssessmentRequest): Needed {
    return whatIsNeeded(kind, providerKind, plannedOn, this.law.catalogue, statute);
  }

  @Get('planned-changes/:id')
  @Route({
    ...{ access: 'read-register', summary: 'One planned change' },
    ...{ answers: PlannedChangeResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlannedChangeResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Patch('planned-changes/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Moves a planned change, or marks it as done or dropped' },
    ...{ answers: PlannedChangeResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async alter(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() fields: PlannedChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlannedChangeResponse> {
    valueOf(await this.altering.execute({ organisation, by: membership, id, version, fields }));
    return withEtag(reply, await this.found(organisation, id));
  }

  private async found(organisation: string, id: string): Promise<PlannedChangeListed> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
