import { Injectable } from '@nestjs/common';
import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { Clock, newId } from '@fristvakt/platform';
import { changes, derive } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Deadline } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { summaryOf } from './change-summary';
import type { ChangeSummary } from './change-summary';
import { DeadlineSources, storedBesideFacts } from './deadline-sources';
import { Law } from './law';
import { Projections } from './projections';
import type { Derived, DerivationCause } from './projections';
import type { ProviderRecord } from './record';
import { readRecord } from './record';

/** A derivation about to be stored: of which record, why, because of which fact, by whom. */
export interface DerivationOf {
  readonly organisation: string;
  readonly record: ProviderRecord;
  readonly caseFile: CaseFile;
  readonly cause: DerivationCause;
  readonly factId?: string;
  readonly by: string | null;
  /** What was so before; null where nothing was. */
  readonly before: CaseState | null;
}

/** Derives what follows from a record, and stores it with what it changed and why. */
@Injectable()
export class Derivations {
  constructor(
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly projections: Projections,
    private readonly sources: DeadlineSources,
  ) {}

  /** The day everything stored is brought up to. */
  get today(): PlainDate {
    return this.clock.today();
  }

  /** The mark of the law in force here. */
  get mark(): string {
    return this.law.mark;
  }

  /** What follows from a story on a day. */
  of(caseFile: CaseFile, asOf: PlainDate): CaseState {
    return derive(this.law.catalogue, caseFile, asOf);
  }

  /** What follows from the record on a day; today, if none is given. Null before there is a matter. */
  stateOf(record: ProviderRecord, asOf: PlainDate = this.clock.today()): CaseState | null {
    if (record.matters.length === 0) return null;
    const read = readRecord(record);
    if (!read.ok)
      throw new Error(
        `the stored record of provider ${record.id} cannot be read: ${JSON.stringify(read.faults[0])}`,
      );
    return derive(this.law.catalogue, read.caseFile, asOf);
  }

  /** What follows on a day from a checked story and, besides, from what the features keep of the provider. */
  async derived(
    tx: EntityManager,
    { organisation, record, caseFile, cause }: Omit<DerivationOf, 'before' | 'by'>,
    { asOf = this.clock.today(), proposeOnly = false } = {},
  ): Promise<Derived> {
    const state = derive(this.law.catalogue, caseFile, asOf);
    const beside = await this.sources.of(tx, { organisation, record, asOf });
    return {
      organisation,
      provider: record.id,
      cause,
      proposeOnly,
      asOf,
      law: this.law.mark,
      caseFile,
      state: withMore(state, beside),
      matterIds: new Map(record.matters.map(({ ref, id }) => [ref, id])),
      factIds: new Map(record.facts.map(({ ref, id }) => [ref, id])),
    };
  }

  /**
   * Asked before anything is written for a record that was derived by another law. The day stays and the law changes: what is
   * different is because of the law alone. The features decide what they do with it; a deadline does not move until a person
   * has said so.
   */
  async underPresentLaw(tx: EntityManager, organisation: string, record: ProviderRecord): Promise<void> {
    if (record.law === null || record.law === this.law.mark || record.derivedOn === null) return;
    const read = readRecord(record);
    const asOf = parsePlainDate(record.derivedOn);
    if (!read.ok || asOf === undefined)
      throw new Error(`the stored record of provider ${record.id} cannot be read`);
    const of = { organisation, record, caseFile: read.caseFile, cause: 'law' as const };
    await this.projections.project(tx, await this.derived(tx, of, { asOf, proposeOnly: true }));
  }

  async store(tx: EntityManager, of: DerivationOf): Promise<{ derived: Derived; changed: ChangeSummary }> {
    const derived = await this.derived(tx, of);
    const stored = await storedBesideFacts(tx, of.organisation, of.record.id);
    const before = withMore(of.before ?? emptyLike(derived.state), stored);
    const changed = summaryOf(changes(before, derived.state));
    await this.projections.project(tx, derived);
    await tx.query(
      `insert into derivation (id, organisation_id, provider_id, as_of, cause, fact_id, law, changes, derived_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[newId(), of.organisation, of.record.id, derived.asOf, of.cause, of.factId ?? null, derived.law],
        ...[JSON.stringify(changed), of.by],
      ],
    );
    await tx.query('update provider set derived_on = $3, law = $4 where organisation_id = $1 and id = $2', [
      ...[of.organisation, of.record.id, derived.asOf, derived.law],
    ]);
    return { derived, changed };
  }
}

const withMore = (state: CaseState, beside: readonly Deadline[]): CaseState =>
  beside.length === 0 ? state : { ...state, deadlines: [...state.deadlines, ...beside] };

const emptyLike = (state: CaseState): CaseState => ({ ...state, matters: {}, deadlines: [], problems: [] });
