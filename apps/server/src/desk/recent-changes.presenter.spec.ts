import type { ChangesSince, RecordChange } from '@fristvakt/providers';
import { day } from '../../../../test/support/day';
import { changesShown } from './recent-changes.presenter';

const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const FACT = { ref: 'e2', type: 'licence-revoked', body: { by: 'ivo', on: '2023-01-31' } };
const CHANGE: RecordChange = {
  ...{ id: 'c', cause: 'fact', asOf: '2023-01-31', providerId: 'p', provider: 'Humana Assistans AB' },
  ...{ fact: { id: 'f', ...FACT }, matterId: 'm', matterKind: 'licence', matter: 'Tillstånd L', by: 'Kim' },
  ...{ changes: { matters: [], deadlines: [] }, opened: 0 },
};
const since = (item: Partial<RecordChange>): ChangesSince => ({
  items: [{ ...CHANGE, ...item }],
  deadlines: [
    {
      providerId: 'p',
      key: 'e2:appeal:provider',
      id: 'd',
      standing: true,
      matterKind: 'licence',
      fact: FACT,
    },
  ],
  matters: [{ providerId: 'p', ref: 'L', id: 'm', title: 'Tillstånd L' }],
});
const OPEN = {
  from: day('2023-01-31'),
  due: day('2023-02-21'),
  status: 'open',
  certainty: 'certain',
} as const;
const APPEAL = {
  ...{ deadline: 'e2:appeal:provider', matter: 'L', kind: 'appeal', party: 'provider', rule: 'APP-IVO-3W' },
};

describe('what is new since yesterday', () => {
  test('a fact is told with what it changed, each with the way there', () => {
    const [shown] = changesShown(
      since({
        changes: {
          matters: [{ matter: 'L', field: 'status', from: 'active', to: 'revoked' }],
          deadlines: [{ ...APPEAL, change: 'new', from: null, to: OPEN }],
        },
      }),
      'sv',
    );
    expect([shown?.what, shown?.href, shown?.by]).toStrictEqual([
      'IVO återkallade tillståndet.',
      '/facts/f',
      'Kim',
    ]);
    expect(shown?.effects.map(({ text, href }) => [spaced(text), href])).toStrictEqual([
      ['Tillstånd L, status: gäller → återkallat', '/matters/m'],
      ['Ny frist – Överklaga återkallelsen av tillståndet: tisdag 21 februari 2023, öppen', '/deadlines/d'],
    ]);
  });

  test('a moved day is told with the day it had', () => {
    const to = { ...OPEN, due: day('2023-02-28') };
    const deadlines = [{ ...APPEAL, change: 'moved' as const, from: OPEN, to }];
    const [shown] = changesShown(since({ cause: 'correction', changes: { matters: [], deadlines } }), 'sv');
    expect(shown?.what).toBe('Rättat: IVO återkallade tillståndet.');
    expect(spaced(shown?.effects[0]?.text)).toBe(
      'Flyttad – Överklaga återkallelsen av tillståndet: tisdag 21 februari 2023 → tisdag 28 februari 2023',
    );
  });

  test('a deadline that arises already met asks for nothing and is not told', () => {
    const to = { ...OPEN, status: 'met' as const };
    const deadlines = [{ ...APPEAL, change: 'new' as const, from: null, to }];
    expect(changesShown(since({ changes: { matters: [], deadlines } }), 'sv')[0]?.effects).toStrictEqual([]);
  });

  test.each([
    [0, 'En ärendefil lästes in. Ingen frist är öppen.'],
    [1, 'En ärendefil lästes in. En frist är öppen.'],
    [7, 'En ärendefil lästes in. 7 frister är öppna.'],
  ])('an import that left %s deadlines open is one line', (opened, what) => {
    const nothing = { fact: null, matterId: null, matterKind: null, matter: null, changes: null };
    const [shown] = changesShown(since({ cause: 'import', ...nothing, opened }), 'sv');
    expect([shown?.what, shown?.href, shown?.placeHref]).toStrictEqual([
      what,
      '/providers/p',
      '/providers/p',
    ]);
  });

  test('of many effects the first are told, and how many more there are', () => {
    const deadlines = Array.from({ length: 9 }, () => ({
      ...APPEAL,
      change: 'new' as const,
      from: null,
      to: OPEN,
    }));
    const [shown] = changesShown(since({ changes: { matters: [], deadlines } }), 'sv');
    expect([shown?.effects.length, shown?.more]).toStrictEqual([6, 3]);
  });
});
