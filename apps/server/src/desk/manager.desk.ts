import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { addDays } from '@fristvakt/calendar';
import { DeadlineFiguresQuery, DeadlinesAtHand } from '@fristvakt/deadlines';
import { LicenceStandings } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { HORIZONS, managerShown } from './manager.presenter';
import type { ManagerShown } from './manager.presenter';
import { trendSince } from './trend-chart';

const LICENCES = 25;
const RUNNING_OUT = 10;
/** Rights are told a month before they run out, an unused licence three. */
const [RIGHTS_AHEAD, DORMANCY_AHEAD] = [30, 90];

/** Reads what a manager's page tells. */
@Injectable()
export class ManagerDesk {
  constructor(
    private readonly standings: LicenceStandings,
    private readonly figures: DeadlineFiguresQuery,
    private readonly atHand: DeadlinesAtHand,
    private readonly clock: Clock,
  ) {}

  async show({ organisation, matter: only }: Principal, lang: Language): Promise<ManagerShown> {
    const today = this.clock.today();
    const whose = { organisation, only };
    const rows = {
      standings: await this.standings.list({ ...whose, limit: LICENCES }),
      figures: await this.figures.of({
        ...{ ...whose, today, since: trendSince(today) },
        horizons: HORIZONS.map((days) => addDays(today, days)),
      }),
      runningOut: await this.atHand.runningOut({
        ...{ ...whose, today, limit: RUNNING_OUT },
        ...{ to: addDays(today, RIGHTS_AHEAD), dormantTo: addDays(today, DORMANCY_AHEAD) },
      }),
    };
    return managerShown(rows, today, lang);
  }
}
