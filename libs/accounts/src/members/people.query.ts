import { Injectable } from '@nestjs/common';
import { Clock, Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { may } from '../access';
import { contextOf } from '../principal';
import type { MemberState, Principal, Role } from '../principal';
import type { Member } from './members.query';

/** A member as a page tells of them. */
export interface Person extends Member {
  /** The title of a guest's only matter; null too for who may read no matters. */
  readonly matterTitle: string | null;
  /** When a session of theirs here was last used; told to administrators only. */
  readonly lastSeenAt: string | null;
  /** When their invitation ends or ended; told to administrators only, of who has not accepted. */
  readonly invitedUntil: string | null;
  /** Whether that invitation can be accepted now. */
  readonly invitationOpen: boolean;
}

export interface PeopleWanted {
  /** In the name or, for administrators, in the e-mail. */
  readonly search?: string;
  readonly role?: Role;
  readonly state?: MemberState;
  readonly after?: { readonly name: string; readonly id: string };
  readonly most: number;
}

const PERSON = `
  select m.id, m.name, case when $2 then m.email end as email, m.roles, m.matter_id as matter, m.state, m.version,
    case when $3 then matter.title end as "matterTitle",
    case when $2 then (select max(s.last_seen_at) from session s
      where s.organisation_id = $1 and s.membership_id = m.id) end as "lastSeenAt",
    case when $2 and m.state = 'invited' then i.until end as "invitedUntil",
    m.state = 'invited' and coalesce(i.until > $4, false) as "invitationOpen"
  from membership m
  left join matter on matter.organisation_id = $1 and matter.id = m.matter_id
  left join lateral (select max(expires_at) as until from invitation
    where invitation.organisation_id = $1 and invitation.membership_id = m.id and used_at is null) i on true
  where m.organisation_id = $1`;

/** The people of an organisation, with what a page tells besides. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By name, as Swedish sorts them; one more than a page holds tells that there is more. */
  async list(principal: Principal, wanted: PeopleWanted): Promise<readonly Person[]> {
    const { search, role, state, after, most } = wanted;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly Person[]>(
        `${PERSON} and ($5::text is null or strpos(lower(m.name), lower($5)) > 0
             or ($2 and strpos(m.email, lower($5)) > 0))
           and ($6::text is null or $6 = any (m.roles)) and ($7::text is null or m.state = $7)
           and ($8::text is null or (m.name collate "sv-x-icu", m.id) > ($8 collate "sv-x-icu", $9::uuid))
         order by m.name collate "sv-x-icu", m.id limit $10`,
        [
          ...this.asker(principal),
          ...[search ?? null, role ?? null, state ?? null, after?.name ?? null, after?.id ?? null, most],
        ],
      ),
    );
  }

  async one(principal: Principal, id: string): Promise<Outcome<Person, 'member-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'member-not-found');
    return this.database.read(contextOf(principal), async (tx) => {
      const [person] = await tx.query<readonly Person[]>(`${PERSON} and m.id = $5`, [
        ...this.asker(principal),
        id,
      ]);
      return person === undefined ? refused('not-found', 'member-not-found') : done(person);
    });
  }

  /** The names of some of them, by id. */
  async names(principal: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly { id: string; name: string }[]>(
        'select id, name from membership where organisation_id = $1 and id = any ($2::uuid[])',
        [principal.organisation, ids.filter(isUuid)],
      ),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private asker(principal: Principal): readonly unknown[] {
    return [
      ...[principal.organisation, may(principal, 'administer-people')],
      ...[may(principal, 'read-record'), this.clock.instant()],
    ];
  }
}
