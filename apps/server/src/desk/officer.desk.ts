import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { addDays } from '@fristvakt/calendar';
import { AttentionQuery, DeadlinesAtHand } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import { MissingFacts, RecordChanges } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { officerShown } from './officer.presenter';
import type { OfficerShown } from './officer.presenter';

/** How far ahead a day's work looks, and how far ahead what rests on an unproved day is looked for. */
const [WEEK, FAR] = [7, 120];
const [DEADLINES, OVERDUE, CHANGES, WAITING] = [40, 10, 15, 10];

/** Reads what a compliance officer's day begins with. */
@Injectable()
export class OfficerDesk {
  constructor(
    private readonly atHand: DeadlinesAtHand,
    private readonly attention: AttentionQuery,
    private readonly changes: RecordChanges,
    private readonly missing: MissingFacts,
    private readonly clock: Clock,
  ) {}

  async show({ organisation, membership, matter: only }: Principal, lang: Language): Promise<OfficerShown> {
    const today = this.clock.today();
    const mine = { organisation, only, member: membership };
    const ahead = { to: addDays(today, FAR), limit: WAITING };
    const rows = {
      due: await this.atHand.mineAndNobodys({ ...mine, to: addDays(today, WEEK), limit: DEADLINES }),
      overdue: await this.atHand.overdue({ ...mine, today, limit: OVERDUE }),
      changes: await this.changes.since(organisation, addDays(today, -1), CHANGES),
      unconfirmed: await this.attention.unconfirmed(organisation, ahead),
      missing: await this.missing.list(organisation, ahead),
      lawReviews: await this.attention.lawReviews(organisation),
    };
    return officerShown(rows, { today, lang, member: membership });
  }
}
