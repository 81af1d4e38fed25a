import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { MOST_IN_PERIOD, WHOSE, calendarModel } from './deadline-calendar.presenter';
import { CALENDAR_WORDS } from './deadline-calendar.words';
import { CALENDAR_VIEWS, dayIn, periodOf } from './deadline-period';

/** Deadlines and days in court by month, by week, or as an agenda. Only the rows of the period are read. */
@Controller()
export class DeadlineCalendarPage {
  constructor(
    private readonly query: DeadlineListQuery,
    private readonly clock: Clock,
  ) {}

  @Page('deadlines/calendar', 'read-record')
  async show(
    @Asking() { organisation, matter }: Principal,
    @Query() query: Record<string, unknown>,
    @Lang() lang: Language,
  ): Promise<View> {
    const today = this.clock.today();
    const view = CALENDAR_VIEWS.find((one) => one === query['view']) ?? 'month';
    const whose = WHOSE.find((one) => one === query['party']) ?? 'provider';
    const period = periodOf(view, dayIn(query['on']) ?? today);
    const asked = { organisation, only: matter, first: period.first, last: period.last };
    const party = whose === 'all' ? {} : { party: whose };
    const rows = await this.query.inPeriod({ ...asked, ...party, limit: MOST_IN_PERIOD + 1 });
    const hearings = await this.query.hearings(asked);
    return new View('deadlines/calendar', {
      title: CALENDAR_WORDS[lang].title,
      words: CALENDAR_WORDS,
      model: calendarModel({ period, whose, rows, hearings, today }, lang),
    });
  }
}
