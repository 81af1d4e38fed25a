import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangeSettings, OwnSettings } from '@fristvakt/reminders';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch } from '../wire/verbs';
import { settingsShown } from './notice.presenter';
import { ChangeReminderSettingsRequest } from './notice.request';
import { ReminderSettingsResponse } from './notice.response';

/** When the organisation is reminded. */
@ApiTags('reminders')
@Controller('api/v1/reminder-settings')
export class ReminderSettingsController {
  constructor(
    private readonly settings: OwnSettings,
    private readonly changing: ChangeSettings,
  ) {}

  @Get()
  @Route({
    access: 'read-reminders',
    summary: 'When the organisation is reminded',
    answers: ReminderSettingsResponse,
  })
  async own(
    @Asking() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReminderSettingsResponse> {
    return withEtag(reply, settingsShown(await this.settings.of(principal)));
  }

  @Patch()
  @Route({
    ...{ access: 'set-reminders', answers: ReminderSettingsResponse, refuses: [412, 422, 428] },
    summary: 'Changes when the organisation is reminded; every open deadline is planned anew with it',
  })
  async change(
    @Asking() principal: Principal,
    @IfMatch() version: number,
    @Body() { ladders, ...body }: ChangeReminderSettingsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReminderSettingsResponse> {
    const days = ladders && Object.fromEntries(ladders.map((one) => [one.ladder, one.days]));
    const change = { ...body, principal, version, ...(days && { ladders: days }) };
    return withEtag(reply, settingsShown(valueOf(await this.changing.execute(change))));
  }
}
