import { rebased } from './rebase';
import type { ChecklistVersion } from './template';
import { item } from './templates/item';

const version = (items: ChecklistVersion['items']): ChecklistVersion => ({
  ...{ from: '2026-01-01', until: null, changed: null, items },
});

describe('a list brought to a new version', () => {
  const kept = item('X1', 'Ett', 'One');
  const before = version([kept, item('X2', 'Två', 'Two'), item('X3', 'Tre', 'Three', { optional: true })]);
  const after = version([kept, item('X3', 'Tre', 'Three', { eyes: true }), item('X4', 'Fyra', 'Four')]);

  test('tells what is new, what is gone and what is asked for otherwise', () => {
    const { added, removed, changed } = rebased(before, after);
    expect(added.map(({ id }) => id)).toStrictEqual(['X4']);
    expect(removed.map(({ id }) => id)).toStrictEqual(['X2']);
    expect(changed.map(({ after: { id }, parts }) => [id, parts])).toStrictEqual([
      ['X3', ['mandatory', 'fourEyes']],
    ]);
  });

  test('the same version changes nothing', () => {
    expect(rebased(before, before)).toStrictEqual({ added: [], removed: [], changed: [] });
  });
});
