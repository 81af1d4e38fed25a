import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { DeadlineKind } from '@fristvakt/proceedings';
import { LISTED, WITH_NAMES } from './deadline-listed';
import type { DeadlineRowListed } from './deadline-listed';

export interface AtHandWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly limit: number;
}

/** Deadlines of these kinds are rights: nobody need use them, and one that was not used is no duty missed. */
export const RIGHTS: readonly DeadlineKind[] = ['appeal', 'reconsideration'];

/** The provider's own deadlines that somebody must see to now. */
@Injectable()
export class DeadlinesAtHand {
  constructor(private readonly database: Database) {}

  /** Open ones up to a day, those to be met at once first; of one member and of nobody. */
  async mineAndNobodys(
    wanted: AtHandWanted & { readonly member: string; readonly to: string },
  ): Promise<readonly DeadlineRowListed[]> {
    const { organisation, only, limit, member, to } = wanted;
    const condition = `d.status = 'open' and d.sort_on <= $4::date and (d.owner_id is null or d.owner_id = $5)`;
    return this.rows(wanted, condition, [organisation, only, limit, to, member]);
  }

  /** What should have been done before today and was not, latest first; of one member and of nobody. */
  async overdue(
    wanted: AtHandWanted & { readonly member: string; readonly today: string },
  ): Promise<readonly DeadlineRowListed[]> {
    const { organisation, only, limit, member, today } = wanted;
    const condition = `d.status in ('missed', 'open') and d.sort_on > date '1900-01-01' and d.sort_on < $4::date
      and d.due_on is not null and (d.owner_id is null or d.owner_id = $5) and d.kind <> all($6)`;
    return this.rows(wanted, condition, [organisation, only, limit, today, member, RIGHTS], 'desc');
  }

  /**
   * What is lost when its day passes: a right, up to `to`; a licence that nobody uses, up to `dormantTo`, and where its last
   * day passed less than two years ago and nobody has used it since.
   */
  async runningOut(
    wanted: AtHandWanted & { readonly today: string; readonly to: string; readonly dormantTo: string },
  ): Promise<readonly DeadlineRowListed[]> {
    const { organisation, only, limit, today, to, dormantTo } = wanted;
    return this.rows(wanted, RUNNING_OUT, [organisation, only, limit, today, to, dormantTo, RIGHTS]);
  }

  private async rows(
    { organisation, only }: AtHandWanted,
    condition: string,
    values: readonly unknown[],
    direction: 'asc' | 'desc' = 'asc',
  ): Promise<readonly DeadlineRowListed[]> {
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    const order = `d.sort_on ${direction}, d.id ${direction}`;
    return this.database.read(context, async (tx) =>
      tx.query<DeadlineRowListed[]>(
        `select ${LISTED} from (
           select d.* from deadline d
           where d.organisation_id = $1 and d.standing and d.party = 'provider'
             and ($2::uuid is null or d.matter_id = $2) and ${condition}
           order by ${order} limit $3) d
         ${WITH_NAMES} order by ${order}`,
        [...values],
      ),
    );
  }
}

const RUNNING_OUT = `d.status in ('open', 'passed')
  and d.sort_on between $4::date - 730 and greatest($5::date, $6::date)
  and case
    when d.kind = any($7) then d.status = 'open' and d.sort_on <= $5::date
    when d.kind = 'dormancy' and d.status = 'open' then d.sort_on <= $6::date
    else d.kind = 'dormancy' and not exists (
      select from fact used
      where used.organisation_id = $1 and used.matter_id = d.matter_id and used.happened_on > d.due_on
        and used.type in ('activity-resumed', 'activity-last-performed', 'licence-ended'))
  end`;
