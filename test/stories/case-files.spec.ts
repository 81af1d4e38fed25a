import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile, renderFaults } from '@fristvakt/case-file';
import type { ReadCaseFile } from '@fristvakt/case-file';

const CASES = join(__dirname, 'cases');

const read = (name: string): ReadCaseFile => readCaseFile(readFileSync(join(CASES, name)));

describe('the stories are case files in order', () => {
  it.each(readdirSync(CASES).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const story = read(name);
    expect(story.ok ? '' : renderFaults(name, story.faults)).toBe('');
  });

  it.each([
    ['humana-2023.yaml', 4, 10, 10],
    ['fmf-2022.yaml', 2, 8, 7],
    ['inspection-2026.yaml', 2, 11, 10],
    ['duties-2026.yaml', 2, 10, 10],
  ])('%s holds what is written in it, and nothing unknown', (name, matters, facts, expectations) => {
    const story = read(name);
    expect(story).toMatchObject({ ok: true, notices: [] });
    if (!story.ok) throw new Error('unreachable');
    expect(story.caseFile.matters).toHaveLength(matters);
    expect(story.caseFile.facts).toHaveLength(facts);
    expect(story.caseFile.expect).toHaveLength(expectations);
  });

  it('reads of Humana what was decided, how it was served, and what is known of a year only', () => {
    const story = read('humana-2023.yaml');
    expect(story).toMatchObject({
      caseFile: {
        title:
          'Humana Assistans AB ./. IVO 2023 — revocation, stay, the authority appeals the stay, the provider wins',
        matters: [
          { id: 'L', services: ['personal-assistance', 'companion-service', 'relief-service'], held: true },
          {},
          {},
          {},
        ],
        facts: [
          {
            id: 'e1',
            on: { text: '2021', first: '2021-01-01', last: '2021-12-31' },
            trigger: 'own-initiative',
          },
          {
            id: 'e2',
            by: 'ivo',
            served: { how: 'ordinary', on: { text: '2023-01-31' } },
            windDownBy: '2023-02-10',
            ground: 'unsuitable',
          },
          {
            id: 'e3',
            to: 'administrative-court',
            requests: ['set-aside', 'stay'],
            free: { caseNumber: '2132-23' },
          },
          {},
          {},
          {},
          {},
          {},
          { id: 'e9', outcome: 'granted', announcedAtHearing: true },
          { id: 'e10', type: 'note', order: 9 },
        ],
        expect: [
          { asOf: '2023-01-30', deadlines: [] },
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          { asOf: '2023-07-13' },
        ],
      },
    });
  });
});
