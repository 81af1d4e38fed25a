import { Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Run } from '@fristvakt/letters';

/** A paragraph in a style, of plain text. */
export const line = (text: string, style: string): Paragraph =>
  new Paragraph({ style, children: wordRuns([{ text }]) });

/** Runs as Word has them: the end of a line is a break in the same paragraph. */
export const wordRuns = (runs: readonly Run[]): TextRun[] =>
  runs.flatMap((run) => run.text.split('\n').map((text, at) => new TextRun(look(run, text, at > 0))));

const look = (run: Run, text: string, broken: boolean): IRunOptions => ({
  text,
  ...(run.strong === true ? { bold: true } : {}),
  ...(run.emphasis === true ? { italics: true } : {}),
  ...(broken ? { break: 1 } : {}),
});
