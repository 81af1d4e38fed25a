import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DeadlinePageQuery } from '@fristvakt/deadlines';
import type { DeadlineOpened } from '@fristvakt/deadlines';
import { Law, RecordState } from '@fristvakt/providers';
import type { StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { Problem, valueOf } from '../wire/problem';

/** A deadline with the story it follows from, and the law it follows by. */
export interface DeadlineRead {
  readonly row: DeadlineOpened;
  readonly known: StateOnDay;
  readonly catalogue: Catalogue;
}

/** Opens one deadline for a page. That it was read is entered in the audit chain. */
@Injectable()
export class DeadlineReading {
  constructor(
    private readonly query: DeadlinePageQuery,
    private readonly states: RecordState,
    private readonly law: Law,
  ) {}

  async open(principal: Principal, id: string): Promise<DeadlineRead> {
    const row = await this.found(principal, id);
    const known = valueOf(await this.states.ofMatter(principal, row.matterId));
    return { row, known, catalogue: this.law.catalogue };
  }

  async found({ organisation, matter }: Principal, id: string): Promise<DeadlineOpened> {
    const row = await this.query.find({ organisation, only: matter }, id);
    if (row === undefined) throw new Problem(404, 'not-found');
    return row;
  }
}
