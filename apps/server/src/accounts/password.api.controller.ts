import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePassword } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { Route } from '../wire/route.decorator';
import { ChangePasswordRequest } from './own.request';
import { triedValueOf } from './sign-in-problem';

/** One's password. */
@ApiTags('session')
@Controller('api/v1/password')
export class PasswordController {
  constructor(private readonly changing: ChangePassword) {}

  @Put()
  @Route({
    ...{ access: 'manage-own', status: 204, refuses: [422] },
    summary: 'Takes another password',
    description: 'All other sessions end.',
  })
  async change(@Asking() principal: Principal, @Body() body: ChangePasswordRequest): Promise<void> {
    triedValueOf(await this.changing.execute(principal, body));
  }
}
