/** What was measured several times, in one unit. */
export interface Figures {
  readonly what: string;
  readonly unit: string;
  readonly values: readonly number[];
}

/** What was to be reached, and whether it was. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly wanted: string;
  readonly met: boolean;
}

/** The middle one of several numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A plain table of what was measured. */
export function tableOf(figures: readonly Figures[]): string {
  const rows = figures.map(({ what, unit, values }) => [
    what,
    unit,
    ...[median(values), Math.min(...values), Math.max(...values)].map((value) => grouped.format(value)),
  ]);
  return aligned([['measured', 'unit', 'median', 'min', 'max'], ...rows], 2);
}

/** A plain table of what was to be reached. */
export function tableOfGoals(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, value, wanted, met }) => [
    what,
    wanted,
    value.toFixed(2),
    met ? 'met' : 'MISSED',
  ]);
  return aligned([['goal', 'wanted', 'is', ''], ...rows], 1);
}

/** Columns side by side: the first so many from the left, the others from the right. */
function aligned(rows: readonly (readonly string[])[], fromLeft: number): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column < fromLeft ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
