/** A broken case file: what it holds, where that must be told, and what the message must say. */
export interface BadFile {
  readonly title: string;
  readonly bytes: () => Uint8Array;
  /** Line and column of the first fault, from 1. */
  readonly at: string;
  /** A part of the first fault's message. */
  readonly says: string;
  /** What a program that is handed the file exits with, having written nothing to standard output. */
  readonly exit: 2;
}

/** Marks in the text of a row the place where the fault must be told. */
const MARK = '▸';

/** A file given as text in which {@link MARK} stands where the fault is. */
export function file(title: string, marked: string, says: string): BadFile {
  const before = marked.slice(0, marked.indexOf(MARK));
  if (!marked.includes(MARK)) throw new Error(`the row "${title}" marks no place`);
  const lines = before.split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const text = marked.replace(MARK, '');
  return bytes(title, () => encode(text), `${String(lines.length)}:${String(column)}`, says);
}

/** A file given as bytes. */
export const bytes = (title: string, make: () => Uint8Array, at: string, says: string): BadFile => ({
  title,
  bytes: make,
  at,
  says,
  exit: 2,
});

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A case file in order, up to its events; more events follow as lines of their own. */
export const BASE = `format: ivo-case/1
title: A story
provider: { name: Exempel Assistans AB, kind: company }
matters:
  - { id: L, kind: licence, statute: LSS, held: true }
  - { id: I, kind: inspection, licence: L }
  - { id: A, kind: appeal, against: e1 }
events:
  - { id: e1, matter: L, type: licence-revoked, on: 2023-01-31 }
`;

/** The case file with one more event. */
export const event = (title: string, marked: string, says: string): BadFile =>
  file(title, `${BASE}  - { id: e2, ${marked} }\n`, says);

/** The case file with more events, each as written. */
export const events = (title: string, marked: readonly string[], says: string): BadFile =>
  file(title, `${BASE}${marked.map((one) => `  - ${one}\n`).join('')}`, says);

/** The case file with one more matter. */
export const matter = (title: string, marked: string, says: string): BadFile =>
  file(title, BASE.replace('events:\n', `  - { id: M, ${marked} }\nevents:\n`), says);

/** The case file with an expectation. */
export const expectation = (title: string, marked: string, says: string): BadFile =>
  file(title, `${BASE}expect:\n  - ${marked}\n`, says);

/** The case file with a line at the root replaced. */
export const root = (title: string, line: string, marked: string, says: string): BadFile => {
  if (!BASE.includes(line)) throw new Error(`the row "${title}" replaces nothing`);
  return file(title, BASE.replace(line, marked), says);
};
