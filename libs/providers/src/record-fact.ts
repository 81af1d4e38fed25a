import { Injectable } from '@nestjs/common';
import { AuditTrail, canonical } from '@fristvakt/audit';
import { Database, SecretBox, done, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
import { changes, faultText } from '@fristvakt/proceedings';
import type { Problem } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { summaryOf } from './change-summary';
import type { ChangeSummary } from './change-summary';
import { consider, newProblems } from './considered-fact';
import type { FactFault, FactInMind, FactInPlace } from './considered-fact';
import { Derivations } from './derivations';
import { FOUND_BY, addMatterWords, wordsOf } from './matter-words';
import { pathText } from './record';
import type { Mapping } from './record';
import { RecordStore } from './record-store';

/** A fact somebody records. */
export interface FactToRecord extends FactInMind {
  readonly organisation: string;
  readonly recordedBy: string;
  /** Only look what would follow. */
  readonly dryRun: boolean;
}

/** What came of it: the fact, and what it changed as of today. */
export interface RecordedFact {
  /** Null when it was only tried. */
  readonly id: string | null;
  readonly ref: string;
  readonly matterId: string;
  /** The matter's id in the record. */
  readonly matterRef: string;
  readonly fact: Mapping;
  readonly changed: ChangeSummary;
  /** Contradictions the fact brings with it. They are no refusal: the record holds what people saw. */
  readonly problems: readonly Problem[];
}

export type FactRefusal = 'not-found' | 'fact-not-possible' | 'fact-in-the-future';

/** Appends a fact to a matter, derives anew and stores everything that follows, or nothing. */
@Injectable()
export class RecordFact {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly derivations: Derivations,
    private readonly audit: AuditTrail,
    private readonly box: SecretBox,
  ) {}

  async execute(asked: FactToRecord): Promise<Outcome<RecordedFact, FactRefusal>> {
    const { organisation, only, matterId } = asked;
    if (only !== null && only !== matterId) return refused('not-found', 'not-found');
    const work = async (tx: EntityManager): Promise<Outcome<RecordedFact, FactRefusal>> =>
      this.within(tx, asked);
    return asked.dryRun
      ? this.database.read({ organisation }, work)
      : this.database.write({ organisation }, work);
  }

  /** The same in a transaction that goes on: whoever began it undoes it where the fact is refused. */
  async within(tx: EntityManager, asked: FactToRecord): Promise<Outcome<RecordedFact, FactRefusal>> {
    const { organisation, matterId, dryRun } = asked;
    const providerId = await this.store.providerOf(tx, organisation, matterId);
    const record =
      providerId === undefined
        ? undefined
        : await this.store.load(tx, organisation, providerId, { forWriting: !dryRun });
    if (record === undefined) return refused('not-found', 'not-found');
    const considered = consider(record, asked, this.derivations.today);
    if (considered.ok) return done(await this.keep(tx, asked, considered.value));
    if (considered.why === 'not-found') return refused('not-found', 'not-found');
    const code = considered.why === 'in-the-future' ? 'fact-in-the-future' : 'fact-not-possible';
    return refused('invalid', code, { places: considered.faults.map(placeOf) });
  }

  private async keep(tx: EntityManager, asked: FactToRecord, found: FactInPlace): Promise<RecordedFact> {
    const { organisation, recordedBy, matterId, correctsId, dryRun } = asked;
    const { record, after, kept, fact, caseFile } = found;
    const before = this.derivations.stateOf(record);
    const answer = { ref: kept.ref, matterId, matterRef: fact.matter, fact: kept.body };
    if (dryRun) {
      const state = this.derivations.of(caseFile, this.derivations.today);
      const changed = summaryOf(changes(before ?? { ...state, matters: {}, deadlines: [] }, state));
      return { ...answer, id: null, changed, problems: newProblems(before, state) };
    }
    const newFact = {
      ...kept,
      type: fact.type,
      happened: fact.on.text,
      happenedOn: fact.on.last,
      correctsId: correctsId ?? null,
    };
    await this.derivations.underPresentLaw(tx, organisation, record);
    await this.store.addFacts(tx, organisation, record, [newFact], recordedBy);
    await addMatterWords(tx, organisation, matterId, wordsOf(...FOUND_BY.map((name) => kept.body[name])));
    const { derived, changed } = await this.derivations.store(tx, {
      ...{ organisation, record: after, caseFile, before, factId: kept.id, by: recordedBy },
      cause: correctsId === undefined ? 'fact' : 'correction',
    });
    await this.audit.enter(tx, {
      organisation,
      actor: recordedBy,
      action: correctsId === undefined ? 'fact.recorded' : 'fact.corrected',
      subject: `matter:${matterId}`,
      detail: {
        fact: kept.id,
        type: fact.type,
        // Binds what was written, and tells it to nobody who may not read it.
        body: this.box.sign('fact', canonical(kept.body)),
        ...(correctsId === undefined ? {} : { corrects: correctsId }),
      },
    });
    return { ...answer, id: kept.id, changed, problems: newProblems(before, derived.state) };
  }
}

function placeOf(found: FactFault): InvalidPlace {
  const property = pathText(found.property);
  switch (found.kind) {
    case 'format':
      return { property, reason: faultText(found.fault) };
    case 'in-future':
      return { property, reason: `a fact has happened: expected a day up to ${found.today}` };
    case 'no-such-fact':
      return { property, reason: 'there is no event of this id in the matter' };
  }
}
