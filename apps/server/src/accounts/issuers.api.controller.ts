import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeIssuer, CreateIssuer, Issuers } from '@fristvakt/accounts';
import type { ListedIssuer, Principal } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { ChangeIssuerRequest, NewIssuerRequest } from './issuer.request';
import { IssuerPage, IssuerResponse } from './issuer.response';
import { Patch, Post } from '../wire/verbs';

/** The organisation's own issuers (OpenID Connect). */
@ApiTags('issuers')
@Controller('api/v1/issuers')
export class IssuersController {
  constructor(
    private readonly issuers: Issuers,
    private readonly creating: CreateIssuer,
    private readonly changing: ChangeIssuer,
  ) {}

  @Get()
  @Route({ access: 'administer-people', summary: 'The issuers people sign in by', answers: IssuerPage })
  async list(@Asking() principal: Principal): Promise<Page<ListedIssuer>> {
    return { items: await this.issuers.list(principal), next: null };
  }

  @Post()
  @Route({
    ...{ access: 'administer-people', status: 201, answers: IssuerResponse, refuses: [409, 422] },
    summary: 'Lets people sign in by an issuer',
    description:
      'Register {address of this installation}/sign-in/oidc/callback with it as the address to come back to.',
  })
  async create(
    @Asking() principal: Principal,
    @Body() body: NewIssuerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedIssuer> {
    return this.told(principal, valueOf(await this.creating.execute(principal, body)), reply);
  }

  @Get(':id')
  @Route({ access: 'administer-people', summary: 'One issuer', answers: IssuerResponse, refuses: [404] })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedIssuer> {
    return this.told(principal, id, reply);
  }

  @Patch(':id')
  @Route({
    ...{ access: 'administer-people', answers: IssuerResponse, refuses: [404, 409, 412, 422, 428] },
    summary: 'Changes how we are known to an issuer, or stops signing in by it',
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeIssuerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedIssuer> {
    valueOf(await this.changing.execute(principal, { ...body, id, version }));
    return this.told(principal, id, reply);
  }

  private async told(principal: Principal, id: string, reply: FastifyReply): Promise<ListedIssuer> {
    return withEtag(reply, valueOf(await this.issuers.one(principal, id)));
  }
}
