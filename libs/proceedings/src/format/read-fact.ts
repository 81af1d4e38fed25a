import type { Fact } from '../case-file';
import {
  ACTIVITY_CHANGES,
  ACTORS,
  COURTS,
  INSPECTION_OUTCOMES,
  MATTER_KINDS,
  OUTCOMES,
  REQUESTS,
  VOCABULARY,
  eventKind,
} from '../vocabulary';
import type { Actor, EventKind, EventType, MatterKind } from '../vocabulary';
import type { StatedEvent } from './corrections';
import type { FaultLog } from './fault-log';
import { noticeWithoutEffect } from './field-homes';
import { Fields } from './fields';
import { nearest, nearestId } from './near';
import { describe, present } from './plain';
import { knownIn } from './read-matter';
import type { MatterKinds } from './read-matter';
import { readService } from './read-service';
import { EVENT_SHAPE } from './shapes';

/** What an event may refer to. */
export interface Surroundings {
  readonly matters: MatterKinds;
  readonly eventIds: ReadonlySet<string>;
  readonly log: FaultLog;
}

/** The fact an event states; undefined where something it needs is missing or wrong. */
export function readFact(stated: StatedEvent, around: Surroundings): Fact | undefined {
  const { event, statement, open } = stated;
  const fields = new Fields(event.path, EVENT_SHAPE, statement, around.log, open);
  for (const name of ['id', 'matter', 'type', 'on']) fields.require(name);
  const id = fields.id('id');
  const matter = readMatterOf(fields, around.matters);
  const matterKind = matter === undefined ? undefined : around.matters.get(matter);
  const type = readType(fields, matterKind);
  const kind = type === undefined || matterKind === undefined ? undefined : eventKind(matterKind, type);
  const by = readActor(fields, type, kind);
  const on = fields.when('on');
  const corrects = fields.id('corrects');
  const ofDecision = readDecisionFields(fields, type, kind, by);
  const about = readSubject(fields, type, id, around);
  noticeWithoutEffect(fields, type);
  const free = { ...about.free, ...ofDecision.free, ...fields.finish() };
  if (id === undefined || matter === undefined || type === undefined) return undefined;
  if (by === undefined || on === undefined) return undefined;
  const rest = present({ corrects, ...ofDecision.typed, ...readLetterDays(fields), ...about.typed });
  return { id, order: event.order, matter, type, by, on, ...rest, free };
}

function readMatterOf(fields: Fields, matters: MatterKinds): string | undefined {
  const id = fields.id('matter');
  if (id === undefined || matters.has(id)) return id;
  fields.fault('matter', 'unknown-matter', { id, known: knownIn(matters) });
  return undefined;
}

function readType(fields: Fields, kind: MatterKind | undefined): EventType | undefined {
  const value = fields.value('type');
  if (value === undefined) return undefined;
  const knowing = MATTER_KINDS.filter(
    (one) => typeof value === 'string' && eventKind(one, value) !== undefined,
  );
  const type = knowing.length > 0 ? (value as EventType) : undefined;
  if (type !== undefined && (kind === undefined || knowing.includes(kind))) return type;
  fields.fault('type', 'unknown-type', {
    found: describe(value),
    kind: kind ?? '',
    near: typeof value === 'string' ? nearTypes(value, kind) : [],
    elsewhere: knowing,
  });
  return undefined;
}

/** Types of the matter itself, or else of any other, that were meant. */
function nearTypes(type: string, kind: MatterKind | undefined): readonly string[] {
  const own = kind === undefined ? [] : nearest(type, typesOf(kind));
  return own.length > 0 ? own : nearest(type, [...new Set(MATTER_KINDS.flatMap(typesOf))]);
}

const typesOf = (kind: MatterKind): readonly string[] => Object.keys(VOCABULARY[kind]);

/** What only the court that decides can do; an entry by another is no contradiction to report but a slip of the pen. */
const RULINGS: ReadonlySet<string> = new Set([
  ...['judgment', 'stay-granted', 'stay-refused', 'leave-granted', 'leave-refused'],
]);

function readActor(
  fields: Fields,
  type: EventType | undefined,
  kind: EventKind | undefined,
): Actor | undefined {
  const by = fields.oneOf('by', ACTORS);
  if (type === undefined || kind === undefined) return by;
  if (fields.has('by')) {
    if (by === undefined || kind.by.includes(by) || !RULINGS.has(type)) return by;
    fields.fault('by', 'actor-not-possible', { type, by, allowed: kind.by });
    return by;
  }
  const [only, ...others] = kind.by;
  if (others.length === 0) return only;
  fields.require('by', kind.by);
  return undefined;
}

function readDecisionFields(
  fields: Fields,
  type: EventType | undefined,
  kind: EventKind | undefined,
  by: Actor | undefined,
): { typed: Partial<Fact>; free: Readonly<Record<string, unknown>> } {
  const decision = kind?.decision ?? true;
  const court = by === undefined || COURTS.some((one) => one === by);
  if (!decision) tellMisfits(fields, type, ['served', 'effective'], 'a decision');
  if (!decision || !court) tellMisfits(fields, type, ['announcedAtHearing'], "a court's decision");
  const served = decision ? readService(fields) : undefined;
  const typed = present({
    served: served?.service,
    announcedAtHearing: fields.boolean('announcedAtHearing'),
    effective: fields.oneOf('effective', ['immediately', 'when-final'] as const),
  });
  const left = served?.free ?? {};
  return { typed, free: Object.keys(left).length === 0 ? {} : { served: left } };
}

function tellMisfits(fields: Fields, type = '', names: readonly string[], only: string): void {
  const of = `an event of the type ${type}`;
  for (const field of names)
    if (fields.has(field)) fields.fault(field, 'field-not-here', { field, of, only });
}

function readLetterDays(fields: Fields): Partial<Fact> {
  return present({
    replyBy: fields.day('replyBy'),
    reportBy: fields.day('reportBy'),
    complyBy: fields.day('complyBy'),
    windDownBy: fields.day('windDownBy'),
    validUntil: fields.day('validUntil'),
    until: fields.day('until'),
    visitOn: fields.day('visitOn'),
  });
}

function readSubject(
  fields: Fields,
  type: EventType | undefined,
  id: string | undefined,
  around: Surroundings,
): { typed: Partial<Fact>; free: Readonly<Record<string, unknown>> } {
  const days = fields.value('days');
  const counted = Number.isSafeInteger(days) && Number(days) >= 0;
  const typed = present({
    days: counted ? undefined : fields.days('days'),
    about: fields.oneOf('about', ['new', 'change'] as const),
    what: fields.oneOf('what', ACTIVITY_CHANGES),
    outcome: readOutcome(fields, type),
    requests: fields.listOf('requests', REQUESTS),
    to: fields.oneOf('to', COURTS),
    of: readOf(fields, id, around.eventIds),
    serious: fields.boolean('serious'),
    investigationAttached: fields.boolean('investigationAttached'),
    person: fields.text('person'),
    role: fields.text('role'),
    ground: fields.text('ground'),
    trigger: fields.text('trigger'),
    conditions: fields.texts('conditions', true),
    amount: fields.amount('amount'),
    penalty: fields.amount('penalty'),
  });
  return { typed, free: counted ? { days } : {} };
}

function readOutcome(fields: Fields, type: EventType | undefined): Fact['outcome'] {
  if (type === 'judgment') {
    fields.require('outcome', OUTCOMES);
    return fields.oneOf('outcome', OUTCOMES);
  }
  if (type === 'inspection-decided') {
    fields.require('outcome', INSPECTION_OUTCOMES);
    return fields.oneOf('outcome', INSPECTION_OUTCOMES);
  }
  return fields.oneOf('outcome', [...OUTCOMES, ...INSPECTION_OUTCOMES]);
}

function readOf(fields: Fields, own: string | undefined, ids: ReadonlySet<string>): string | undefined {
  const id = fields.id('of');
  if (id === undefined) return undefined;
  if (id === own) fields.fault('of', 'names-itself', { id });
  else if (!ids.has(id)) fields.fault('of', 'unknown-event', { id, near: nearestId(id, ids) });
  return id;
}
