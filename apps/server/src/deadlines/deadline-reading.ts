import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { DeadlinePageQuery } from '@fristvakt/deadlines';
import type { DeadlineOpened } from '@fristvakt/deadlines';
import { Clock } from '@fristvakt/platform';
import { Law, RecordState } from '@fristvakt/providers';
import type { StateOnDay } from '@fristvakt/providers';
import { ReminderProof } from '@fristvakt/reminders';
import type { Catalogue } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import { deadlineReminders } from '../reminders/deadline-reminders.presenter';
import type { DeadlineReminders } from '../reminders/deadline-reminders.presenter';
import { Problem, valueOf } from '../wire/problem';

/** More reminders than any deadline has that did not move every week. */
const MOST_REMINDERS = 200;

/** A deadline with the story it follows from, and the law it follows by. */
export interface DeadlineRead {
  readonly row: DeadlineOpened;
  readonly known: StateOnDay;
  readonly catalogue: Catalogue;
}

/** Opens one deadline for a page. That it was read is entered in the audit chain. */
@Injectable()
export class DeadlineReading {
  constructor(
    private readonly query: DeadlinePageQuery,
    private readonly states: RecordState,
    private readonly law: Law,
    private readonly proof: ReminderProof,
    private readonly clock: Clock,
  ) {}

  async open(principal: Principal, id: string): Promise<DeadlineRead> {
    const row = await this.found(principal, id);
    const known = valueOf(await this.states.ofMatter(principal, row.matterId));
    return { row, known, catalogue: this.law.catalogue };
  }

  async found({ organisation, matter }: Principal, id: string): Promise<DeadlineOpened> {
    const row = await this.query.find({ organisation, only: matter }, id);
    if (row === undefined) throw new Problem(404, 'not-found');
    return row;
  }

  /** What was planned and sent for it; no guest's business. */
  async reminders(principal: Principal, deadline: string, lang: Language): Promise<DeadlineReminders> {
    const { membership } = principal;
    const limit = MOST_REMINDERS;
    const rows = await this.proof.list({ principal, deadline, latestFirst: false, limit });
    return deadlineReminders(rows, {
      ...{ membership, today: this.clock.today(), lang, mayAnswer: may(principal, 'answer-notices') },
      href: may(principal, 'read-reminders') ? `/reminders?state=all&deadline=${deadline}` : null,
    });
  }
}
