import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile, renderFaults } from '@fristvakt/case-file';
import { CATALOGUE } from '@fristvakt/law';
import { derive, differences } from '@fristvakt/proceedings';
import type { CaseFile } from '@fristvakt/proceedings';

const FOLDER = join(__dirname, 'cases');

const STORIES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): readonly [string, CaseFile] => [name, storyIn(name)]);

function storyIn(name: string): CaseFile {
  const read = readCaseFile(readFileSync(join(FOLDER, name)));
  if (!read.ok) throw new Error(renderFaults(name, read.faults));
  return read.caseFile;
}

describe.each(STORIES.map(([name, story]) => [name, story.title, story] as const))(
  '%s: %s',
  (_, __, story) => {
    it('says what must follow', () => {
      expect(story.expect).not.toHaveLength(0);
    });

    it.each(story.expect.map((expectation) => [expectation.asOf, expectation] as const))(
      '%s: every state and day is as the story says',
      (asOf, expectation) => {
        expect(differences(expectation, derive(CATALOGUE, story, asOf))).toStrictEqual([]);
      },
    );
  },
);

/** What the contract of the case file allows a field to hold; null before anything has happened. */
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  licence: {
    status: [
      'none',
      'applied',
      'active',
      'refused',
      'revoked',
      'revoked-stayed',
      'restored',
      'banned',
      'ended',
    ],
    mayOperate: [true, false],
    paymentToProvider: ['direct', 'stopped'],
  },
  notification: { status: ['none', 'notified', 'ended'] },
  inspection: { status: [null, 'open', 'awaiting-provider', 'awaiting-authority', 'decided', 'closed'] },
  appeal: {
    status: [null, 'pending', 'decided', 'final'],
    stay: ['none', 'requested', 'granted', 'refused', 'lapsed'],
    leave: ['not-required', 'requested', 'granted', 'refused'],
    result: ['won', 'lost', 'partly-won', 'remitted', null],
  },
};

const DEADLINE_VOCABULARY: Readonly<Record<string, readonly unknown[]>> = {
  status: ['waiting', 'open', 'met', 'late', 'missed', 'passed', 'moot'],
  certainty: ['certain', 'assumed', 'unverified'],
};

/** The fields of a state that hold something their contract does not name. */
function outside(state: object, vocabulary: Readonly<Record<string, readonly unknown[]>>): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...state };
  return Object.entries(vocabulary)
    .filter(([field, values]) => !values.includes(fields[field]))
    .map(([field]) => `${field}: ${JSON.stringify(fields[field])}`);
}

describe.each(STORIES)('%s, on every day of a fact', (_, story) => {
  const states = story.facts.map((fact) => derive(CATALOGUE, story, fact.on.last));

  it('says of every matter nothing that the contract does not name', () => {
    const matters = states.flatMap((state) => Object.values(state.matters));
    expect(matters.flatMap((matter) => outside(matter, VOCABULARY[matter.kind] ?? {}))).toStrictEqual([]);
  });

  it('says of every deadline nothing that the contract does not name, by a rule of the catalogue', () => {
    const rules = new Set(CATALOGUE.rules.map((rule) => rule.id));
    const deadlines = states.flatMap((state) => state.deadlines);
    expect(deadlines.flatMap((deadline) => outside(deadline, DEADLINE_VOCABULARY))).toStrictEqual([]);
    expect(deadlines.filter((deadline) => !rules.has(deadline.rule))).toStrictEqual([]);
  });
});
