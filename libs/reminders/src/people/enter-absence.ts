import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { isColleague } from './colleague';

export interface AbsenceEntered {
  readonly principal: Principal;
  /** Who is away. */
  readonly member: string;
  /** The first day and the last. */
  readonly from: string;
  readonly until: string;
  /** Null: whoever usually stands in. */
  readonly standIn: string | null;
}

export type AbsenceCode = 'member-unknown' | 'stand-in-not-possible' | 'absence-days';

/** Somebody will be away, and their reminders go to whoever stands in. */
@Injectable()
export class EnterAbsence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The id of what was entered. */
  async execute(entered: AbsenceEntered): Promise<Outcome<string, AbsenceCode>> {
    const { principal, member, from, until, standIn } = entered;
    const { organisation, membership: by } = principal;
    if (until < from || until < this.clock.today()) {
      const reason = 'expected a day on or after the first, and not in the past';
      return refused('invalid', 'absence-days', { places: [{ property: 'until', reason }] });
    }
    return this.database.write(contextOf(principal), async (tx) => {
      if (!(await isColleague(tx, organisation, member))) {
        const places = [{ property: 'memberId', reason: 'expected an active colleague' }];
        return refused('invalid', 'member-unknown', { places });
      }
      if (standIn !== null && (standIn === member || !(await isColleague(tx, organisation, standIn)))) {
        const places = [{ property: 'standInId', reason: 'expected an active colleague' }];
        return refused('invalid', 'stand-in-not-possible', { places });
      }
      const id = newId();
      await tx.query(
        `insert into absence (id, organisation_id, membership_id, from_on, until_on, stand_in_id, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organisation, member, from, until, standIn, by],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'absence.entered', subject: `membership:${member}` },
        detail: { absence: id, from, until, standIn },
      });
      return done(id);
    });
  }
}
