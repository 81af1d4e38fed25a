import type { FormatPath } from './fault';
import type { FaultLog } from './fault-log';
import { idIn } from './ids';
import { nearestId } from './near';
import { isMapping } from './plain';
import type { Mapping } from './plain';
import { statementOf, takeOver } from './statement';
import type { Statement } from './statement';

/** An event as it stands in the file. */
export interface WrittenEvent {
  readonly order: number;
  readonly path: FormatPath;
  readonly own: Mapping;
  readonly id: string | undefined;
  /** The event it corrects, where there is one of that id. */
  readonly corrects: WrittenEvent | undefined;
}

/** An event with all it says and takes over. */
export interface StatedEvent {
  readonly event: WrittenEvent;
  readonly statement: Statement;
  /** What it takes over cannot be known: nothing is missing from it that we could name. */
  readonly open: boolean;
}

/** Corrections of corrections that take over from one another, one after the other. Nobody reads such a record. */
const LONGEST_CHAIN = 20;

/** With these three an event stands for itself; without one of them it takes over what it does not say. */
const WHOLE = ['matter', 'type', 'on'];

/** Finds the event each correction corrects; tells ids that lead nowhere or round in a circle. */
export function linkCorrections(list: readonly unknown[], log: FaultLog): readonly WrittenEvent[] {
  const events = list
    .map((item, order) => ({ own: item, order }))
    .filter((event): event is { own: Mapping; order: number } => isMapping(event.own))
    .map(({ own, order }) => new Link(order, own));
  const byId = new Map<string, Link>();
  for (const event of events) if (event.id !== undefined && !byId.has(event.id)) byId.set(event.id, event);
  const ids = [...byId.keys()];
  for (const event of events) {
    const written = event.own['corrects'];
    if (written === undefined || written === null) continue;
    const id = idIn(written);
    if (id === undefined) continue;
    event.corrects = byId.get(id);
    if (event.corrects === undefined && !log.full) {
      log.add([...event.path, 'corrects'], 'unknown-event', { id, near: nearestId(id, ids) });
    }
  }
  cutCycles(events, log);
  return events;
}

class Link implements WrittenEvent {
  readonly path: FormatPath;
  readonly id: string | undefined;
  corrects: Link | undefined;

  constructor(
    readonly order: number,
    readonly own: Mapping,
  ) {
    this.path = ['events', order];
    this.id = idIn(own['id']);
  }
}

/** Tells every circle once, at its first event in the file, and opens it there. */
function cutCycles(events: readonly Link[], log: FaultLog): void {
  const walk = new Map<Link, number>();
  for (const [number, start] of events.entries()) {
    let at: Link | undefined = start;
    while (at !== undefined && !walk.has(at)) {
      walk.set(at, number);
      at = at.corrects;
    }
    if (at !== undefined && walk.get(at) === number) tellCycle(at, log);
  }
}

function tellCycle(member: Link, log: FaultLog): void {
  const cycle = [member];
  for (let at = member.corrects; at !== undefined && at !== member; at = at.corrects) cycle.push(at);
  const first = cycle.reduce((one, other) => (other.order < one.order ? other : one));
  const start = cycle.indexOf(first);
  const round = [...cycle.slice(start), ...cycle.slice(0, start), first].map((event) => event.id ?? '');
  const path = [...first.path, 'corrects'];
  if (cycle.length === 1) log.add(path, 'names-itself', { id: first.id ?? '' });
  else log.add(path, 'correction-cycle', { cycle: round });
  for (const event of cycle) event.corrects = undefined;
}

/** Gives every correction what it takes over from the event it corrects. */
export function stateEvents(events: readonly WrittenEvent[], log: FaultLog): readonly StatedEvent[] {
  const stated = new Map<WrittenEvent, StatedEvent & { readonly depth: number }>();
  for (const start of events) {
    const chain: WrittenEvent[] = [];
    let at: WrittenEvent | undefined = start;
    while (at !== undefined && !stated.has(at)) {
      chain.push(at);
      at = isWhole(at.own) ? undefined : at.corrects;
    }
    for (const event of chain.reverse()) {
      const other = isWhole(event.own) ? undefined : event.corrects && stated.get(event.corrects);
      stated.set(event, state(event, other, log));
    }
  }
  return events.map((event) => stated.get(event) ?? state(event, undefined, log));
}

function state(
  event: WrittenEvent,
  other: (StatedEvent & { readonly depth: number }) | undefined,
  log: FaultLog,
): StatedEvent & { readonly depth: number } {
  if (other === undefined) {
    const statement = statementOf(event.own);
    return { event, statement, open: statement.has('corrects') && !isWhole(event.own), depth: 0 };
  }
  const depth = other.depth + 1;
  if (depth > LONGEST_CHAIN) {
    const first = depth === LONGEST_CHAIN + 1;
    if (first) log.add([...event.path, 'corrects'], 'correction-chain-too-long', { limit: LONGEST_CHAIN });
    return { event, statement: statementOf(event.own), open: true, depth };
  }
  // What an event is called and what it corrects are its own.
  const { statement: theirs } = other;
  const heritage = new Map([...theirs].filter(([name]) => name !== 'id' && name !== 'corrects'));
  const source = { id: other.event.id ?? '', path: other.event.path };
  return { event, statement: takeOver(event.own, heritage, source), open: other.open, depth };
}

const isWhole = (own: Mapping): boolean => WHOLE.every((name) => (own[name] ?? null) !== null);
