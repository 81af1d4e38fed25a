import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import type { CaseFile, CaseState } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';

/** Why something was derived anew. */
export type DerivationCause =
  'fact' | 'correction' | 'import' | 'matter' | 'day' | 'law' | 'repair' | 'register';

/** Everything that follows for one provider on a day, and the ids under which its matters and facts are kept. */
export interface Derived {
  readonly organisation: string;
  readonly provider: string;
  readonly cause: DerivationCause;
  /** The law was changed, facts and day were not: what is different may be proposed, and nothing is to move by itself. */
  readonly proposeOnly: boolean;
  readonly asOf: PlainDate;
  readonly law: string;
  readonly caseFile: CaseFile;
  readonly state: CaseState;
  /** From the id in the record (`e2`, `L`) to the id here. */
  readonly matterIds: ReadonlyMap<string, string>;
  readonly factIds: ReadonlyMap<string, string>;
}

/** One way in which stored rows are not what the facts and the law give. */
export interface RowDifference {
  readonly table: string;
  readonly key: string;
  readonly field: string;
  readonly stored: string | null;
  readonly derived: string | null;
}

/** Rows that a feature keeps of what is derived: written with the facts in one transaction, derivable again at any time. */
export interface Projection {
  /** The table it keeps, or the first of them: by it the projections have one order, whatever the program is made of. */
  readonly table: string;
  project(tx: EntityManager, derived: Derived): Promise<void>;
  /** Where what is stored is not what would be written now. */
  compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]>;
}

/** The projections of all features that have any; each registers its own when the program starts. */
@Injectable()
export class Projections {
  private projections: readonly Projection[] = [];

  register(projection: Projection): void {
    this.projections = [...this.projections, projection].toSorted((one, other) =>
      one.table < other.table ? -1 : 1,
    );
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    for (const projection of this.projections) await projection.project(tx, derived);
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const found: RowDifference[] = [];
    for (const projection of this.projections) found.push(...(await projection.compare(tx, derived)));
    return found;
  }
}
