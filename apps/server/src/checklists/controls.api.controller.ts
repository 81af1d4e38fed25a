import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { ChangeControl, ControlQuery, StartControl } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { controlDetailOf, controlOf, rhythmAsked } from './control.presenter';
import { ControlStateRequest, ControlsRequest, NewControlRequest } from './control.request';
import { ControlDetailResponse, ControlPage, ControlResponse } from './control.response';

@ApiTags('checklists')
@Controller('api/v1/controls')
export class ControlsController {
  constructor(
    private readonly query: ControlQuery,
    private readonly starting: StartControl,
    private readonly changing: ChangeControl,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    access: 'read-register',
    summary: 'Controls that come back, the newest first',
    answers: ControlPage,
  })
  async list(
    @Asking() { organisation }: Principal,
    @Query() { limit = DEFAULT_LIMIT, cursor, ...filters }: ControlsRequest,
  ): Promise<Page<ControlResponse>> {
    const [after] = positionOf(cursor, ['id']) ?? [];
    const asked = { ...filters, organisation, limit: limit + 1 };
    const rows = await this.query.list(after === undefined ? asked : { ...asked, after: String(after) });
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(controlOf), next };
  }

  @Get(':id')
  @Route({
    access: 'read-register',
    summary: 'One control, with its next periods',
    ...{ answers: ControlDetailResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ControlDetailResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Post()
  @Route({
    access: 'keep-register',
    summary: 'Starts a control that comes back',
    description: 'The list of the present period is opened at once; each other on the day its period begins.',
    ...{ status: 201, answers: ControlDetailResponse, refuses: [404, 409, 422] },
  })
  async start(
    @Asking() principal: Principal,
    @Body() { matterId: matter, template, rhythm, rrule, first }: NewControlRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ControlDetailResponse> {
    const { organisation, membership: by } = principal;
    const day = first === undefined ? undefined : parsePlainDate(first);
    const wanted = {
      ...(rhythm === undefined ? {} : { rhythm }),
      ...(rrule === undefined ? {} : { rrule }),
      ...(day === undefined ? {} : { first: day }),
    };
    const asked = { organisation, by, matter, template, ...rhythmAsked(wanted, this.clock.today()) };
    const { id } = valueOf(await this.starting.execute(asked));
    return withEtag(reply, await this.found(principal, id));
  }

  @Patch(':id')
  @Route({
    access: 'keep-register',
    summary: 'Pauses, resumes or ends a control',
    description: 'Periods that lie in a pause are never opened. What has ended does not begin again.',
    ...{ answers: ControlDetailResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { state }: ControlStateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ControlDetailResponse> {
    const { organisation, membership: by } = principal;
    valueOf(await this.changing.execute({ organisation, by, id, version, state }));
    return withEtag(reply, await this.found(principal, id));
  }

  private async found({ organisation }: Principal, id: string): Promise<ControlDetailResponse> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return controlDetailOf(found, this.clock.today());
  }
}
