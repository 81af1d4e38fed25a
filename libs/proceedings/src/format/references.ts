import { MATTER_KINDS, eventKind } from '../vocabulary';
import type { StatedEvent, WrittenEvent } from './corrections';
import type { FormatPath } from './fault';
import type { FaultLog } from './fault-log';
import { idIn } from './ids';
import { nearestId } from './near';
import { isMapping } from './plain';
import type { MatterKinds } from './read-matter';

/** Tells appeals that dispute something other than a decision of this file. */
export function checkDisputes(
  matters: readonly unknown[],
  kinds: MatterKinds,
  events: readonly StatedEvent[],
  log: FaultLog,
): void {
  const decisions = new Decisions(events, kinds);
  for (const [place, matter] of matters.entries()) {
    if (log.full || !isMapping(matter) || matter['kind'] !== 'appeal') continue;
    const id = idIn(matter['against']);
    if (id === undefined) continue;
    const path: FormatPath = ['matters', place, 'against'];
    const type = decisions.types.get(id);
    if (type === undefined)
      log.add(path, 'unknown-event', { id, near: nearestId(id, decisions.types.keys()) });
    else if (!decisions.standing.has(id)) log.add(path, 'not-a-decision', { id, type });
  }
}

class Decisions {
  /** The type of each event as written. */
  readonly types = new Map<string, string>();
  /** The events that are decisions, and those that a correction made one. What cannot be told counts as one. */
  readonly standing = new Set<string>();

  constructor(events: readonly StatedEvent[], kinds: MatterKinds) {
    for (const { event, statement } of events) {
      if (event.id === undefined || this.types.has(event.id)) continue;
      const type = statement.get('type')?.value;
      this.types.set(event.id, typeof type === 'string' ? type : '');
      const matter = idIn(statement.get('matter')?.value);
      if (mayBeDecision(matter === undefined ? undefined : kinds.get(matter), type)) this.mark(event);
    }
  }

  /** Marks the event and those it corrects, one after the other. */
  private mark(event: WrittenEvent): void {
    let at: WrittenEvent | undefined = event;
    while (at?.id !== undefined && !this.standing.has(at.id)) {
      this.standing.add(at.id);
      at = at.corrects;
    }
  }
}

function mayBeDecision(kind: (typeof MATTER_KINDS)[number] | undefined, type: unknown): boolean {
  if (typeof type !== 'string') return true;
  const known = (kind === undefined ? MATTER_KINDS : [kind]).map((one) => eventKind(one, type));
  return known.every((one) => one === undefined) || known.some((one) => one?.decision === true);
}
