import { Body, Controller, Delete, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { MakeFeedAddress, OwnFeedQuery, RevokeFeedAddress } from '@fristvakt/calendar-feed';
import type { Config } from '@fristvakt/platform';
import { APP_CONFIG } from '../wire/app-config';
import { Asking } from '../wire/asking.decorator';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { calendarAddress } from './calendar-address';
import { NewCalendarFeedRequest } from './calendar-feed.request';
import { CalendarFeedResponse, MadeCalendarFeedResponse } from './calendar-feed.response';

/** The address of one's own calendar. */
@ApiTags('calendar-feed')
@Controller('api/v1/calendar-feed')
export class CalendarFeedController {
  constructor(
    private readonly own: OwnFeedQuery,
    private readonly making: MakeFeedAddress,
    private readonly revoking: RevokeFeedAddress,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Get()
  @Route({
    access: 'manage-own',
    summary: 'What is known of the address of one’s calendar; not the address',
    answers: CalendarFeedResponse,
  })
  async show(@Asking() principal: Principal): Promise<CalendarFeedResponse> {
    return { feed: await this.own.of(principal) };
  }

  @Post()
  @Route({
    ...{ access: 'manage-own', status: 201, answers: MadeCalendarFeedResponse, refuses: [422] },
    summary: 'Makes the address of one’s calendar, or a new one in its place',
    description: 'The address is told in this answer and never again. An older one is dead at once.',
  })
  async make(
    @Asking() principal: Principal,
    @Body() body: NewCalendarFeedRequest,
  ): Promise<MadeCalendarFeedResponse> {
    const { token } = valueOf(await this.making.execute(principal, body));
    return { address: calendarAddress(this.config.publicUrl, token) };
  }

  @Delete()
  @Route({
    ...{ access: 'manage-own', status: 204, summary: 'Takes the address of one’s calendar out of use' },
    description: 'Nothing happens to who has none.',
  })
  async revoke(@Asking() principal: Principal): Promise<void> {
    await this.revoking.execute(principal);
  }
}
