import type { PlainDate } from '@fristvakt/calendar';
import { factSentence } from '@fristvakt/wording';
import { roughOf, sometimeOf, storyOf } from '../matters/story.presenter';
import type { StoryItem } from '../matters/story.presenter';
import type { MatterLook } from '../matters/matter-look';

/** One line of what happened in a matter, in words. */
export interface ChronologyLine {
  /** The day by which the lines are ordered; of a day known by its month or year alone, the last it can have been. */
  readonly on: PlainDate;
  /** What is told instead of the day where it is not known: the last it can have been is not when it was. */
  readonly sometime: string | null;
  /** The fact's id in the record; null where only a day came. */
  readonly ref: string | null;
  readonly sentence: string;
  /** What is known of a day that is not known, in a sentence. */
  readonly rough: string | null;
  /** The other matter in which it happened. */
  readonly place: string | null;
  /** Whether a second person has confirmed the day of service. */
  readonly service: string | null;
  readonly note: string | null;
  /** What it changed, here and in other matters. */
  readonly changes: readonly string[];
  /** What was recorded before it was corrected, the latest first. */
  readonly former: readonly string[];
  /** Who recorded it and when. */
  readonly recorded: string | null;
}

/** What happened in a matter up to the day, oldest first; of a dispute also the decision that it is about. */
export function chronologyOf(look: MatterLook): readonly ChronologyLine[] {
  const lines = storyOf(look).flatMap(({ on, items }) => items.map((item) => lineOf(on, item)));
  const decision = decisionIn(look);
  if (decision === null || lines.some(({ ref }) => ref === decision.ref)) return lines;
  const later = lines.findIndex(({ on }) => on > decision.on);
  return lines.toSpliced(later === -1 ? lines.length : later, 0, decision);
}

/** The decision in dispute, which was made in another matter: a guest learns nothing of it. */
function decisionIn(look: MatterLook): ChronologyLine | null {
  const { dispute, day, asOf } = look.data;
  const kept = day.record.facts.find(({ id }) => id === dispute?.against?.factId);
  const fact = kept === undefined ? undefined : look.fact(kept.ref);
  if (fact === undefined || !look.sees(fact.id) || fact.on.last > asOf) return null;
  return {
    ...{ on: fact.on.last, ref: fact.id, sentence: factSentence(fact, look.lang) },
    ...{ sometime: sometimeOf(fact.on, look.lang), rough: roughOf(fact.on, look.lang) },
    place: look.place(fact.matter)?.text ?? null,
    ...{ service: null, note: null, changes: [], former: [], recorded: null },
  };
}

function lineOf(on: PlainDate, item: StoryItem): ChronologyLine {
  const { ref, sentence, sometime, rough, place, note, recorded, service, former, changes } = item;
  return {
    ...{ on, sometime, ref, sentence, rough, note, recorded },
    place: place?.text ?? null,
    service: service?.text ?? null,
    changes: changes.flatMap((group) =>
      group.lines.map(({ text }) => (group.place === null ? text : `${group.place.text}: ${text}`)),
    ),
    former: former.map(({ sentence: was, when, told }) =>
      [when === null ? was : `${when}: ${was}`, told].join(' ').trim(),
    ),
  };
}
