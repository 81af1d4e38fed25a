import { parsePlainDate } from '@fristvakt/calendar';
import type { FieldRow, FieldValue } from './field';
import { longDay } from './swedish';

/** What is done about something that was found wanting, as of today. Days are `YYYY-MM-DD`. */
export interface PlannedAction {
  readonly text: string;
  /** Whose it is, by role and never by name; null where it is nobody's yet. */
  readonly owner: string | null;
  readonly due: string;
  /** The day it was done; null where it is not. */
  readonly doneOn: string | null;
  readonly proof: string | null;
  /** When it is asked whether it held, and what was found; null where nobody has looked yet. */
  readonly checks: readonly {
    readonly due: string;
    readonly outcome: 'held' | 'partly' | 'not-held' | null;
  }[];
}

export interface PlannedFinding {
  readonly text: string;
  readonly cause: string | null;
  readonly actions: readonly PlannedAction[];
}

/** What the house itself keeps beside the facts: its plan of a matter, and what could be shown of a licence. */
export interface PracticeTold {
  readonly plan: readonly PlannedFinding[];
  /** Points by how they stand, and what those that are not proved are called; null where the matter is no licence. */
  readonly readiness: {
    readonly proved: number;
    readonly stale: number;
    readonly missing: number;
    readonly lacking: readonly string[];
  } | null;
}

/** What letters may say of it, by the names of the fields; empty where nothing is planned. */
export function toldByPractice(told: PracticeTold | undefined): Readonly<Record<string, FieldValue>> {
  if (told === undefined) return {};
  const { plan, readiness } = told;
  return {
    ...{ plan: rowsOf(plan), effect: effectOf(plan), planFigures: figuresOf(plan) },
    readiness: readiness === null ? [] : readinessText(readiness),
  };
}

/** A row for each action; a finding without any is told by itself. */
const rowsOf = (plan: readonly PlannedFinding[]): readonly FieldRow[] =>
  plan.flatMap(({ text, cause, actions }): readonly FieldRow[] => {
    const finding = { finding: text, cause: cause ?? '' };
    if (actions.length === 0) return [{ ...finding, action: '', who: '', day: '', proof: '' }];
    return actions.map(({ text: action, owner, due, doneOn, proof }) => ({
      ...{ ...finding, action, who: owner ?? '', proof: proof ?? '' },
      day: doneOn === null ? day(due) : `gjort ${day(doneOn)}`,
    }));
  });

const day = (text: string): string => longDay(parsePlainDate(text));

const OUTCOMES = { held: 'åtgärden höll', partly: 'åtgärden höll delvis', 'not-held': 'åtgärden höll inte' };

/** When each thing done is looked at again, and what was found then. */
const effectOf = (plan: readonly PlannedFinding[]): readonly string[] =>
  plan.flatMap(({ actions }) =>
    actions.flatMap(({ text, checks }) => {
      if (checks.length === 0) return [];
      const told = checks.map(({ due, outcome }) =>
        outcome === null
          ? `verkan följs upp den ${day(due)}`
          : `vid uppföljningen den ${day(due)}: ${OUTCOMES[outcome]}`,
      );
      return [`${text}: ${told.join('; ')}.`];
    }),
  );

/** `3 brister: 5 åtgärder, 2 gjorda, 1 utan åtgärd`. */
function figuresOf(plan: readonly PlannedFinding[]): readonly string[] {
  if (plan.length === 0) return [];
  const actions = plan.flatMap((finding) => finding.actions);
  const bare = plan.filter((finding) => finding.actions.length === 0).length;
  const done = actions.filter(({ doneOn }) => doneOn !== null).length;
  const told = [
    counted(actions.length, 'åtgärd', 'åtgärder'),
    counted(done, 'gjord', 'gjorda'),
    ...(bare === 0 ? [] : [`${String(bare)} utan åtgärd`]),
  ];
  return [`Åtgärdsplanen: ${counted(plan.length, 'brist', 'brister')}, ${told.join(', ')}.`];
}

const counted = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

function readinessText({
  proved,
  stale,
  missing,
  lacking,
}: NonNullable<PracticeTold['readiness']>): readonly string[] {
  const all = proved + stale + missing;
  const told = `Av ${String(all)} punkter som IVO granskar kan ${String(proved)} styrkas i dag, ${counted(stale, 'är inaktuell', 'är inaktuella')} och ${counted(missing, 'saknas', 'saknas')}.`;
  return lacking.length === 0 ? [told] : [told, `Inte styrkta: ${lacking.join(', ')}.`];
}
