import type { CaseFile, Expectation, Fact, Matter, Provider } from '../case-file';
import { PROVIDER_KINDS } from '../vocabulary';
import { linkCorrections, stateEvents } from './corrections';
import type { FormatFault, FormatNotice, FormatPath } from './fault';
import { FaultLog } from './fault-log';
import { Fields } from './fields';
import { idIn } from './ids';
import { describe, isMapping, present } from './plain';
import { readExpectation } from './read-expectation';
import { readFact } from './read-fact';
import { kindsOfMatters, readMatter } from './read-matter';
import { checkDisputes } from './references';
import { PROVIDER_SHAPE, ROOT_SHAPE } from './shapes';
import { checkSound } from './sound';
import { statementOf } from './statement';

const FORMAT = 'ivo-case/1';

/** What came of checking a case file. */
export type CheckedCaseFile =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly notices: readonly FormatNotice[] }
  | { readonly ok: false; readonly faults: readonly FormatFault[] };

/**
 * Reads plain data, as JSON or YAML make it, as a case file (version 1). Tells everything that breaks the format, in the
 * order of the file and at most {@link MAX_FAULTS}, or hands back the case file. Never throws.
 */
export function checkCaseFile(plain: unknown): CheckedCaseFile {
  const log = new FaultLog();
  const caseFile = readRoot(plain, log);
  if (caseFile !== undefined && log.clean) {
    return { ok: true, caseFile, notices: log.noticesIn(plain) };
  }
  return { ok: false, faults: log.faultsIn(plain) };
}

function readRoot(plain: unknown, log: FaultLog): CaseFile | undefined {
  if (!isMapping(plain)) {
    log.add([], 'wrong-kind', { expected: 'mapping', found: describe(plain) });
    return undefined;
  }
  const fields = new Fields([], ROOT_SHAPE, statementOf(plain), log);
  const format = fields.value('format');
  if (format !== undefined && format !== FORMAT) {
    // The rest may follow other rules: nothing is said about it.
    fields.fault('format', 'wrong-format', { found: describe(format), expected: FORMAT });
    return undefined;
  }
  checkSound(plain, log);
  for (const name of ['format', 'provider', 'matters', 'events']) fields.require(name);
  const title = fields.text('title') ?? '';
  const provider = readProvider(fields);
  const content = readContent(fields);
  const free = fields.finish();
  return provider && { title, provider, ...content, free };
}

function readProvider(root: Fields): Provider | undefined {
  const fields = root.inside('provider', PROVIDER_SHAPE);
  if (fields === undefined) return undefined;
  fields.require('name');
  fields.require('kind', PROVIDER_KINDS);
  const name = fields.filledText('name');
  const kind = fields.oneOf('kind', PROVIDER_KINDS);
  const organisationNumber = fields.text('organisationNumber');
  const free = fields.finish();
  if (name === undefined || kind === undefined) return undefined;
  return { name, kind, ...present({ organisationNumber }), free };
}

function readContent(root: Fields): Pick<CaseFile, 'matters' | 'facts' | 'expect'> {
  const { log } = root;
  const matters = root.list('matters');
  if (matters?.length === 0) root.fault('matters', 'empty-list', { field: 'matters' });
  const listed = root.list('events');
  const events = listed ?? [];
  const kinds = kindsOfMatters(matters);
  const read = (list: readonly unknown[], of: 'matters' | 'events'): void => {
    mappingsOnly(list, [of], log);
    uniqueIds(list, of, log);
  };
  read(matters ?? [], 'matters');
  read(events, 'events');

  const written = linkCorrections(events, log);
  const stated = stateEvents(written, log);
  if (matters !== undefined && listed !== undefined) checkDisputes(matters, kinds, stated, log);
  const eventIds = new Set(written.map((event) => event.id).filter((id) => id !== undefined));
  const expect = root.list('expect') ?? [];
  mappingsOnly(expect, ['expect'], log);
  return {
    matters: collect<Matter>(matters ?? [], (item, place) =>
      readMatter(item, ['matters', place], kinds, log),
    ),
    facts: collect<Fact, (typeof stated)[number]>(stated, (event) =>
      log.full ? undefined : readFact(event, { matters: kinds, eventIds, log }),
    ),
    expect: collect<Expectation>(expect, (item, place) =>
      isMapping(item) ? readExpectation(item, ['expect', place], kinds, log) : undefined,
    ),
  };
}

function collect<T, I = unknown>(
  items: readonly I[],
  read: (item: I, place: number) => T | undefined,
): readonly T[] {
  return items.map(read).filter((item) => item !== undefined);
}

function mappingsOnly(list: readonly unknown[], path: FormatPath, log: FaultLog): void {
  for (const [place, item] of list.entries()) {
    if (!isMapping(item))
      log.add([...path, place], 'wrong-kind', { expected: 'mapping', found: describe(item) });
  }
}

function uniqueIds(list: readonly unknown[], of: 'matters' | 'events', log: FaultLog): void {
  const first = new Map<string, FormatPath>();
  for (const [place, item] of list.entries()) {
    const id = isMapping(item) ? idIn(item['id']) : undefined;
    if (id === undefined) continue;
    const path = [of, place, 'id'];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else log.add(path, 'duplicate-id', { id, of: of === 'matters' ? 'matter' : 'event' }, earlier);
  }
}
