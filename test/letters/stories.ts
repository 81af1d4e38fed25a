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
  const read = readCaseFile(readFileSync(join(CASES, `${name}.yaml`)));
  if (!read.ok) throw new Error(`the story ${name} cannot be read`);
  return storyOf(read.caseFile, matter, asOf);
}

function storyOf(caseFile: CaseFile, matter: string, asOf: string): LetterStory {
  return {
    ...{ catalogue: CATALOGUE, caseFile, matter },
    facts: factsKnownOn(CATALOGUE, caseFile, day(asOf)),
    state: derive(CATALOGUE, caseFile, day(asOf)),
  };
}
