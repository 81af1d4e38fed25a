import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@fristvakt/case-file';
import { CATALOGUE } from '@fristvakt/law';
import type { LetterStory } from '@fristvakt/letters';
import { derive, factsKnownOn } from '@fristvakt/proceedings';
import type { CaseFile } from '@fristvakt/proceedings';
import { day } from '../support/day';

const CASES = join(__dirname, '../stories/cases');

/** A story of `test/stories/cases` as a letter in one of its matters sees it on a day. */
export function storyOn(name: string, matter: string, asOf: string): LetterStory {
  return storyTold(readFileSync(join(CASES, `${name}.yaml`), 'utf8'), matter, asOf);
}

/** The same of a story told in a test. */
export function storyTold(told: string, matter: string, asOf: string): LetterStory {
  const read = readCaseFile(Buffer.from(told));
  if (!read.ok) throw new Error(`the story cannot be read: ${told.slice(0, 80)}`);
  return storyOf(read.caseFile, matter, asOf);
}

function storyOf(caseFile: CaseFile, matter: string, asOf: string): LetterStory {
  return {
    ...{ catalogue: CATALOGUE, caseFile, matter },
    facts: factsKnownOn(CATALOGUE, caseFile, day(asOf)),
    state: derive(CATALOGUE, caseFile, day(asOf)),
  };
}
