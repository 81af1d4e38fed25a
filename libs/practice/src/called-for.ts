import { addDays, isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { CaseFile, Deadline, Fact, Matter } from '@fristvakt/proceedings';
import type { Validity } from '@fristvakt/terms';
import type { ChecklistItem, ChecklistTemplate, ChecklistVersion, Condition, FactOccasion } from './template';

/** What is known of the conditions that no fact tells: from the register of the licence. Left out: not known. */
export type Known = Partial<Readonly<Record<Condition, boolean>>>;

/** A story, and what follows from it on a day. */
export interface Story {
  readonly caseFile: CaseFile;
  /** The facts that count: without what was corrected. */
  readonly facts: readonly Fact[];
  readonly deadlines: readonly Deadline[];
}

/** An item on a list, with its day where a deadline gives it one. */
export interface ListedItem {
  readonly item: ChecklistItem;
  readonly due: PlainDate | null;
}

/** A list that a fact calls for. */
export interface CalledFor {
  readonly template: ChecklistTemplate;
  /** The version in force on the day of the fact: the list keeps it. */
  readonly version: ChecklistVersion;
  readonly matter: string;
  readonly fact: string;
  /** The fact that this one corrects: its list goes on as the list of this one. */
  readonly corrects: string | null;
  readonly items: readonly ListedItem[];
}

/**
 * The lists that the facts of a story call for, in the order of the facts. An item whose condition is known not to hold is
 * left out; one of which nothing is known stays. Days are those of the matter's deadlines on the day of the story: where
 * there is no such deadline, or it has no day, the item has none.
 */
export function checklistsCalledFor(
  templates: readonly ChecklistTemplate[],
  story: Story,
  knownOf: (matter: Matter) => Known,
  pinnedOf: Pinned = () => undefined,
): readonly CalledFor[] {
  return story.caseFile.matters.flatMap((matter) =>
    templates.flatMap((template) =>
      occasionsIn(template, story, matter).flatMap((fact) => {
        const version =
          pinnedVersion(template, pinnedOf(template, fact)) ?? versionOn(template, fact.on.last);
        if (version === undefined) return [];
        const known = { ...knownFromFacts(story, matter), ...knownOf(matter) };
        const items = version.items.filter(({ when }) => when === null || known[when] !== false);
        const listed = items.map((item) => ({ item, due: dueOf(item, story, matter, fact) }));
        return [
          {
            template,
            version,
            matter: matter.id,
            fact: fact.id,
            corrects: fact.corrects ?? null,
            items: listed,
          },
        ];
      }),
    ),
  );
}

/** The first day of the version that a list keeps, by its template and its fact; undefined where there is no list yet. */
export type Pinned = (template: ChecklistTemplate, fact: Fact) => string | undefined;

/** A version as it is kept: its first day; empty where no beginning was seen. */
export const versionMark = ({ from }: ChecklistVersion): string => from ?? '';

const pinnedVersion = (
  { versions }: ChecklistTemplate,
  mark: string | undefined,
): ChecklistVersion | undefined => versions.find((version) => versionMark(version) === mark);

/** The version in force on a day; the oldest where the day is before them all, since there was no other guidance then. */
export const versionOn = ({ versions }: ChecklistTemplate, day: PlainDate): ChecklistVersion | undefined =>
  versions.find(({ from }) => from === null || from <= day) ?? versions.at(-1);

/** The facts that call for a list each, in their order: each on its own account, or the first alone of those that share one. */
function occasionsIn({ occasions }: ChecklistTemplate, { facts }: Story, matter: Matter): readonly Fact[] {
  const fitting = occasions.filter(
    (occasion): occasion is FactOccasion => occasion.on === 'fact' && occasion.matter === matter.kind,
  );
  const own = facts.filter((fact) => fact.matter === matter.id);
  const called = (fact: Fact, once: FactOccasion['once']): boolean =>
    fitting.some((occasion) => occasion.once === once && calls(occasion, fact));
  const first = own.find((fact) => called(fact, 'matter'));
  return own.filter((fact) => fact === first || called(fact, 'fact'));
}

const calls = ({ types, outcomes, during }: FactOccasion, { type, outcome, on }: Fact): boolean =>
  types.includes(type) &&
  (outcomes === undefined || (outcome !== undefined && outcomes.includes(outcome))) &&
  (during === undefined || isWithin(on.last, during));

const isWithin = (day: PlainDate, { from, until }: Validity): boolean =>
  (from === null || from <= day) && (until === null || day < until);

function knownFromFacts({ caseFile, facts }: Story, matter: Matter): Known {
  const own = facts.filter((fact) => fact.matter === matter.id);
  const licence = facts.filter((fact) => fact.matter === (matter.licence ?? matter.id));
  return {
    cooperative: caseFile.provider.kind === 'cooperative',
    injunction: own.some(({ outcome }) => outcome === 'injunction' || outcome === 'information-injunction'),
    penalty: own.some(({ penalty }) => penalty !== undefined),
    ...(licence.some(({ conditions = [] }) => conditions.length > 0)
      ? { 'licence-has-conditions': true }
      : {}),
  };
}

/** Counted back from the deadline that the fact itself started, or else from the matter's next. */
function dueOf({ due }: ChecklistItem, { deadlines }: Story, matter: Matter, fact: Fact): PlainDate | null {
  if (due === null) return null;
  const fitting = deadlines.filter(
    (deadline) =>
      deadline.kind === due.deadline && deadline.party === 'provider' && deadline.matter === matter.id,
  );
  const chosen =
    fitting.find((deadline) => deadline.event === fact.id) ??
    fitting.find((deadline) => deadline.status === 'open');
  return chosen?.due == null ? null : workingDayUpTo(addDays(chosen.due, -due.days));
}

/** A day of our own making is never a day on which nobody works: it is the working day before. */
export function workingDayUpTo(day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}
