import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES, readCaseFile, renderFaults, renderNotices, tooLarge } from '@fristvakt/case-file';
import type { PlacedFault, ReadCaseFile } from '@fristvakt/case-file';
import type { CaseFile } from '@fristvakt/proceedings';
import { BrokenFile, Refusal } from './command';

/** A case file that has been read, and its bytes as they stand, so that it can be changed and read again. */
export interface Story {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly caseFile: CaseFile;
}

/** Reads and checks a case file; `-` is standard input. Refuses one that breaks the format, naming every place. */
export function readStory(path: string): Story {
  const name = path === '-' ? '(standard input)' : path;
  const bytes = bytesOf(path, name);
  return { name, bytes, caseFile: soundOr(name, readCaseFile(bytes)) };
}

/** The case file, if it is in order; what its author should know of it goes to standard error. */
export function soundOr(name: string, read: ReadCaseFile): CaseFile {
  if (!read.ok) throw new BrokenFile(renderFaults(name, read.faults));
  process.stderr.write(renderNotices(name, read.notices));
  return read.caseFile;
}

const STANDARD_INPUT = 0;

function bytesOf(path: string, name: string): Uint8Array {
  try {
    const file = path === '-' ? STANDARD_INPUT : openSync(path, 'r');
    try {
      return wholeOf(file, name);
    } finally {
      if (file !== STANDARD_INPUT) closeSync(file);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${name}: cannot be read: ${reasonOf(error)}`);
  }
}

/** All that a file holds. No more is read than a case file may have: a pipe tells no size, and some never end. */
function wholeOf(file: number, name: string): Uint8Array {
  const stat = fstatSync(file);
  if (stat.isFile() && stat.size > MAX_BYTES) throw broken(name, tooLarge(stat.size));
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = pieceOf(file); piece.length > 0; piece = pieceOf(file)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_BYTES) throw broken(name, ENDLESS);
  }
  return Buffer.concat(pieces);
}

const broken = (name: string, fault: PlacedFault): BrokenFile => new BrokenFile(renderFaults(name, [fault]));

const ENDLESS: PlacedFault = {
  line: 1,
  column: 1,
  path: [],
  message: `more came than the ${String(MAX_BYTES / 1024 / 1024)} MB (${String(MAX_BYTES)} bytes) a case file may have`,
};

const PIECE = 64 * 1024;

/** The next bytes; none at the end. Waits where a pipe has nothing to give yet. */
function pieceOf(file: number): Uint8Array {
  const piece = Buffer.allocUnsafe(PIECE);
  for (;;) {
    try {
      return piece.subarray(0, readSync(file, piece, 0, PIECE, null));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
