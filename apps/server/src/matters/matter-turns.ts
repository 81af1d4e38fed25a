import type { PlainDate } from '@fristvakt/calendar';
import { changes, derive, factsKnownOn, storyDays } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Changes, Fact, Remedy } from '@fristvakt/proceedings';
import type { Catalogue } from '@fristvakt/terms';

/** A remedy that became open, or closed. */
export interface RemedyTurn {
  readonly remedy: Remedy;
  readonly opened: boolean;
}

/** One thing that happened in a story, or a day that came, and what it changed. */
export interface Turn {
  readonly on: PlainDate;
  /** Null where nothing happened but that a day came, or a decision reached somebody. */
  readonly fact: Fact | null;
  /** The decisions, of an earlier day, that were served on this one. */
  readonly served: readonly Fact[];
  readonly changes: Changes;
  readonly remedies: readonly RemedyTurn[];
}

/** A story turn by turn up to a day: each fact by itself, also where several happened on a day. */
export function turnsOf(catalogue: Catalogue, story: CaseFile, until: PlainDate): readonly Turn[] {
  const turns: Turn[] = [];
  let before: CaseState | undefined;
  for (const { on, state } of storyDays(catalogue, story, until)) {
    const known = factsKnownOn(catalogue, story, on);
    const happened = known.filter((fact) => fact.on.last === on);
    const served = known.filter((fact) => fact.served?.on?.last === on && fact.on.last < on);
    before ??= derive(catalogue, { ...story, facts: [] }, on);
    const stops = [null, ...happened];
    for (const [place, fact] of stops.entries()) {
      const later = stops.slice(place + 1).filter((one) => one !== null);
      const after = later.length === 0 ? state : derive(catalogue, without(story, later), on);
      turns.push({
        ...{ on, fact, served: fact === null ? served : [], changes: changes(before, after) },
        remedies: remedyTurns(before, after),
      });
      before = after;
    }
  }
  return turns.filter(isWorthTelling);
}

const isWorthTelling = ({ fact, served, changes: { matters, deadlines }, remedies }: Turn): boolean =>
  fact !== null || [served, matters, deadlines, remedies].some(({ length }) => length > 0);

/** The story as it was before these facts were there. What they correct is not there either. */
function without(story: CaseFile, facts: readonly Fact[]): CaseFile {
  const corrected = new Map(story.facts.map(({ id, corrects }) => [id, corrects]));
  const gone = new Set<string>();
  for (const { id } of facts) {
    for (let at: string | undefined = id; at !== undefined && !gone.has(at); at = corrected.get(at)) {
      gone.add(at);
    }
  }
  return { ...story, facts: story.facts.filter(({ id }) => !gone.has(id)) };
}

function remedyTurns(before: CaseState, after: CaseState): readonly RemedyTurn[] {
  const were = new Map(remediesIn(before).map((remedy) => [keyOf(remedy), remedy]));
  return remediesIn(after)
    .filter((remedy) => (were.get(keyOf(remedy))?.open ?? false) !== remedy.open)
    .map((remedy) => ({ remedy, opened: remedy.open }));
}

const remediesIn = ({ matters }: CaseState): readonly Remedy[] =>
  Object.values(matters).flatMap(({ remedies }) => remedies);
const keyOf = ({ kind, event }: Remedy): string => `${event}:${kind}`;
