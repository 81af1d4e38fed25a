import type { BranchFigure, BranchValue } from '../branch-figure';

type Both = readonly [sv: string, en: string];

interface Says {
  readonly group: BranchFigure['group'];
  readonly title: Both;
  readonly unit: Both;
  readonly says: Both;
  readonly source: Both;
  readonly unsure?: Both;
  readonly decimals?: number;
  readonly sure?: BranchFigure['confidence'];
}

const words = ([sv, en]: Both): { readonly sv: string; readonly en: string } => ({ sv, en });

/** A figure from a secondary source, unless it says otherwise. */
export function figure(id: string, said: Says, values: readonly BranchValue[]): BranchFigure {
  const { group, title, unit, says, source, unsure, decimals = 0, sure = 'S' } = said;
  return {
    ...{ id, group, decimals, confidence: sure, values },
    ...{ title: words(title), unit: words(unit), says: words(says), source: words(source) },
    unsure: unsure === undefined ? null : words(unsure),
  };
}

/** A value; the time in both languages where they differ. */
export const at = (
  when: string | Both,
  value: number,
  more: Partial<Pick<BranchValue, 'to' | 'about'>> = {},
): BranchValue => ({
  when: typeof when === 'string' ? { sv: when, en: when } : words(when),
  ...{ value, to: null, about: false, ...more },
});
