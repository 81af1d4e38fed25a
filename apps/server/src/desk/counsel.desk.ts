import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DisputeQuery, RemediesOpen } from '@fristvakt/appeals';
import { addDays } from '@fristvakt/calendar';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { counselShown } from './counsel.presenter';
import type { CounselShown } from './counsel.presenter';

const [DISPUTES, REMEDIES] = [25, 25];
/** How far ahead rights and hearings are looked for. */
const [RIGHTS_AHEAD, HEARINGS_AHEAD] = [120, 400];

/** Reads what counsel works on. For a guest: the one matter. */
@Injectable()
export class CounselDesk {
  constructor(
    private readonly disputes: DisputeQuery,
    private readonly remedies: RemediesOpen,
    private readonly deadlines: DeadlineListQuery,
    private readonly clock: Clock,
  ) {}

  async show({ organisation, matter: only }: Principal, lang: Language): Promise<CounselShown> {
    const today = this.clock.today();
    const whose = { organisation, only };
    const rows = {
      disputes: [
        ...(await this.disputes.list({ ...whose, status: 'pending', limit: DISPUTES })),
        ...(await this.disputes.list({ ...whose, status: 'decided', limit: DISPUTES })),
      ],
      remedies: await this.remedies.list({
        ...{ ...whose, limit: REMEDIES, to: addDays(today, RIGHTS_AHEAD) },
      }),
      hearings: await this.deadlines.hearings({
        ...{ ...whose, first: today, last: addDays(today, HEARINGS_AHEAD) },
      }),
    };
    return counselShown(rows, today, lang);
  }
}
