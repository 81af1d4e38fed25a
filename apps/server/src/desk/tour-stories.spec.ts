import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@fristvakt/calendar';
import { readCaseFile } from '@fristvakt/case-file';
import { CATALOGUE } from '@fristvakt/law';
import { derive } from '@fristvakt/proceedings';
import type { CaseFile, CaseState } from '@fristvakt/proceedings';
import { day } from '../../../../test/support/day';
import { TOUR_STORIES } from './tour-stories';
import { storyShown } from './tour.presenter';

const STORIES = join(__dirname, '../../../../test/stories/cases');

function caseFileOf(file: string): CaseFile {
  const read = readCaseFile(readFileSync(join(STORIES, file)));
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return read.caseFile;
}

describe.each(TOUR_STORIES)('the guided look at $name', ({ file, mark, steps, name }) => {
  const caseFile = caseFileOf(file);
  const stateOn = (date: string): CaseState => derive(CATALOGUE, caseFile, day(date));

  test('goes forward in time, and each step is a day on which something changed', () => {
    const days = steps.map((step) => step.on);
    expect(days).toStrictEqual(days.toSorted());
    for (const date of days) {
      const [before, after] = [stateOn(addDays(day(date), -1)), stateOn(date)];
      const happened = caseFile.facts.some((fact) => fact.on.last === date);
      expect(happened || JSON.stringify(before.matters) !== JSON.stringify(after.matters)).toBe(true);
    }
  });

  test('names only days that follow from the story and the law', () => {
    const wrong = steps.flatMap(({ on, days = {} }) => {
      const known = stateOn(on).deadlines.flatMap(({ due, raw }) => [due, raw]);
      return Object.values(days).filter((named) => !known.some((one) => one === named));
    });
    expect(wrong).toStrictEqual([]);
  });

  test('finds the story in a record by a fact that is in it', () => {
    expect(caseFile.provider.name).toBe(mark.provider);
    expect(caseFile.facts.find(({ id }) => id === mark.ref)).toMatchObject({
      ...{ type: mark.type, on: { text: mark.happened } },
    });
    expect(caseFile.matters.map(({ id }) => id)).toStrictEqual(
      expect.arrayContaining(steps.map(({ matter }) => matter)),
    );
  });

  test.each(['sv', 'en'] as const)('has every text in %s, with every day in it', (lang) => {
    const story = TOUR_STORIES.find((one) => one.name === name);
    const shown = story && storyShown(story, { L: 'l', A: 'a' }, lang);
    const texts = shown?.steps.flatMap(({ what, knew, see }) => [what, knew, see]) ?? [];
    expect(texts).toHaveLength(steps.length * 3);
    expect(texts.filter((text) => /[{}]|undefined/.test(text) || text === '')).toStrictEqual([]);
  });

  test('leads to each day in the record, and nowhere where the matter is not the reader’s', () => {
    const story = TOUR_STORIES.find((one) => one.name === name);
    const hrefs = (matters: Readonly<Record<string, string>>): readonly (string | null)[] =>
      (story && storyShown(story, matters, 'sv').steps.map(({ href }) => href)) ?? [];
    expect(hrefs({ L: 'l' })[0]).toBe(`/matters/l?asOf=${steps[0]?.on ?? ''}`);
    expect(new Set(hrefs({}))).toStrictEqual(new Set([null]));
  });
});
