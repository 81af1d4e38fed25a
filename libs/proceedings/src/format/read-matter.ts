import type { Matter } from '../case-file';
import { MATTER_KINDS, STATUTES } from '../vocabulary';
import type { MatterKind } from '../vocabulary';
import type { FormatPath } from './fault';
import type { FaultLog } from './fault-log';
import { Fields } from './fields';
import { idIn } from './ids';
import { isMapping, present } from './plain';
import { MATTER_SHAPE } from './shapes';
import { statementOf } from './statement';

/** The matters of the file by id, with their kind where it is known. */
export interface MatterKinds {
  has(id: string): boolean;
  get(id: string): MatterKind | undefined;
  keys(): Iterable<string>;
}

/** Where the list of matters cannot be read, any matter may be in it. */
const ANY: MatterKinds = { has: () => true, get: () => undefined, keys: () => [] };

/** Which ids the matters have, before any of them is read. */
export function kindsOfMatters(list: readonly unknown[] | undefined): MatterKinds {
  if (list === undefined) return ANY;
  const kinds = new Map<string, MatterKind | undefined>();
  for (const item of list) {
    const id = isMapping(item) ? idIn(item['id']) : undefined;
    if (id === undefined || !isMapping(item) || kinds.has(id)) continue;
    kinds.set(
      id,
      MATTER_KINDS.find((kind) => kind === item['kind']),
    );
  }
  return kinds;
}

/** The matter at this path; undefined where something it needs is missing. Its `against` is checked with the events. */
export function readMatter(
  item: unknown,
  path: FormatPath,
  kinds: MatterKinds,
  log: FaultLog,
): Matter | undefined {
  if (!isMapping(item)) return undefined;
  const fields = new Fields(path, MATTER_SHAPE, statementOf(item), log);
  fields.require('id');
  fields.require('kind', MATTER_KINDS);
  const id = fields.id('id');
  const kind = fields.oneOf('kind', MATTER_KINDS);
  if (kind === 'appeal') fields.require('against');
  const statute = fields.oneOf('statute', STATUTES) ?? 'LSS';
  const services = fields.texts('services') ?? [];
  const held = fields.boolean('held') ?? false;
  const licence = readLicence(fields, id, kinds);
  const against = fields.id('against');
  if (against !== undefined && kind !== undefined && kind !== 'appeal') {
    const of = `a matter of the kind ${kind}`;
    fields.fault('against', 'field-not-here', { field: 'against', of, only: 'an appeal' });
  }
  const free = fields.finish();
  if (id === undefined || kind === undefined) return undefined;
  return { id, kind, statute, services, held, ...present({ licence, against }), free };
}

const HELD: readonly MatterKind[] = ['licence', 'notification'];

function readLicence(fields: Fields, own: string | undefined, kinds: MatterKinds): string | undefined {
  const licence = fields.id('licence');
  if (licence === undefined) return undefined;
  const kind = kinds.get(licence);
  if (licence === own) {
    fields.fault('licence', 'names-itself', { id: licence });
  } else if (!kinds.has(licence)) {
    fields.fault('licence', 'unknown-matter', { id: licence, known: knownIn(kinds) });
  } else if (kind !== undefined && !HELD.includes(kind)) {
    fields.fault('licence', 'wrong-matter-kind', { id: licence, kind, allowed: HELD });
  }
  return licence;
}

const MOST_NAMED = 10;

/** The first matters of the file, to be named in a message. */
export const knownIn = (kinds: MatterKinds): readonly string[] => [...kinds.keys()].slice(0, MOST_NAMED);
