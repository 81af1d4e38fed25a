import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangeProvider, CreateProvider, RecordQuery, RecordState, WhatIf } from '@fristvakt/providers';
import type { FastifyReply } from 'fastify';
import { AsOfRequest } from '../wire/as-of';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, PageRequest, pageOf, positionOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { NewProviderRequest, ProviderChangeRequest, WhatIfRequest } from './provider.request';
import {
  DerivationPage,
  ProviderPage,
  ProviderResponse,
  StateResponse,
  WhatIfResponse,
} from './provider.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('providers')
@Controller('api/v1/providers')
export class ProvidersController {
  constructor(
    private readonly query: RecordQuery,
    private readonly creating: CreateProvider,
    private readonly changing: ChangeProvider,
    private readonly states: RecordState,
    private readonly whatIf: WhatIf,
  ) {}

  @Get()
  @Route({
    access: 'read-record',
    summary: 'The providers of the organisation, by name',
    answers: ProviderPage,
  })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() page: PageRequest,
  ): Promise<Page<ProviderResponse>> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const position = positionOf(page.cursor, ['text', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.providers({
      organisation,
      only: matter,
      limit: limit + 1,
      ...(after && { after }),
    });
    return pageOf(rows, limit, ({ name, id }) => [name, id]);
  }

  @Post()
  @Route({
    access: 'keep-register',
    summary: 'Opens the record of a provider',
    status: 201,
    answers: ProviderResponse,
  })
  async create(
    @Asking() principal: Principal,
    @Body() body: NewProviderRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderResponse> {
    const id = await this.creating.execute({
      ...body,
      organisation: principal.organisation,
      by: principal.membership,
    });
    return withEtag(reply, await this.found(principal, id));
  }

  @Get(':id')
  @Route({ access: 'read-record', summary: 'One provider', answers: ProviderResponse, refuses: [404] })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Patch(':id')
  @Route({
    ...{
      access: 'keep-register',
      summary: 'Changes the name or number of a provider',
      answers: ProviderResponse,
    },
    refuses: [404, 412, 428],
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ProviderChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderResponse> {
    const { organisation, membership } = principal;
    valueOf(await this.changing.execute({ ...body, organisation, by: membership, id, version }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Get(':id/state')
  @Route({
    ...{
      access: 'read-register',
      summary: 'Everything that follows for a provider on a day',
      answers: StateResponse,
    },
    refuses: [404],
  })
  async state(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() { asOf }: AsOfRequest,
  ): Promise<StateResponse> {
    return valueOf(await this.states.ofProvider(principal, id, asOf)).state;
  }

  @Get(':id/derivations')
  @Route({
    access: 'read-register',
    summary: 'What each derivation changed, and why: a fact, a correction, a day, the law',
    answers: DerivationPage,
    refuses: [404],
  })
  async derivations(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() page: PageRequest,
  ): Promise<DerivationPage> {
    const { organisation, matter } = principal;
    await this.found(principal, id);
    const limit = page.limit ?? DEFAULT_LIMIT;
    const position = positionOf(page.cursor, ['instant', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const rows = await this.query.derivations({
      organisation,
      only: matter,
      provider: id,
      limit: limit + 1,
      ...(after && { after }),
    });
    const { items, next } = pageOf(rows, limit, (row) => [row.derivedAt, row.id]);
    return { items: [...items], next };
  }

  @Post(':id/what-if')
  @Route({
    ...{ access: 'read-register', summary: 'What would move if facts were otherwise. Nothing is written' },
    ...{ answers: WhatIfResponse, refuses: [404, 422] },
  })
  async ifOtherwise(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Body() { set, asOf }: WhatIfRequest,
  ): Promise<WhatIfResponse> {
    const { changed, ...rest } = valueOf(
      await this.whatIf.execute({ organisation, providerId: id, set, ...(asOf && { asOf }) }),
    );
    return { ...rest, changed };
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<ProviderResponse> {
    const found = await this.query.provider(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
