import { Injectable } from '@nestjs/common';
import { AuditTrail, canonical } from '@fristvakt/audit';
import { readCaseFile } from '@fristvakt/case-file';
import type { PlacedFault } from '@fristvakt/case-file';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { CaseFile } from '@fristvakt/proceedings';
import { MATTER_NAMES } from '@fristvakt/wording';
import type { EntityManager } from 'typeorm';
import type { ChangeSummary } from './change-summary';
import { CreateProvider } from './create-provider';
import { Derivations } from './derivations';
import { FOUND_BY, addMatterWords, wordsOf } from './matter-words';
import { readRecord, withMore } from './record';
import type { Mapping, ProviderRecord } from './record';
import { RecordStore } from './record-store';
import type { NewFact, NewMatter } from './record-store';

export interface CaseFileToImport {
  readonly organisation: string;
  readonly by: string | null;
  readonly bytes: Uint8Array;
  /** The provider whose record it continues; without it, a new one. */
  readonly into?: string;
  readonly dryRun: boolean;
  readonly demo?: boolean;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly providerId: string | null;
  readonly provider: string;
  readonly title: string;
  readonly added: { readonly matters: readonly string[]; readonly facts: readonly string[] };
  /** Already in the record, word for word. */
  readonly known: { readonly matters: readonly string[]; readonly facts: readonly string[] };
  /** What its author should know of the file: fields without effect. */
  readonly notices: readonly { readonly line: number; readonly message: string }[];
  readonly changed: ChangeSummary;
}

export type ImportRefusal = 'not-found' | 'case-file-broken' | 'case-file-contradicts-record';

/**
 * Takes a case file into the record: all of it or nothing. What the record has already, word for word, is left as it is,
 * so that the same file can be taken in again; an id that stands there with another content is refused.
 */
@Injectable()
export class ImportCaseFile {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly derivations: Derivations,
    private readonly providers: CreateProvider,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: CaseFileToImport): Promise<Outcome<ImportReport, ImportRefusal>> {
    const file = readCaseFile(asked.bytes);
    if (!file.ok) return refused('invalid', 'case-file-broken', { places: file.faults.map(placeOf) });
    const { organisation, dryRun } = asked;
    const plain = file.plain as PlainFile;
    const notices = file.notices.map(({ line, message }) => ({ line, message }));
    try {
      return await this.database.write({ organisation }, async (tx) => {
        const outcome = await this.within(tx, asked, { plain, caseFile: file.caseFile, notices });
        // What a dry run did is real up to here: the report is the one the import itself would give.
        if (dryRun && outcome.ok) throw new OnlyTried({ ...outcome.value, providerId: asked.into ?? null });
        return outcome;
      });
    } catch (error) {
      if (error instanceof OnlyTried) return done(error.report);
      throw error;
    }
  }

  private async within(
    tx: EntityManager,
    asked: CaseFileToImport,
    file: ReadFile,
  ): Promise<Outcome<ImportReport, ImportRefusal>> {
    const { organisation, by, into } = asked;
    const { plain, caseFile, notices } = file;
    const found =
      into === undefined
        ? await this.providers.within(tx, newProvider(asked, file))
        : await this.store.load(tx, organisation, into, { forWriting: true });
    if (found === undefined) return refused('not-found', 'not-found');
    const matters = sorted(plain.matters, found.matters, 'matters');
    const facts = sorted(plain.events, found.facts, 'events');
    const clashes = [...matters.clashes, ...facts.clashes];
    if (clashes.length > 0) return refused('conflict', 'case-file-contradicts-record', { places: clashes });
    const newMatters = matters.fresh.map((body) => newMatter(body));
    const withMatters = withMore(found, { matters: newMatters });
    const newFacts = this.newFacts(withMatters, facts.fresh, caseFile);
    const record = withMore(withMatters, { facts: newFacts });
    const read = readRecord(record);
    if (!read.ok) {
      const places = read.faults.map(({ path, code }) => ({ property: path.join('.'), reason: code }));
      return refused('conflict', 'case-file-contradicts-record', { places });
    }
    const before = this.derivations.stateOf(found);
    await this.derivations.underPresentLaw(tx, organisation, found);
    await this.store.addMatters(tx, organisation, found, newMatters);
    await this.store.addFacts(tx, organisation, found, newFacts, by);
    await this.addWords(tx, organisation, record, newMatters, newFacts);
    const { changed } = await this.derivations.store(tx, {
      ...{ organisation, record, caseFile: read.caseFile, cause: 'import', before, by },
    });
    await this.audit.enter(tx, {
      ...{
        organisation,
        actor: by ?? 'system',
        action: 'case-file.imported',
        subject: `provider:${found.id}`,
      },
      detail: { new: into === undefined, matters: newMatters.length, facts: newFacts.length },
    });
    return done({
      ...{ providerId: found.id, provider: found.name, title: caseFile.title, notices, changed },
      added: { matters: newMatters.map(({ ref }) => ref), facts: newFacts.map(({ ref }) => ref) },
      known: { matters: matters.known, facts: facts.known },
    });
  }

  private newFacts(
    record: ProviderRecord,
    fresh: readonly Mapping[],
    caseFile: CaseFile,
  ): readonly NewFact[] {
    const ids = new Map(
      [...record.facts, ...fresh.map((body) => ({ ref: refOf(body), id: newId() }))].map((one) => [
        one.ref,
        one.id,
      ]),
    );
    const matterIds = new Map(record.matters.map(({ ref, id }) => [ref, id]));
    const read = new Map(caseFile.facts.map((fact) => [fact.id, fact]));
    return fresh.map((body) => {
      const ref = refOf(body);
      const fact = read.get(ref);
      const id = ids.get(ref);
      const matterId = fact && matterIds.get(fact.matter);
      if (fact === undefined || id === undefined || matterId === undefined)
        throw new Error(`fact ${ref} was read and is not there`);
      const correctsId = fact.corrects === undefined ? null : (ids.get(fact.corrects) ?? null);
      return {
        id,
        ref,
        matterId,
        body,
        type: fact.type,
        happened: fact.on.text,
        happenedOn: fact.on.last,
        correctsId,
      };
    });
  }

  private async addWords(
    tx: EntityManager,
    organisation: string,
    record: ProviderRecord,
    matters: readonly NewMatter[],
    facts: readonly NewFact[],
  ): Promise<void> {
    for (const { id, title, ref } of matters) {
      await addMatterWords(tx, organisation, id, wordsOf(title, ref, record.name, record.head.root['title']));
    }
    for (const matterId of new Set(facts.map((fact) => fact.matterId))) {
      const texts = facts
        .filter((fact) => fact.matterId === matterId)
        .flatMap(({ body }) => FOUND_BY.map((name) => body[name]));
      await addMatterWords(tx, organisation, matterId, wordsOf(...texts));
    }
  }
}

/** The shape of a file that has been checked. */
interface PlainFile extends Mapping {
  readonly provider: Mapping;
  readonly matters: readonly Mapping[];
  readonly events: readonly Mapping[];
}

interface ReadFile {
  readonly plain: PlainFile;
  readonly caseFile: CaseFile;
  readonly notices: ImportReport['notices'];
}

/** Ends the transaction of a dry run, so that nothing of it stays. */
class OnlyTried extends Error {
  constructor(readonly report: ImportReport) {
    super('only tried');
  }
}

const placeOf = ({ line, column, path, message }: PlacedFault): { property: string; reason: string } => ({
  property: path.length === 0 ? `line ${String(line)}` : path.join('.'),
  reason: `line ${String(line)}, column ${String(column)}: ${message}`,
});

function newProvider(
  { organisation, by, demo }: CaseFileToImport,
  { plain, caseFile }: ReadFile,
): Parameters<CreateProvider['within']>[1] {
  const { provider } = caseFile;
  const head = {
    root: without(plain, 'format', 'provider', 'matters', 'events'),
    provider: without(plain.provider, 'name', 'kind', 'organisationNumber'),
  };
  return {
    ...{ organisation, by, name: provider.name, kind: provider.kind, head },
    ...(provider.organisationNumber === undefined ? {} : { organisationNumber: provider.organisationNumber }),
    ...(demo === undefined ? {} : { demo }),
  };
}

const without = (mapping: Mapping, ...names: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([name]) => !names.includes(name)));

function newMatter(body: Mapping): NewMatter {
  const ref = refOf(body);
  const kind = String(body['kind']);
  const { title } = body;
  const named = Object.entries(MATTER_NAMES).find(([name]) => name === kind)?.[1].sv ?? kind;
  return {
    id: newId(),
    ref,
    kind,
    body,
    title: typeof title === 'string' && title !== '' ? title : `${named} ${ref}`,
  };
}

const refOf = (body: Mapping): string => String(body['id']);

/** Parts what a file brings into what is new, what is known word for word, and what contradicts the record. */
function sorted(
  written: readonly Mapping[],
  kept: readonly { readonly ref: string; readonly body: Mapping }[],
  list: 'matters' | 'events',
): {
  fresh: readonly Mapping[];
  known: readonly string[];
  clashes: readonly { property: string; reason: string }[];
} {
  const bodies = new Map(kept.map(({ ref, body }) => [ref, canonical(body)]));
  const fresh = written.filter((body) => !bodies.has(refOf(body)));
  const standing = written.filter((body) => bodies.has(refOf(body)));
  const isSame = (body: Mapping): boolean => bodies.get(refOf(body)) === canonical(body);
  const clashes = standing
    .filter((body) => !isSame(body))
    .map((body) => ({
      property: `${list}.${refOf(body)}`,
      reason: 'the record has this id with another content; a fact is corrected, never changed',
    }));
  return { fresh, known: standing.filter(isSame).map(refOf), clashes };
}
