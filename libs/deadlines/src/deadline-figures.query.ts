import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { RIGHTS } from './deadlines-at-hand.query';

/** The provider's own deadlines in figures. */
export interface DeadlineFigures {
  /** How many are open up to each of the days asked about, those that are past included. */
  readonly dueBy: readonly number[];
  /** How many open ones have no day: to be met at once, or a letter whose day nobody has recorded. */
  readonly withoutDay: number;
  /** Duties whose day has passed with nothing done, by who sees to them; most first. */
  readonly overdue: readonly Overdue[];
  /** How many rights to appeal or to reconsideration ran out with nobody having used them. */
  readonly rightsUnused: number;
  readonly months: readonly MonthFigures[];
}

export interface Overdue {
  /** Null: nobody sees to them. */
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly count: number;
  readonly oldest: string;
}

/** How deadlines with a day in this month went. A right that nobody used is not missed. */
export interface MonthFigures {
  /** `2026-03`. */
  readonly month: string;
  readonly met: number;
  readonly late: number;
  readonly missed: number;
}

export interface FiguresWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly today: string;
  /** In rising order. */
  readonly horizons: readonly string[];
  /** The first day of the first month looked back to. */
  readonly since: string;
}

/** What a manager counts: what is due, what is overdue and with whom, and how it went in the last months. */
@Injectable()
export class DeadlineFiguresQuery {
  constructor(private readonly database: Database) {}

  async of({ organisation, only, today, horizons, since }: FiguresWanted): Promise<DeadlineFigures> {
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) => {
      const [due] = await tx.query<readonly { dueBy: readonly number[]; withoutDay: number }[]>(DUE, [
        ...[organisation, only, horizons],
      ]);
      const rows = await tx.query<readonly (Overdue & { rights: number; duties: number })[]>(OVERDUE, [
        ...[organisation, only, today, RIGHTS],
      ]);
      const months = await tx.query<readonly MonthFigures[]>(MONTHS, [
        ...[organisation, only, since, today, RIGHTS],
      ]);
      return {
        dueBy: due?.dueBy ?? horizons.map(() => 0),
        withoutDay: due?.withoutDay ?? 0,
        overdue: rows
          .filter(({ duties }) => duties > 0)
          .map(({ ownerId, owner, duties, oldest }) => ({ ownerId, owner, count: duties, oldest })),
        rightsUnused: rows.reduce((sum, { rights }) => sum + rights, 0),
        months,
      };
    });
  }
}

const DUE = `with open as (
    select due_on from deadline
    where organisation_id = $1 and standing and status = 'open' and party = 'provider'
      and sort_on <= (select max(day) from unnest($3::date[]) day)
      and ($2::uuid is null or matter_id = $2)
  )
  select (select count(*) from open where due_on is null)::integer as "withoutDay",
    array(select (select count(*) from open where due_on <= day)::integer
      from unnest($3::date[]) with ordinality days(day, place) order by place) as "dueBy"`;

const OVERDUE = `select owner_id as "ownerId", member.name as owner,
    count(*) filter (where kind <> all($4))::integer as duties,
    count(*) filter (where kind = any($4))::integer as rights,
    min(due_on) filter (where kind <> all($4)) as oldest
  from deadline
  left join membership member on member.organisation_id = $1 and member.id = deadline.owner_id
  where deadline.organisation_id = $1 and standing and party = 'provider' and status in ('open', 'missed')
    and sort_on > date '1900-01-01' and sort_on < $3::date and due_on is not null
    and ($2::uuid is null or deadline.matter_id = $2)
  group by owner_id, member.name
  order by duties desc, member.name nulls first`;

const MONTHS = `select to_char(sort_on, 'YYYY-MM') as month,
    count(*) filter (where status = 'met')::integer as met,
    count(*) filter (where status = 'late')::integer as late,
    count(*) filter (where status = 'missed' and kind <> all($5))::integer as missed
  from deadline
  where organisation_id = $1 and standing and party = 'provider' and status in ('met', 'late', 'missed')
    and sort_on between $3::date and $4::date and due_on is not null
    and ($2::uuid is null or matter_id = $2)
  group by 1 order by 1`;
