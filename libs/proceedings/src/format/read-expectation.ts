import { parsePlainDate } from '@fristvakt/calendar';
import type { Expectation } from '../case-file';
import { readDay } from './days';
import type { FormatPath } from './fault';
import type { FaultLog } from './fault-log';
import { Fields } from './fields';
import { idIn } from './ids';
import { describe, isMapping } from './plain';
import type { Mapping } from './plain';
import { knownIn } from './read-matter';
import type { MatterKinds } from './read-matter';
import { EXPECTATION_SHAPE } from './shapes';
import { statementOf } from './statement';

/** What the file says must follow on a day. Its values are kept as written; only places and days are checked. */
export function readExpectation(
  item: Mapping,
  path: FormatPath,
  matters: MatterKinds,
  log: FaultLog,
): Expectation | undefined {
  const fields = new Fields(path, EXPECTATION_SHAPE, statementOf(item), log);
  fields.require('asOf');
  const asOf = fields.day('asOf');
  const expected = readMatters(fields, matters);
  const deadlines = readDeadlines(fields, matters);
  fields.finish();
  return asOf === undefined ? undefined : { asOf, matters: expected, deadlines };
}

function readMatters(fields: Fields, known: MatterKinds): Expectation['matters'] {
  const matters = fields.value('matters');
  if (matters === undefined) return {};
  if (!isMapping(matters)) {
    fields.fault('matters', 'wrong-kind', { expected: 'mapping', found: describe(matters) });
    return {};
  }
  const kept: [string, Mapping][] = [];
  for (const [id, state] of Object.entries(matters)) {
    const path = [...fields.path, 'matters', id];
    if (!known.has(id)) fields.log.add(path, 'unknown-expected-matter', { id, known: knownIn(known) });
    if (isMapping(state)) kept.push([id, withRealDays(state, path, fields.log)]);
    else if (state !== null) {
      fields.log.add(path, 'wrong-kind', { expected: 'mapping', found: describe(state) });
    }
  }
  return Object.fromEntries(kept);
}

function readDeadlines(fields: Fields, known: MatterKinds): Expectation['deadlines'] {
  const kept: Mapping[] = [];
  for (const [place, row] of (fields.list('deadlines') ?? []).entries()) {
    const path = [...fields.path, 'deadlines', place];
    if (isMapping(row)) kept.push(readDeadline(row, path, known, fields.log));
    else fields.log.add(path, 'wrong-kind', { expected: 'mapping', found: describe(row) });
  }
  return kept;
}

function readDeadline(row: Mapping, path: FormatPath, known: MatterKinds, log: FaultLog): Mapping {
  const written = row['matter'] ?? null;
  const id = idIn(written);
  if (written === null) {
    log.add(path, 'missing-field', { field: 'matter', of: 'an expected deadline', allowed: knownIn(known) });
  } else if (id === undefined) {
    log.add([...path, 'matter'], 'wrong-kind', { expected: 'id', found: describe(written) });
  } else if (!known.has(id)) {
    log.add([...path, 'matter'], 'unknown-matter', { id, known: knownIn(known) });
  }
  const checked = withRealDays(row, path, log);
  return typeof written === 'number' && id !== undefined ? { ...checked, matter: id } : checked;
}

const DAYS = ['from', 'raw', 'due', 'finalOn'];
const LOOKS_LIKE_A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An expected day that is no real day could never be met. */
function withRealDays(row: Mapping, path: FormatPath, log: FaultLog): Mapping {
  for (const name of DAYS) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    if (typeof value !== 'string' || !LOOKS_LIKE_A_DAY.test(value) || parsePlainDate(value) !== undefined) {
      continue;
    }
    const reading = readDay(value);
    if (!('value' in reading)) log.add([...path, name], reading.code, reading.params);
  }
  return row;
}
