import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AddRepresentative, ChangeRepresentative, RepresentativesQuery } from '@fristvakt/licences';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { NewRepresentativeRequest, RepresentativeRequest } from './licence.request';
import { RepresentativeListResponse, RepresentativeResponse } from './licence.response';

/** Who has a power of attorney in IVO's register of representatives. */
@ApiTags('licences')
@Controller('api/v1')
export class RepresentativesController {
  constructor(
    private readonly query: RepresentativesQuery,
    private readonly adding: AddRepresentative,
    private readonly changing: ChangeRepresentative,
  ) {}

  @Get('licences/:id/representatives')
  @Route({
    ...{ access: 'read-register', summary: 'Who has a power of attorney at IVO, and until when' },
    ...{ answers: RepresentativeListResponse, refuses: [404] },
  })
  async list(
    @Asking() { organisation }: Principal,
    @Id() licenceId: string,
  ): Promise<RepresentativeListResponse> {
    return { items: there(await this.query.list(organisation, licenceId)) };
  }

  @Post('licences/:id/representatives')
  @Route({
    ...{ access: 'keep-register', summary: 'Enters a power of attorney at IVO, or the next one' },
    ...{ status: 201, answers: RepresentativeResponse, refuses: [404, 409, 422] },
  })
  async add(
    @Asking() { organisation, membership }: Principal,
    @Id() licenceId: string,
    @Body() body: NewRepresentativeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RepresentativeResponse> {
    const asked = { ...body, organisation, by: membership, licenceId };
    const { id } = valueOf(await this.adding.execute(asked));
    return withEtag(reply, there(await this.query.find(organisation, id)));
  }

  @Get('representatives/:id')
  @Route({
    ...{ access: 'read-register', summary: 'One power of attorney at IVO' },
    ...{ answers: RepresentativeResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RepresentativeResponse> {
    return withEtag(reply, there(await this.query.find(organisation, id)));
  }

  @Patch('representatives/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Takes a power of attorney back, or puts right what was entered' },
    ...{ answers: RepresentativeResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async change(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RepresentativeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RepresentativeResponse> {
    valueOf(await this.changing.execute({ ...body, organisation, by: membership, id, version }));
    return withEtag(reply, there(await this.query.find(organisation, id)));
  }
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem(404, 'not-found');
  return found;
}
