import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { DeadlineListQuery } from '@fristvakt/deadlines';
import type { DeadlineRowListed } from '@fristvakt/deadlines';
import { PersonQuery } from '@fristvakt/licences';
import type { DeadlineKind } from '@fristvakt/proceedings';
import { RecordQuery, RecordSearch } from '@fristvakt/providers';
import type { MatchedText } from '@fristvakt/providers';

/** So many of each group are shown; one more tells that there are more. */
export const SHOWN = 10;

export interface Found {
  readonly matters: Awaited<ReturnType<RecordQuery['matters']>>;
  /** Where in the matters the words stand. */
  readonly matched: readonly MatchedText[];
  readonly providers: Awaited<ReturnType<RecordSearch['providers']>>;
  /** Null for who may not read the register. */
  readonly persons: Awaited<ReturnType<PersonQuery['list']>> | null;
  /** Open ones of the kinds that were named. */
  readonly deadlines: readonly DeadlineRowListed[];
}

/** Looks everywhere in what somebody may see. */
@Injectable()
export class SearchAll {
  constructor(
    private readonly record: RecordQuery,
    private readonly search: RecordSearch,
    private readonly people: PersonQuery,
    private readonly deadlines: DeadlineListQuery,
  ) {}

  async find(principal: Principal, text: string, kinds: readonly DeadlineKind[]): Promise<Found> {
    const { organisation, matter: only } = principal;
    const asked = { organisation, only, search: text };
    const [matters, providers, persons, ...deadlines] = await Promise.all([
      this.record.matters({ ...asked, limit: SHOWN + 1 }),
      this.search.providers({ ...asked, limit: SHOWN + 1 }),
      may(principal, 'read-register')
        ? this.people.list({ organisation, search: text, limit: SHOWN + 1 })
        : Promise.resolve(null),
      ...kinds.map(async (kind) =>
        this.deadlines.list({ organisation, only, kind, status: 'open', limit: SHOWN + 1 }),
      ),
    ]);
    const ids = matters.slice(0, SHOWN).map(({ id }) => id);
    return {
      ...{ matters, providers, persons },
      matched: await this.search.matches({ ...asked, matters: ids }),
      deadlines: deadlines.flat().toSorted((one, other) => (one.sortOn < other.sortOn ? -1 : 1)),
    };
  }
}
