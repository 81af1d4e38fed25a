import { Controller, Param, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { addDays, parsePlainDate } from '@fristvakt/calendar';
import { Clock } from '@fristvakt/platform';
import { Protocols } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { dayIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Problem } from '../wire/problem';
import { protocolModel, protocolTitle } from './protocol.presenter';
import { PROTOCOL_WORDS } from './protocol.words';

/** What happened to the deadlines on a day. */
@Controller()
export class ProtocolPages {
  constructor(
    private readonly protocols: Protocols,
    private readonly clock: Clock,
  ) {}

  /** The last day that is over, or the one that is asked for. */
  @Page('protocol', 'read-register')
  lead(@Query() query: AskedQuery): Redirect {
    return new Redirect(`/protocol/${dayIn(query, 'day') ?? addDays(this.clock.today(), -1)}`);
  }

  @Page('protocol/:day', 'read-register')
  async show(
    @Asking() principal: Principal,
    @Param('day') text: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const day = parsePlainDate(text);
    const opened = day && (await this.protocols.of(principal, day));
    if (day === undefined || opened === undefined) throw new Problem(404, 'not-found');
    return new View('reminders/protocol', {
      ...{ title: protocolTitle(day, lang), words: PROTOCOL_WORDS },
      model: protocolModel(opened, day, { today: this.clock.today(), lang }),
    });
  }
}
