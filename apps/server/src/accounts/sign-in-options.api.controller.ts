import { Controller, Get, Ip, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignInOptions, addressBlock } from '@fristvakt/accounts';
import type { SignInOption } from '@fristvakt/accounts';
import type { Page } from '../wire/paging';
import { Route } from '../wire/route.decorator';
import { SignInOptionsRequest } from './sign-in-options.request';
import { SignInOptionPage } from './sign-in-options.response';
import { triedValueOf } from './sign-in-problem';

/** What a page offers to who has not signed in yet. */
@ApiTags('session')
@Controller('api/v1/sign-in-options')
export class SignInOptionsController {
  constructor(private readonly options: SignInOptions) {}

  @Get()
  @Route({
    ...{ access: 'public', answers: SignInOptionPage },
    summary: 'The issuers people of an organisation can sign in by',
    description: 'Open to everybody, 300 calls in 15 minutes from one place.',
  })
  async list(
    @Ip() address: string,
    @Query() { organisation }: SignInOptionsRequest,
  ): Promise<Page<SignInOption>> {
    if (organisation === undefined) return { items: [], next: null };
    const found = await this.options.of(organisation.toLowerCase(), addressBlock(address));
    return { items: triedValueOf(found), next: null };
  }
}
