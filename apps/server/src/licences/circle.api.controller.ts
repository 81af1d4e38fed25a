import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AddCircleMember, CircleQuery, EndCircleMember } from '@fristvakt/licences';
import type { CircleMemberListed } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { CircleMemberEndRequest, CircleRequest, NewCircleMemberRequest } from './circle.request';
import {
  CircleMemberChangedResponse,
  CircleMemberResponse,
  CircleResponse,
  SeenElsewhereListResponse,
} from './circle.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('circle')
@Controller('api/v1')
export class CircleController {
  constructor(
    private readonly query: CircleQuery,
    private readonly adding: AddCircleMember,
    private readonly ending: EndCircleMember,
    private readonly clock: Clock,
  ) {}

  @Get('providers/:id/circle')
  @Route({
    ...{ access: 'read-register', summary: 'The circle of owners and managers on a day, or through time' },
    ...{ answers: CircleResponse, refuses: [404] },
  })
  async list(
    @Asking() principal: Principal,
    @Id() providerId: string,
    @Query() { asOf, history = false }: CircleRequest,
  ): Promise<CircleResponse> {
    const day = history ? undefined : (asOf ?? this.clock.today());
    const items = await this.query.of(principal, providerId, day);
    if (items === undefined) throw new Problem(404, 'not-found');
    return { items };
  }

  @Get('providers/:id/circle/elsewhere')
  @Route({
    access: 'read-register',
    summary: 'Who is or was in the circle and is or was also seen at another holder',
    description: 'What people noted, and the other providers of the organisation.',
    answers: SeenElsewhereListResponse,
    refuses: [404],
  })
  async elsewhere(
    @Asking() principal: Principal,
    @Id() providerId: string,
  ): Promise<SeenElsewhereListResponse> {
    const items = await this.query.elsewhere(principal, providerId, this.clock.today());
    if (items === undefined) throw new Problem(404, 'not-found');
    return { items };
  }

  @Post('providers/:id/circle')
  @Route({
    ...{ access: 'keep-register', summary: 'Enters a person in the circle of owners and managers' },
    ...{ status: 201, answers: CircleMemberChangedResponse, refuses: [404, 409, 422] },
  })
  async add(
    @Asking() { organisation, membership }: Principal,
    @Id() providerId: string,
    @Body() { recordFact = true, ...body }: NewCircleMemberRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberChangedResponse> {
    const asked = { ...body, organisation, by: membership, providerId, recordFact };
    const { id, facts } = valueOf(await this.adding.execute(asked));
    return withEtag(reply, { ...(await this.found(organisation, id)), facts });
  }

  @Get('circle-members/:id')
  @Route({
    ...{ access: 'read-register', summary: 'One place in a circle' },
    ...{ answers: CircleMemberResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Patch('circle-members/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Ends a place in a circle by its last day' },
    ...{ answers: CircleMemberChangedResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async end(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { toOn, recordFact = true }: CircleMemberEndRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberChangedResponse> {
    const asked = { organisation, by: membership, id, version, toOn, recordFact };
    const { facts } = valueOf(await this.ending.execute(asked));
    return withEtag(reply, { ...(await this.found(organisation, id)), facts });
  }

  private async found(organisation: string, id: string): Promise<CircleMemberListed> {
    const found = await this.query.member(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
