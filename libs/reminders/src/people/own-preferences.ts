import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { isColleague } from './colleague';

/** How somebody wants to be told. */
export interface NoticePreferences {
  /** Whether reminders come by mail besides. */
  readonly email: boolean;
  /** Whether the digest of the week comes. */
  readonly digest: boolean;
  /** The language of their mails. */
  readonly language: 'sv' | 'en';
  /** Who usually stands in when they are away. */
  readonly standInId: string | null;
  /** 0 where nothing has been set yet. */
  readonly version: number;
}

/** What stays out stays as it is. */
export interface PreferencesChange extends Partial<Omit<NoticePreferences, 'version'>> {
  /** Whose, and who changes them: nobody does it for another. */
  readonly principal: Principal;
  readonly version: number;
}

const USUAL: NoticePreferences = {
  ...{ email: true, digest: true, language: 'sv', standInId: null, version: 0 },
};

/** How one wants to be told, and changing it. */
@Injectable()
export class OwnPreferences {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async of(principal: Principal): Promise<NoticePreferences> {
    const { organisation, membership } = principal;
    return this.database.read(contextOf(principal), async (tx) => read(tx, organisation, membership));
  }

  async change(
    change: PreferencesChange,
  ): Promise<Outcome<NoticePreferences, 'stale' | 'stand-in-not-possible'>> {
    const { principal, version } = change;
    const { organisation, membership: by } = principal;
    return this.database.write(contextOf(principal), async (tx) => {
      const before = await read(tx, organisation, by, 'for update');
      if (before.version !== version) return refused('stale', 'stale');
      const { email, digest, language, standInId } = { ...before, ...given(change) };
      const fits =
        standInId === null || (standInId !== by && (await isColleague(tx, organisation, standInId)));
      if (!fits) {
        const places = [{ property: 'standInId', reason: 'expected an active colleague' }];
        return refused('invalid', 'stand-in-not-possible', { places });
      }
      const written = await tx.query<readonly object[]>(
        `insert into notice_preference as p (organisation_id, membership_id, email, digest, language, stand_in_id)
         values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint notice_preference_pk do update set email = excluded.email,
           digest = excluded.digest, language = excluded.language, stand_in_id = excluded.stand_in_id,
           version = p.version + 1 where p.version = $7
         returning p.version`,
        [organisation, by, email, digest, language, standInId, version],
      );
      if (written.length === 0) return refused('stale', 'stale');
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'notice-preference.changed', subject: `membership:${by}` },
        detail: { email, digest, language, standInId },
      });
      return done({ email, digest, language, standInId, version: version + 1 });
    });
  }
}

async function read(
  tx: EntityManager,
  organisation: string,
  member: string,
  lock: '' | 'for update' = '',
): Promise<NoticePreferences> {
  const [row] = await tx.query<readonly NoticePreferences[]>(
    `select email, digest, language, stand_in_id as "standInId", version from notice_preference
     where organisation_id = $1 and membership_id = $2 ${lock}`,
    [organisation, member],
  );
  return row ?? USUAL;
}

const given = ({ email, digest, language, standInId }: PreferencesChange): Partial<NoticePreferences> => ({
  ...(email === undefined ? {} : { email }),
  ...(digest === undefined ? {} : { digest }),
  ...(language === undefined ? {} : { language }),
  ...(standInId === undefined ? {} : { standInId }),
});
