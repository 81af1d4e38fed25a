import { Injectable } from '@nestjs/common';
import { Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { may } from '../access';
import { contextOf } from '../principal';
import type { MemberState, Principal, Role } from '../principal';

export interface Member {
  readonly id: string;
  readonly name: string;
  /** Told to administrators only; null for everybody else. */
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** A guest's only matter. */
  readonly matter: string | null;
  readonly state: MemberState;
  readonly version: number;
}

const COLUMNS = `id, name, case when $2 then email end as email, roles, matter_id as matter, state, version`;

/** The people of an organisation. */
@Injectable()
export class Members {
  constructor(private readonly database: Database) {}

  /** By name, as Swedish sorts them, from where the page before ended; one more than a page holds tells that there is more. */
  async list(
    principal: Principal,
    {
      most,
      after,
    }: { readonly most: number; readonly after?: { readonly name: string; readonly id: string } | undefined },
  ): Promise<readonly Member[]> {
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly Member[]>(
        `select ${COLUMNS} from membership
         where organisation_id = $1
           and ($3::text is null or (name collate "sv-x-icu", id) > ($3 collate "sv-x-icu", $4::uuid))
         order by name collate "sv-x-icu", id limit $5`,
        [principal.organisation, seesEmails(principal), after?.name ?? null, after?.id ?? null, most],
      ),
    );
  }

  async one(principal: Principal, id: string): Promise<Outcome<Member, 'member-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'member-not-found');
    return this.database.read(contextOf(principal), async (tx) => {
      const [member] = await tx.query<readonly Member[]>(
        `select ${COLUMNS} from membership where organisation_id = $1 and id = $3`,
        [principal.organisation, seesEmails(principal), id],
      );
      return member === undefined ? refused('not-found', 'member-not-found') : done(member);
    });
  }
}

const seesEmails = (principal: Principal): boolean => may(principal, 'administer-people');
