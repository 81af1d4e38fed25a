import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, actionGroups, actionText, beginningsOf, kindText } from './actions';

const ROOTS = ['../../../../libs', '..'].map((root) => join(__dirname, root));

/** The sources of the features that enter something in the chain, and where its own actions are named. */
const sources = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8')),
).filter((text) => /\bAuditTrail\b|\bHEAD_SIGNED\b/.test(text));

const found = (pattern: RegExp): readonly string[] =>
  [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
  ].toSorted();

describe('the actions of the audit log', () => {
  test('have words for every action that the program enters, and for no other', () => {
    // `served.on` is a place in a form, and no action.
    const entered = found(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g).filter(
      (name) => name !== 'served.on',
    );
    expect(entered.length).toBeGreaterThan(60);
    expect(ACTIONS.toSorted()).toStrictEqual(entered);
  });

  test('are each offered once, in some part of the work', () => {
    const offered = actionGroups('sv').flatMap(({ actions }) => actions.map(({ value }) => value));
    expect(offered.toSorted()).toStrictEqual(ACTIONS.toSorted());
  });

  test('are about kinds of things that all have words', () => {
    const kinds = found(/subject(?::| =) `([a-z-]+):\$\{/g);
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => kindText(kind, 'sv') === kind && kind !== 'person')).toStrictEqual([]);
  });

  test('are told and found in old entries by what they are called now', () => {
    expect(actionText('letter.read', 'sv')).toBe('lät läsa ett brev');
    expect(actionText('letter.dismissed', 'en')).toBe(actionText('intake-letter.dismissed', 'en'));
    expect(beginningsOf('intake-letter.read')).toStrictEqual(['intake-letter.read', 'letter.read']);
    expect(beginningsOf('intake-letter.')).toStrictEqual([
      ...['intake-letter.', 'letter.read', 'letter.dismissed'],
    ]);
    expect(beginningsOf('letter.s')).toStrictEqual(['letter.s']);
    expect(ACTIONS).not.toContain('letter.read');
  });

  test('are told by their code where the words are of an older program', () => {
    expect([actionText('moon.landed', 'sv'), kindText('moon', 'en')]).toStrictEqual(['moon.landed', 'moon']);
    expect(actionText('fact.corrected', 'en')).toBe('corrected a fact');
  });
});
