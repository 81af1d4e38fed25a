import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { CaseFile, CaseState, Fact, Problem } from '@fristvakt/proceedings';
import { consider, newProblems } from './considered-fact';
import type { FactFault, FactInMind } from './considered-fact';
import { Derivations } from './derivations';
import type { ProviderRecord } from './record';
import { RecordStore } from './record-store';

export interface FactToTry extends FactInMind {
  readonly organisation: string;
}

/** What would be so today with a fact in the record, beside what is so without it. */
export interface TriedFact {
  /** The record as it stands. */
  readonly record: ProviderRecord;
  readonly fact: Fact;
  /** The story with the fact in it. */
  readonly caseFile: CaseFile;
  /** Null where nothing had been recorded before. */
  readonly before: CaseState | null;
  readonly after: CaseState;
  /** Contradictions the fact brings with it. */
  readonly problems: readonly Problem[];
}

export type Tried =
  | { readonly ok: true; readonly value: TriedFact }
  | { readonly ok: false; readonly why: 'not-found' }
  | { readonly ok: false; readonly why: 'not-possible'; readonly faults: readonly FactFault[] };

/** Looks what would follow from a fact, whole and not only in summary, or what is wrong with it. Nothing is written. */
@Injectable()
export class TryFact {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly derivations: Derivations,
  ) {}

  async execute(asked: FactToTry): Promise<Tried> {
    const { organisation, only, matterId } = asked;
    if (only !== null && only !== matterId) return { ok: false, why: 'not-found' };
    const record = await this.database.read({ organisation }, async (tx) => {
      const providerId = await this.store.providerOf(tx, organisation, matterId);
      return providerId === undefined
        ? undefined
        : this.store.load(tx, organisation, providerId, { forWriting: false });
    });
    if (record === undefined) return { ok: false, why: 'not-found' };
    const considered = consider(record, asked, this.derivations.today);
    if (!considered.ok) {
      return considered.why === 'not-found'
        ? { ok: false, why: 'not-found' }
        : { ok: false, why: 'not-possible', faults: considered.faults };
    }
    const { fact, caseFile } = considered.value;
    const before = this.derivations.stateOf(record);
    const after = this.derivations.of(caseFile, this.derivations.today);
    return {
      ok: true,
      value: { record, fact, caseFile, before, after, problems: newProblems(before, after) },
    };
  }
}
