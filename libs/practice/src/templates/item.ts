import type { Confidence } from '@fristvakt/terms';
import type { DeadlineKind } from '@fristvakt/proceedings';
import type { ChecklistItem, Condition, ItemRole } from '../template';

/** What an item says beside its text; what is left out is the usual. */
interface Says {
  readonly proof?: readonly [sv: string, en: string];
  readonly cites?: readonly string[];
  /** `P` where sections are cited, `I` where none is. */
  readonly sure?: Confidence;
  readonly optional?: true;
  readonly eyes?: true;
  readonly when?: Condition;
  readonly before?: readonly [deadline: DeadlineKind, days: number];
  readonly role?: ItemRole;
}

/** An item of a template. Mandatory, and the compliance officer's, unless it says otherwise. */
export function item(id: string, sv: string, en: string, says: Says = {}): ChecklistItem {
  const { proof, cites = [], sure, optional, eyes, when, before, role = 'compliance-officer' } = says;
  return {
    ...{ id, text: { sv, en }, cites, role },
    proof: proof === undefined ? null : { sv: proof[0], en: proof[1] },
    confidence: sure ?? (cites.length === 0 ? 'I' : 'P'),
    mandatory: optional !== true,
    fourEyes: eyes === true,
    when: when ?? null,
    due: before === undefined ? null : { deadline: before[0], days: before[1] },
  };
}

/** The items of a version on top of another: one of the same id takes its place, a new one comes last. */
export function amended(
  former: readonly ChecklistItem[],
  now: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  const known = new Set(former.map(({ id }) => id));
  return [
    ...former.map((one) => now.find(({ id }) => id === one.id) ?? one),
    ...now.filter(({ id }) => !known.has(id)),
  ];
}
