import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';

export interface AbsenceListed {
  readonly id: string;
  readonly memberId: string;
  readonly member: string;
  /** The first day and the last. */
  readonly from: string;
  readonly until: string;
  readonly standInId: string | null;
  /** Who was named for this absence; null: whoever usually stands in. */
  readonly standIn: string | null;
  readonly enteredById: string;
}

const LISTED = `select a.id, a.membership_id as "memberId", m.name as member, a.from_on as "from", a.until_on as until,
    a.stand_in_id as "standInId", s.name as "standIn", a.entered_by as "enteredById"
  from absence a join membership m on m.organisation_id = $1 and m.id = a.membership_id
  left join membership s on s.organisation_id = $1 and s.id = a.stand_in_id
  where a.organisation_id = $1`;

/** Who is away, now and later. */
@Injectable()
export class Absences {
  constructor(private readonly database: Database) {}

  /** Those that have not ended on the day `since`, by their first day. `member`: of this one only. */
  async list(wanted: {
    readonly principal: Principal;
    readonly member?: string;
    readonly since: string;
    readonly limit: number;
    readonly after?: readonly [from: string, id: string];
  }): Promise<readonly AbsenceListed[]> {
    const { principal, member, since, limit, after } = wanted;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly AbsenceListed[]>(
        `${LISTED} and ($2::uuid is null or a.membership_id = $2) and a.until_on >= $3
           and ($4::date is null or (a.from_on, a.id) > ($4, $5::uuid))
         order by a.from_on, a.id limit $6`,
        [principal.organisation, member ?? null, since, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    );
  }

  async find(principal: Principal, id: string): Promise<AbsenceListed | undefined> {
    return this.database.read(contextOf(principal), async (tx) => {
      const values = [principal.organisation, id];
      const [row] = await tx.query<readonly AbsenceListed[]>(`${LISTED} and a.id = $2`, values);
      return row;
    });
  }
}
