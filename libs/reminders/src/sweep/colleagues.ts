import type { EntityManager } from 'typeorm';
import type { Colleague } from './receivers';

/** A colleague, and how to write to them. */
export interface Reached extends Colleague {
  readonly email: string;
  readonly wantsMail: boolean;
  readonly wantsDigest: boolean;
  readonly language: 'sv' | 'en';
}

/** Everybody who may be told on a day: active members who see all matters. */
export async function colleaguesOn(
  tx: EntityManager,
  organisation: string,
  day: string,
): Promise<readonly Reached[]> {
  return tx.query(
    `select m.id, m.roles, a.id is not null as away, m.email, coalesce(p.email, true) as "wantsMail",
       coalesce(p.digest, true) as "wantsDigest", coalesce(p.language, 'sv') as language,
       coalesce(a.stand_in_id, p.stand_in_id) as "standIn"
     from membership m
     left join notice_preference p on p.organisation_id = $1 and p.membership_id = m.id
     left join lateral (select id, stand_in_id from absence where absence.organisation_id = $1
       and membership_id = m.id and $2::date between from_on and until_on
       order by stand_in_id is null, from_on, id limit 1) a on true
     where m.organisation_id = $1 and m.state = 'active' and m.matter_id is null order by m.id`,
    [organisation, day],
  );
}
