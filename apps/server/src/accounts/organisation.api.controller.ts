import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeOrganisation, OwnOrganisation } from '@fristvakt/accounts';
import type { OwnOrganisationSettings, Principal } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { ChangeOrganisationRequest } from './organisation.request';
import { OrganisationResponse } from './organisation.response';
import { Patch } from '../wire/verbs';

/** The organisation one works in. */
@ApiTags('organisation')
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: OwnOrganisation,
    private readonly changing: ChangeOrganisation,
  ) {}

  @Get()
  @Route({ access: 'manage-own', summary: 'The organisation one works in', answers: OrganisationResponse })
  async own(
    @Asking() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnOrganisationSettings> {
    return withEtag(reply, await this.organisation.of(principal));
  }

  @Patch()
  @Route({
    ...{ access: 'administer-people', answers: OrganisationResponse, refuses: [412, 422, 428] },
    summary: 'Changes its name, or whether it demands a second factor',
    description:
      'Where it begins to demand one, a session without it can do nothing but set one up, from this moment on.',
  })
  async change(
    @Asking() principal: Principal,
    @IfMatch() version: number,
    @Body() body: ChangeOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnOrganisationSettings> {
    valueOf(await this.changing.execute(principal, { ...body, version }));
    return withEtag(reply, await this.organisation.of(principal));
  }
}
