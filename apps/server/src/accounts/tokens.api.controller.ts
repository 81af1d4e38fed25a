import { Body, Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateToken, OwnTokens, RevokeToken } from '@fristvakt/accounts';
import type { CreatedToken, OwnToken, Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { NewTokenRequest } from './own.request';
import { CreatedTokenResponse, OwnTokenPage } from './own.response';
import { Post } from '../wire/verbs';

/** One's API tokens. */
@ApiTags('tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: OwnTokens,
    private readonly creating: CreateToken,
    private readonly revoking: RevokeToken,
  ) {}

  @Get()
  @Route({
    access: 'manage-own',
    summary: 'The tokens that can be used, the last first',
    answers: OwnTokenPage,
  })
  async list(@Asking() principal: Principal): Promise<Page<OwnToken>> {
    return { items: await this.tokens.of(principal), next: null };
  }

  @Post()
  @Route({
    ...{ access: 'manage-own', status: 201, answers: CreatedTokenResponse, refuses: [422] },
    summary: 'Makes a token',
    description: 'The token itself is told in this answer and never again.',
  })
  async create(@Asking() principal: Principal, @Body() body: NewTokenRequest): Promise<CreatedToken> {
    return valueOf(await this.creating.execute(principal, body));
  }

  @Delete(':id')
  @Route({ access: 'manage-own', summary: 'Takes a token out of use', status: 204, refuses: [404] })
  async revoke(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.revoking.execute(principal, id));
  }
}
