import { FIELD_NAMES } from '@fristvakt/letter-reading';
import type { LetterField, LetterReading, ReadField } from '@fristvakt/letter-reading';
import type { Truth } from './sample';

/** What became of a field: found; found and told as doubtful; not found; something else told as doubtful; something else told as sure. */
export const FATES = ['found', 'found in doubt', 'missed', 'wrong in doubt', 'WRONG'] as const;
export type Fate = (typeof FATES)[number];

interface Judged {
  readonly field: LetterField;
  readonly fate: Fate;
}

const truths = (truth: Truth, name: LetterField): readonly string[] => {
  const told = truth[name];
  return told === undefined ? [] : typeof told === 'string' ? [told] : told;
};

/** What became of every field of a letter. What is said of a field that the letter does not have is wrong. */
export function judged({ fields }: Pick<LetterReading, 'fields'>, truth: Truth): readonly Judged[] {
  return FIELD_NAMES.flatMap((field) => {
    const found = fields.filter(({ name }) => name === field);
    const told = truths(truth, field);
    const missed = told.filter((value) => !found.some((one) => one.value === value));
    const isReplaced = found.length >= told.length;
    return [
      ...found.map((one) => ({ field, fate: fateOf(one, told) })),
      ...missed
        .slice(isReplaced ? found.filter(({ value }) => !told.includes(value ?? '')).length : 0)
        .map(() => ({ field, fate: 'missed' as const })),
    ];
  });
}

function fateOf({ value, certainty }: ReadField, told: readonly string[]): Fate {
  const isRight = value !== null && told.includes(value);
  if (isRight) return certainty === 'sure' ? 'found' : 'found in doubt';
  return certainty === 'sure' ? 'WRONG' : 'wrong in doubt';
}

/** What is told as sure and is not so. */
export const surelyWrong = (reading: LetterReading, truth: Truth): readonly string[] =>
  reading.fields
    .filter(
      ({ certainty, value, name }) => certainty === 'sure' && !truths(truth, name).includes(value ?? ''),
    )
    .map(({ name, value }) => `${name}: ${value ?? ''}`);

/** The figures as a table, a line for each field. */
export function tableOf(all: readonly Judged[]): string {
  const head = ['field', ...FATES];
  const row = (name: string, of: readonly Judged[]): readonly string[] => [
    name,
    ...FATES.map((fate) => String(of.filter((one) => one.fate === fate).length)),
  ];
  const rows = FIELD_NAMES.map((name) =>
    row(
      name,
      all.filter(({ field }) => field === name),
    ),
  );
  const lines = [
    head,
    ...rows.filter((cells) => cells.slice(1).some((cell) => cell !== '0')),
    row('all', all),
  ];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lineOf(head), rule, ...lines.slice(1).map(lineOf)].join('\n');
}
