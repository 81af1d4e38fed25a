import { readCaseFile, renderFaults } from '@fristvakt/case-file';
import { MAX_FAULTS } from '@fristvakt/proceedings';
import { BASE, encode } from './row';
import { BAD_FILES } from './table';

/** The lines a program prints about a broken file; none if it is in order. */
function linesAbout(bytes: Uint8Array): readonly string[] {
  const read = readCaseFile(bytes);
  return read.ok ? [] : renderFaults('story.yaml', read.faults).trimEnd().split('\n');
}

describe('a broken case file is told with its place and what was expected', () => {
  it.each(BAD_FILES.map((row) => [row.title, row] as const))('%s', (_, row) => {
    const [first = ''] = linesAbout(row.bytes());
    expect(first).toMatch(new RegExp(`^story\\.yaml:${row.at}: .`));
    expect(first).toContain(row.says);
  });

  it.each(BAD_FILES.map((row) => [row.title, row] as const))(
    'in short lines a terminal can show: %s',
    (_, row) => {
      const lines = linesAbout(row.bytes());
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(MAX_FAULTS);
      for (const line of lines) {
        expect(line).toMatch(/^story\.yaml:\d+:\d+: [^\p{Cc}\p{Cs}]+$/u);
        expect(line.length).toBeLessThan(500);
      }
    },
  );

  it('has a row for at least seventy kinds of breakage, each under a title of its own', () => {
    expect(BAD_FILES.length).toBeGreaterThanOrEqual(70);
    expect(new Set(BAD_FILES.map((row) => row.title)).size).toBe(BAD_FILES.length);
  });

  it('tests them against a case file that is in order but for what each row breaks', () => {
    expect(linesAbout(encode(BASE))).toEqual([]);
  });
});
