import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@fristvakt/case-file';
import { CATALOGUE } from '@fristvakt/law';
import { derive, factsKnownOn } from '@fristvakt/proceedings';
import { day } from '../support/day';
import { TEMPLATES, checklistsCalledFor, versionOn } from '@fristvakt/practice';
import type { CalledFor, Known, Story } from '@fristvakt/practice';

const CASES = join(__dirname, '../stories/cases');

function storyOn(name: string, asOf: string): Story {
  const read = readCaseFile(readFileSync(join(CASES, `${name}.yaml`)));
  if (!read.ok) throw new Error(`the story ${name} cannot be read`);
  const { caseFile } = read;
  const { deadlines } = derive(CATALOGUE, caseFile, day(asOf));
  return { caseFile, facts: factsKnownOn(CATALOGUE, caseFile, day(asOf)), deadlines };
}

const calledFor = (name: string, asOf: string, known: Known = {}): readonly CalledFor[] =>
  checklistsCalledFor(TEMPLATES, storyOn(name, asOf), () => known);

const namesOf = (lists: readonly CalledFor[]): readonly string[] =>
  lists.map(({ template, matter }) => `${template.id} ${matter}`);

describe('the lists a story calls for', () => {
  test('nothing calls for the appeal of a revocation on the day before it', () => {
    expect(namesOf(calledFor('humana-2023', '2023-01-30'))).not.toContain(
      expect.stringMatching(/^revocation-appeal/) as string,
    );
  });

  test('the revocation of Humana’s licence calls for the appeal, with the days of the stay and of the appeal', () => {
    const [list] = calledFor('humana-2023', '2023-01-31').filter(
      ({ template }) => template.id === 'revocation-appeal',
    );
    const dueOf = (id: string): string | null => list?.items.find(({ item }) => item.id === id)?.due ?? null;
    // The decision of 31 January 2023 could be appealed until 21 February; IVO gave until 10 February to wind down.
    // Three days before the first is a Saturday: the list names the Friday.
    expect(dueOf('E05')).toBe('2023-02-17');
    expect(dueOf('E08')).toBe('2023-02-07');
    expect(dueOf('E01')).toBeNull();
  });

  test('a list once called for stays, also when its deadlines are met', () => {
    expect(
      namesOf(calledFor('humana-2023', '2023-06-30')).filter((name) => name.startsWith('revocation')),
    ).toHaveLength(1);
  });

  test('an inspection calls for one list, however often IVO asks for more', () => {
    const lists = namesOf(calledFor('inspection-2026', '2026-11-25'));
    expect(lists.filter((name) => name.startsWith('inspection-response'))).toHaveLength(1);
  });

  test('an item that children call for is left out only where it is known that none are served', () => {
    const itemsOf = (known: Known): readonly string[] =>
      calledFor('inspection-2026', '2026-11-25', known)
        .filter(({ template }) => template.id === 'inspection-response')
        .flatMap(({ items }) => items.map(({ item }) => item.id));
    expect(itemsOf({})).toContain('C11');
    expect(itemsOf({ 'children-served': true })).toContain('C11');
    expect(itemsOf({ 'children-served': false })).not.toContain('C11');
  });

  test('the items on relatives as assistants are left out only where it is known that there are none', () => {
    const itemsOf = (known: Known): readonly string[] =>
      calledFor('inspection-2026', '2026-11-25', known).flatMap(({ items }) =>
        items.map(({ item }) => item.id),
      );
    expect(itemsOf({})).toContain('C19');
    expect(itemsOf({ 'relatives-as-assistants': true, 'children-served': false })).toContain('C19');
    expect(itemsOf({ 'relatives-as-assistants': false })).not.toContain('C19');
  });

  test('what the law says of relatives as assistants is asked for under that condition, wherever it stands', () => {
    const conditioned = TEMPLATES.flatMap(({ versions: [{ items }] }) =>
      items.filter(({ when }) => when === 'relatives-as-assistants'),
    );
    expect(conditioned.map(({ id }) => id).toSorted()).toStrictEqual(['A21', 'C19', 'F10']);
    for (const { cites } of conditioned) expect(cites).toContain('9 c § LSS');
  });

  test('a fact of 31 December 2025 calls for the former version, one of 1 January 2026 for the new', () => {
    const versionFrom = (on: string): string | null | undefined => {
      const [template] = TEMPLATES.filter(({ id }) => id === 'new-licence');
      return template === undefined ? undefined : versionOn(template, day(on))?.from;
    };
    expect(versionFrom('2025-12-31')).toBe('2025-01-01');
    expect(versionFrom('2026-01-01')).toBe('2026-01-01');
  });

  test('a list keeps the version of the day of its fact', () => {
    for (const { version, template } of calledFor('humana-2023', '2023-06-30')) {
      expect(template.versions).toContain(version);
    }
  });
});
