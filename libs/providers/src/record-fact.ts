import { Injectable } from '@nestjs/common';
import { AuditTrail, canonical } from '@fristvakt/audit';
import { Database, SecretBox, done, newId, refused } from '@fristvakt/platform';
import type { InvalidPlace, Outcome } from '@fristvakt/platform';
import { changes } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Fact, FormatFault, Problem } from '@fristvakt/proceedings';
import { faultText } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { summaryOf } from './change-summary';
import type { ChangeSummary } from './change-summary';
import { Derivations } from './derivations';
import { FOUND_BY, addMatterWords, wordsOf } from './matter-words';
import { pathText, readRecord, withMore } from './record';
import type { KeptFact, Mapping, ProviderRecord } from './record';
import { RecordStore } from './record-store';

/** A fact somebody records: in which matter, and what happened in the words of the language of facts. */
export interface FactToRecord {
  readonly organisation: string;
  readonly recordedBy: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly matterId: string;
  readonly fact: Mapping;
  /** The id of the fact it corrects; what the correction does not say is taken over from it. */
  readonly correctsId?: string;
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
    const kept = keptFact(record, asked);
    if (kept === undefined) return refused('not-found', 'not-found');
    if (refersBeyond(record, asked))
      return refused('invalid', 'fact-not-possible', { places: [NO_SUCH_FACT] });
    const after = withMore(record, { facts: [kept] });
    const read = readRecord(after);
    if (!read.ok)
      return refused('invalid', 'fact-not-possible', { places: placesOf(read.faults, record.facts.length) });
    const fact = read.caseFile.facts.at(-1);
    if (fact === undefined) throw new Error('a fact that was read is not there');
    const future = placesInFuture(fact, this.derivations.today);
    if (future.length > 0) return refused('invalid', 'fact-in-the-future', { places: future });
    return done(await this.keep(tx, asked, { record, after, kept, fact, caseFile: read.caseFile }));
  }

  private async keep(tx: EntityManager, asked: FactToRecord, found: Found): Promise<RecordedFact> {
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

interface Found {
  readonly record: ProviderRecord;
  readonly after: ProviderRecord;
  readonly kept: KeptFact;
  readonly fact: Fact;
  readonly caseFile: CaseFile;
}

/** The fact as it would stand in the record; undefined where the matter, or the fact it corrects, is not there. */
function keptFact(
  record: ProviderRecord,
  { matterId, fact, correctsId }: FactToRecord,
): KeptFact | undefined {
  const matter = record.matters.find(({ id }) => id === matterId);
  if (matter === undefined) return undefined;
  const ref = nextRef('e', record.facts);
  const base = { id: newId(), ref, matterId };
  if (correctsId === undefined) return { ...base, body: { id: ref, matter: matter.ref, ...fact } };
  const corrected = record.facts.find(({ id }) => id === correctsId);
  if (corrected?.matterId !== matterId) return undefined;
  return { ...base, body: { id: ref, corrects: corrected.ref, ...fact } };
}

const NO_SUCH_FACT: InvalidPlace = { property: 'of', reason: 'there is no event of this id in the matter' };

/** A guest refers to facts of the one matter; of others they do not even learn that they are there. */
function refersBeyond({ facts }: ProviderRecord, { only, fact }: FactToRecord): boolean {
  const { of } = fact;
  if (only === null || of === undefined) return false;
  return !facts.some(({ ref, matterId }) => ref === of && matterId === only);
}

/** The first free id of its kind: `e12` after `e11`. */
export function nextRef(letter: string, taken: readonly { readonly ref: string }[]): string {
  const numbers = taken.map(({ ref }) => new RegExp(`^${letter}(\\d{1,6})$`).exec(ref)?.[1]).map(Number);
  return `${letter}${String(Math.max(0, ...numbers.filter((number) => !Number.isNaN(number))) + 1)}`;
}

/** Faults of the new fact by its own fields; a fault elsewhere in the record by its whole path. */
function placesOf(faults: readonly FormatFault[], position: number): readonly InvalidPlace[] {
  return faults.map((fault) => {
    const own = fault.path[0] === 'events' && fault.path[1] === position;
    return { property: pathText(own ? fault.path.slice(2) : fault.path), reason: faultText(fault) };
  });
}

/** A fact has happened: a slip of the pen that puts it years ahead would silently count for nothing. */
function placesInFuture({ on, served }: Fact, today: string): readonly InvalidPlace[] {
  const days = [
    { property: 'on', day: on.first },
    { property: 'served.on', day: served?.on?.first },
    { property: 'served.sentOn', day: served?.sentOn },
  ];
  return days
    .filter(({ day }) => day !== undefined && day > today)
    .map(({ property }) => ({ property, reason: `a fact has happened: expected a day up to ${today}` }));
}

function newProblems(before: CaseState | null, after: CaseState): readonly Problem[] {
  const known = new Set(before?.problems.map((problem) => JSON.stringify(problem)));
  return after.problems.filter((problem) => !known.has(JSON.stringify(problem)));
}
