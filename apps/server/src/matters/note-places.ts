import { Injectable } from '@nestjs/common';
import { People } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { RecordQuery } from '@fristvakt/providers';
import { Problem } from '../wire/problem';
import type { PageMatter } from './matter-page-data';
import { pageMatter } from './matter-reader';

/** To which matter counsel's notes belong, and who wrote them. */
@Injectable()
export class NotePlaces {
  constructor(
    private readonly query: RecordQuery,
    private readonly people: People,
  ) {}

  async matter(principal: Principal, id: string): Promise<PageMatter> {
    const found = await this.query.matter(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return pageMatter(found);
  }

  /** The names of authors; a guest is told nobody's but their own. */
  async authors(principal: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (principal.matter !== null) return new Map([[principal.membership, principal.name]]);
    return ids.length === 0 ? new Map() : this.people.names(principal, [...new Set(ids)]);
  }
}
