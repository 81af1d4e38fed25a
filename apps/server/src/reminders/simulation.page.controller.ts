import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { addDays, daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { Clock } from '@fristvakt/platform';
import { MOST_DAYS, SimulateReminders } from '@fristvakt/reminders';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { addressWith, dayIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { PROOF_WORDS } from './proof.words';
import { daysOf, verdictOf } from './simulation.presenter';

/** As far as is looked where nobody says how far. */
const USUAL_DAYS = 31;
const ADDRESS = '/reminders/simulation';

/** Who would get what. */
@Controller()
export class SimulationPages {
  constructor(
    private readonly simulating: SimulateReminders,
    private readonly clock: Clock,
  ) {}

  @Page('reminders/simulation', 'read-reminders')
  async show(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const words = wordsIn(PROOF_WORDS, lang);
    const today = this.clock.today();
    const { from, to, isCut } = timeIn(query, today);
    const simulation = await this.simulating.execute(principal, from, to);
    const onlyAmiss = query['only'] === 'amiss';
    const mayOpen = may(principal, 'read-record');
    return new View('reminders/simulation', {
      ...{ title: words('simulation-title'), words: PROOF_WORDS },
      model: {
        ...{ from, to, verdict: verdictOf(simulation, lang) },
        days: daysOf(simulation, { today, lang, mayOpen, onlyAmiss }),
        cut: isCut ? words('simulation-most', { day: fullDate(to, lang) }) : null,
        more: simulation.more,
        zone: words('simulation-zone', { zone: simulation.zone }),
        tabs: [
          {
            href: addressWith(ADDRESS, { from, to }),
            here: !onlyAmiss,
            text: words('simulation-everything'),
          },
          {
            ...{ href: addressWith(ADDRESS, { from, to, only: 'amiss' }), here: onlyAmiss },
            text: words('simulation-only'),
          },
        ],
        mayEnter: may(principal, 'enter-absences'),
      },
    });
  }
}

/** The time that is asked for, never longer than is looked at together, nor back to front. */
function timeIn(
  query: AskedQuery,
  today: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate; readonly isCut: boolean } {
  const from = dayIn(query, 'from') ?? today;
  const asked = dayIn(query, 'to') ?? addDays(from, USUAL_DAYS - 1);
  const last = addDays(from, MOST_DAYS - 1);
  if (daysBetween(from, asked) < 0) return { from, to: from, isCut: false };
  return asked > last ? { from, to: last, isCut: true } : { from, to: asked, isCut: false };
}
