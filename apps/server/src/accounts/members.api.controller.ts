import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeMember, InviteMember, Members, RenewInvitation } from '@fristvakt/accounts';
import type { Invitation, Member, Principal } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { ChangeMemberRequest, InviteMemberRequest } from './member.request';
import { InvitationResponse, MemberPage, MemberResponse } from './member.response';
import { Patch, Post } from '../wire/verbs';

/** The people of the organisation. */
@ApiTags('members')
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly inviting: InviteMember,
    private readonly renewing: RenewInvitation,
    private readonly changing: ChangeMember,
  ) {}

  @Get()
  @Route({ access: 'read-people', summary: 'The members of the organisation, by name', answers: MemberPage })
  async list(@Asking() principal: Principal, @Query() page: PageRequest): Promise<Page<Member>> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const [name, id] = (positionOf(page.cursor, ['text', 'id']) ?? []) as readonly (string | undefined)[];
    const after = name === undefined || id === undefined ? undefined : { name, id };
    const rows = await this.members.list(principal, { most: limit + 1, after });
    return pageOf(rows, limit, (member) => [member.name, member.id]);
  }

  @Post()
  @Route({
    ...{ access: 'administer-people', status: 201, answers: InvitationResponse, refuses: [409, 422] },
    summary: 'Invites somebody',
    description: 'The invitation is told in this answer and never again; hand it over to the person.',
  })
  async invite(@Asking() principal: Principal, @Body() body: InviteMemberRequest): Promise<Invitation> {
    return valueOf(await this.inviting.execute(principal, { ...body, matter: body.matter ?? null }));
  }

  @Get(':id')
  @Route({ access: 'read-people', summary: 'One member', answers: MemberResponse, refuses: [404] })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Member> {
    return withEtag(reply, valueOf(await this.members.one(principal, id)));
  }

  @Patch(':id')
  @Route({
    ...{ access: 'administer-people', answers: MemberResponse, refuses: [404, 409, 412, 422, 428] },
    summary: 'Changes the name or the roles of a member',
    description: 'Who gains a role is signed out, and signs in anew.',
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeMemberRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Member> {
    valueOf(await this.changing.execute(principal, { ...body, id, version }));
    return withEtag(reply, valueOf(await this.members.one(principal, id)));
  }

  @Post(':id/invitation')
  @Route({
    ...{ access: 'administer-people', status: 201, answers: InvitationResponse, refuses: [404, 409] },
    summary: 'Invites a member anew who has not accepted',
    description: 'The invitation before opens nothing any more.',
  })
  async renew(@Asking() principal: Principal, @Id() id: string): Promise<Invitation> {
    return valueOf(await this.renewing.execute(principal, id));
  }
}
