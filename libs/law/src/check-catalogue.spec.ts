import type { Catalogue, ForumProvision, LeaveProvision, Rule, RuleVersion } from '@fristvakt/terms';
import { day } from '../../../test/support/day';
import { checkCatalogue } from './check-catalogue';

const TODAY = day('2026-06-01');

/** A sound version of an invented rule: three weeks from receipt, with one example. */
const VERSION: RuleVersion = {
  from: '2020-01-01',
  until: null,
  count: { kind: 'term', term: { weeks: 3 }, shift: 'next' },
  startsOn: 'receipt',
  binds: ['company'],
  requires: { sv: 'Gör.', en: 'Do.' },
  consequence: { sv: 'Annars.', en: 'Else.' },
  cites: [{ section: '1 § påhittslagen', link: 'https://example.org/1', readIn: 'påhitt' }],
  confidence: 'P',
  checkedOn: '2026-01-01',
  examples: [
    { id: 'X1', start: '2026-03-02', raw: '2026-03-23', due: '2026-03-23', authority: '1 § påhittslagen' },
  ],
};

const OLDER: RuleVersion = {
  ...VERSION,
  from: '2010-01-01',
  until: '2020-01-01',
  examples: [
    { id: 'X2', start: '2015-03-02', raw: '2015-03-23', due: '2015-03-23', authority: '1 § påhittslagen' },
  ],
};

const rule = (...versions: readonly RuleVersion[]): Rule => ({
  id: 'X',
  nature: 'statutory',
  title: { sv: 'Påhitt', en: 'Invention' },
  trigger: { sv: 'Något hände.', en: 'Something happened.' },
  versions,
});

const NOTHING: Catalogue = { rules: [], effects: [], leave: [], fees: [], forum: [] };

const of = (...rules: readonly Rule[]): Catalogue => ({ ...NOTHING, rules });

const FORUM: ForumProvision = {
  id: 'F',
  says: { sv: 'Här.', en: 'Here.' },
  from: null,
  until: null,
  cites: VERSION.cites,
  confidence: 'P',
  checkedOn: '2026-01-01',
};

const LEAVE: LeaveProvision = {
  id: 'L',
  court: 'court-of-appeal',
  grounds: [{ sv: 'Skäl.', en: 'Reason.' }],
  from: null,
  until: null,
  cites: VERSION.cites,
  confidence: 'P',
  checkedOn: '2026-01-01',
};

const codes = (catalogue: Catalogue) => checkCatalogue(catalogue, TODAY).map((one) => one.code);

describe('checkCatalogue', () => {
  it('finds nothing in a sound catalogue, an older version ending where the newer begins', () => {
    expect(checkCatalogue({ ...of(rule(VERSION, OLDER)), forum: [FORUM], leave: [LEAVE] }, TODAY)).toEqual(
      [],
    );
  });

  it('names the rule, the version and the days of a gap', () => {
    const gap = of(rule(VERSION, { ...OLDER, until: '2019-12-31' }));
    expect(checkCatalogue(gap, TODAY)).toEqual([
      { code: 'gap', rule: 'X', version: '2020-01-01', detail: '2019-12-31 / 2020-01-01' },
    ]);
  });

  it.each([
    ['ends a day too late', { ...OLDER, until: '2020-01-02' }],
    ['never ends', { ...OLDER, until: null }],
  ])('finds an overlap where the older version %s', (_what, older) => {
    expect(codes(of(rule(VERSION, older)))).toEqual(['overlap']);
  });

  it('finds versions that do not stand newest first', () => {
    expect(codes(of(rule(OLDER, VERSION)))).toEqual(['order']);
    expect(codes(of(rule({ ...VERSION, from: null }, OLDER)))).toEqual(['order']);
  });

  it('finds a wording that ends before it begins', () => {
    const backwards = { ...VERSION, until: '2020-01-01' };
    expect(codes(of(rule(backwards)))).toEqual(['empty-validity', 'wrong-example']);
  });

  it('finds the same id twice, also among provisions of different kinds', () => {
    expect(codes(of(rule(VERSION), rule(VERSION)))).toEqual(['duplicate-id']);
    expect(codes({ ...of(rule(VERSION)), forum: [{ ...FORUM, id: 'X' }] })).toEqual(['duplicate-id']);
  });

  it('finds a rule without any wording', () => {
    expect(checkCatalogue(of(rule()), TODAY)).toEqual([
      { code: 'no-version', rule: 'X', version: null, detail: '' },
    ]);
  });

  it.each([
    ['from', { from: '2020-02-30' }],
    ['until', { until: 'sedan' }],
    ['checkedOn', { checkedOn: 'i våras' }],
  ])('finds a %s that is no day', (field, change) => {
    const faults = checkCatalogue({ ...NOTHING, forum: [{ ...FORUM, ...change }] }, TODAY);
    expect(faults.map((one) => [one.code, one.detail.split(':')[0]])).toEqual([['bad-date', field]]);
  });

  it('finds a version that cites nothing', () => {
    expect(codes(of(rule({ ...VERSION, cites: [] })))).toEqual(['no-citation']);
  });

  it.each(['section', 'link', 'readIn'])('finds a citation without its %s', (field) => {
    const cites = VERSION.cites.map((cite) => ({ ...cite, [field]: ' ' }));
    expect(codes(of(rule({ ...VERSION, cites })))).toEqual(['no-link']);
  });

  it.each([
    ['title', { ...rule(VERSION), title: { sv: '', en: 'Title' } }],
    ['trigger', { ...rule(VERSION), trigger: { sv: 'När', en: '' } }],
    ['requires', rule({ ...VERSION, requires: { sv: ' ', en: 'Do.' } })],
    ['consequence', rule({ ...VERSION, consequence: { sv: 'Annars.', en: '' } })],
    ['note', rule({ ...VERSION, note: { sv: 'Obs.', en: '' } })],
    [
      'word',
      rule({
        ...VERSION,
        count: { kind: 'at-once', word: { sv: '', en: 'at once' } },
        examples: [{ id: 'X', start: '2026-03-02', raw: null, due: null, authority: '1 §' }],
      }),
    ],
    ['X1', rule({ ...VERSION, examples: VERSION.examples.map((one) => ({ ...one, authority: '' })) })],
  ])('finds an empty %s', (field, faulty) => {
    expect(checkCatalogue(of(faulty), TODAY)).toMatchObject([{ code: 'empty-words', detail: field }]);
  });

  it('finds empty words in grounds for leave and in notes on where to file', () => {
    expect(codes({ ...NOTHING, leave: [{ ...LEAVE, grounds: [{ sv: '', en: '' }] }] })).toEqual([
      'empty-words',
    ]);
    expect(codes({ ...NOTHING, forum: [{ ...FORUM, says: { sv: '', en: 'x' } }] })).toEqual(['empty-words']);
  });

  it.each(['S', 'M', 'I'] as const)('asks for a note where the confidence is %s', (confidence) => {
    expect(codes(of(rule({ ...VERSION, confidence })))).toEqual(['no-note']);
    expect(codes(of(rule({ ...VERSION, confidence, note: { sv: 'Obs.', en: 'NB.' } })))).toEqual([]);
  });

  it('finds a rule that nobody has checked for a year, to the day', () => {
    const checkedOn = (last: string) => codes(of(rule({ ...VERSION, checkedOn: last })));
    expect(checkedOn('2025-06-01')).toEqual([]);
    expect(checkedOn('2025-05-31')).toEqual(['stale']);
  });

  it('finds a stale provision of every other kind too', () => {
    const checkedOn = '2025-05-31';
    expect(
      codes({
        ...NOTHING,
        effects: [
          { ...FORUM, id: 'E', statute: 'LSS', decisions: ['ban'], effect: 'immediately', checkedOn },
        ],
        leave: [{ ...LEAVE, checkedOn }],
        fees: [{ ...FORUM, id: 'FEE', about: 'new', kronor: 1, checkedOn }],
        forum: [{ ...FORUM, checkedOn }],
      }),
    ).toEqual(['stale', 'stale', 'stale', 'stale']);
  });

  it('finds a version without an example', () => {
    expect(codes(of(rule({ ...VERSION, examples: [] })))).toEqual(['no-example']);
  });

  it.each([
    ['the day before the shift', { raw: '2026-03-22' }],
    ['the last day', { due: '2026-03-24' }],
    ['a day where the law sets one', { raw: null, due: null }],
    ['a start within the version', { start: '2019-03-04', raw: '2019-03-25', due: '2019-03-25' }],
    ['a start that is a day', { start: '2026-02-30' }],
  ])('finds an example whose answer the engine does not give: %s', (_what, change) => {
    const examples = VERSION.examples.map((one) => ({ ...one, ...change }));
    expect(codes(of(rule({ ...VERSION, examples })))).toEqual(['wrong-example']);
  });

  it('finds a day where the law sets none', () => {
    const count = { kind: 'at-once', word: { sv: 'genast', en: 'at once' } } as const;
    expect(codes(of(rule({ ...VERSION, count })))).toEqual(['wrong-example']);
    expect(codes(of(rule({ ...VERSION, count: { kind: 'method' } })))).toEqual(['wrong-example']);
  });
});
