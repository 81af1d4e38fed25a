import { readFileSync, statSync } from 'node:fs';
import { MAX_BYTES, readCaseFile, renderFaults } from '@fristvakt/case-file';
import type { CaseFile } from '@fristvakt/proceedings';
import { Refusal } from './command';

/** Reads and checks a case file; `-` is standard input. Refuses one that breaks the format, naming every place. */
export function readStory(path: string): CaseFile {
  const name = path === '-' ? '(standard input)' : path;
  const read = readCaseFile(bytesOf(path));
  if (!read.ok) throw new Refusal(renderFaults(name, read.faults));
  return read.caseFile;
}

/** The bytes as they stand, so that a story can be changed and read again. */
export function bytesOf(path: string): Uint8Array {
  try {
    if (path !== '-' && statSync(path).size > MAX_BYTES) {
      throw new Refusal(`${path}: larger than the ${String(MAX_BYTES / 1_048_576)} MB a case file may have`);
    }
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path}: cannot be read: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
