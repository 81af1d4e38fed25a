import type { BranchFigure, BranchValue } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { say } from '../pages/page-words';
import { BRANCH_WORDS } from './branch.words';

/** A figure as lying bars, one under the other, to be drawn. */
export interface BranchChart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly BranchBar[];
}

export interface BranchBar {
  readonly label: string;
  readonly labelAt: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the first end of a range to the other; 0 where there is none. */
  readonly more: number;
  readonly moreAt: number;
  readonly value: string;
  readonly valueAt: number;
}

const [WIDTH, ROW, BAR] = [380, 40, 16];
/** What is left of the width for a bar: its value stands behind it. */
const LONGEST = 270;

/** Bars begin at nothing, so that their lengths can be compared. */
export function branchChart({ values, decimals }: BranchFigure, lang: Language): BranchChart {
  const most = Math.max(...values.map(({ value, to }) => to ?? value));
  const scaled = (value: number): number => rounded((value / most) * LONGEST);
  return {
    ...{ width: WIDTH, height: ROW * values.length },
    bars: values.map((one, place) => {
      const [width, end] = [scaled(one.value), scaled(one.to ?? one.value)];
      const top = ROW * place;
      return {
        ...{ label: one.when[lang], labelAt: top + 13, x: 0, y: top + 18, width, height: BAR },
        ...{ more: rounded(end - width), moreAt: width },
        ...{ value: valueText(one, decimals, lang), valueAt: end + 6 },
      };
    }),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** `13 300–13 400`, `cirka 8`: as exact as the source gives it. */
export function valueText({ value, to, about }: BranchValue, decimals: number, lang: Language): string {
  const written = (number: number): string =>
    new Intl.NumberFormat(LOCALES[lang], {
      maximumFractionDigits: decimals,
      minimumFractionDigits: Number.isInteger(number) ? 0 : decimals,
    }).format(number);
  const text = to === null ? written(value) : `${written(value)}–${written(to)}`;
  return about ? say(BRANCH_WORDS[lang].about, { value: text }) : text;
}
