import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@fristvakt/case-file';
import type { CaseFile, Fact } from '@fristvakt/proceedings';
import { DEMO_STORIES, retold } from './demo-texts';

const written = (story: string): string =>
  readFileSync(join(__dirname, '../../../../test/stories/cases', `${story}.yaml`), 'utf8');
const read = (text: string): CaseFile => {
  const found = readCaseFile(Buffer.from(text));
  if (!found.ok) throw new Error('the story cannot be read');
  return found.caseFile;
};
const FREE = new Set(['note', 'ground', 'trigger']);
const isText = ([name]: readonly [string, unknown]): boolean => FREE.has(name);
const rest = (from: object): object =>
  Object.fromEntries(Object.entries(from).filter((entry) => !isText(entry)));
/** What a fact says without its free texts. */
const bare = ({ free, ...fact }: Fact): object => ({ ...rest(fact), free: rest(free) });
const texts = ({ facts }: CaseFile): readonly unknown[] =>
  facts.flatMap(({ free, ...fact }) =>
    [...Object.entries(fact), ...Object.entries(free)]
      .filter(isText)
      .map(([, text]: [string, unknown]) => text),
  );

describe('the stories as the demonstration tells them', () => {
  test.each(DEMO_STORIES)('%s: every free text is told anew, and nothing else of any fact', (story) => {
    const [before, after] = [read(written(story)), read(retold(story, written(story)))];
    expect(after.facts.map(bare)).toStrictEqual(before.facts.map(bare));
    expect(after.matters).toStrictEqual(before.matters);
    const told = texts(after);
    expect(told).toHaveLength(texts(before).length);
    expect(texts(before).filter((text) => told.includes(text))).toStrictEqual([]);
  });

  test('no two of their providers bear one name', () => {
    const names = DEMO_STORIES.map((story) => read(retold(story, written(story))).provider.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a story that does not say what is to be told anew is refused', () => {
    expect(() => retold('fmf-2022', 'format: ivo-case/1')).toThrow('fmf-2022');
  });
});
