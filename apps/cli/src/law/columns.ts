/** How wide a line may be at the command line. */
export const COLUMNS = 100;

/**
 * The text broken at spaces into lines of at most `width` signs; a longer word stands alone on its line. A section sign
 * stays with its number.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?!§)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A label and its text, the text wrapped and hanging under its first line. */
export function labelled(label: string, text: string, indent: number, labelWidth: number): readonly string[] {
  const lead = ' '.repeat(indent);
  const hanging = ' '.repeat(labelWidth);
  return wrap(text, COLUMNS - indent - labelWidth).map(
    (line, index) => `${lead}${index === 0 ? label.padEnd(labelWidth) : hanging}${line}`,
  );
}

/** One row of a table: every cell wrapped to its column, two spaces between. */
export function row(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? COLUMNS));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((lines, index) => (lines[at] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
