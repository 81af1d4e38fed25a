import type { CaseFile, Fact } from '../case-file';
import { checkCaseFile } from './check-case-file';
import { MAX_FAULTS } from './fault';
import { faultText, noticeText } from './fault-text';

const MATTERS = [
  { id: 'L', kind: 'licence', held: true },
  { id: 'A', kind: 'appeal', against: 'e1' },
];
const REVOKED = { id: 'e1', matter: 'L', type: 'licence-revoked', on: '2023-01-31' };

const story = (events: readonly unknown[], rest: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'ivo-case/1',
  provider: { name: 'Exempel AB', kind: 'company' },
  matters: MATTERS,
  events: [REVOKED, ...events],
  ...rest,
});

function read(plain: unknown): CaseFile {
  const checked = checkCaseFile(plain);
  if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.caseFile;
}

const second = (event: Record<string, unknown>): Fact | undefined => read(story([event])).facts[1];

function codesOf(plain: unknown): readonly string[] {
  const checked = checkCaseFile(plain);
  return checked.ok ? [] : checked.faults.map((fault) => `${fault.path.join('.')} ${fault.code}`);
}

const noticesOf = (plain: unknown): readonly string[] => {
  const checked = checkCaseFile(plain);
  return checked.ok ? checked.notices.map(noticeText) : ['not ok'];
};

describe('a case file in order', () => {
  it('is read with what it leaves out filled in', () => {
    expect(read(story([]))).toEqual({
      title: '',
      provider: { name: 'Exempel AB', kind: 'company', free: {} },
      matters: [
        { id: 'L', kind: 'licence', statute: 'LSS', services: [], held: true, free: {} },
        { id: 'A', kind: 'appeal', statute: 'LSS', services: [], held: false, against: 'e1', free: {} },
      ],
      facts: [
        {
          id: 'e1',
          order: 0,
          matter: 'L',
          type: 'licence-revoked',
          by: 'ivo',
          on: { text: '2023-01-31', first: '2023-01-31', last: '2023-01-31' },
          free: {},
        },
      ],
      expect: [],
      free: {},
    });
  });

  it('may have no events, if it says so', () => {
    const plain = { ...story([]), matters: [MATTERS[0]], events: [] };
    expect(read(plain).facts).toEqual([]);
  });

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900', '1900-01-01', '1900-12-31'],
    [2200, '2200-01-01', '2200-12-31'],
  ])('takes %s as all the days it may have been', (on, first, last) => {
    const fact = second({ id: 'e2', matter: 'L', type: 'payment-stopped', by: 'municipality', on });
    expect(fact?.on).toEqual({ text: String(on), first, last });
  });

  it('takes whole numbers as ids and as text', () => {
    const plain = {
      ...story([{ id: 7, matter: 1, type: 'circle-changed', on: '2023', person: 19, registryNumber: 42 }]),
      matters: [...MATTERS, { id: 1, kind: 'licence', services: [12] }],
    };
    const { facts, matters } = read(plain);
    expect(matters[2]).toMatchObject({ id: '1', services: ['12'] });
    expect(facts[1]).toMatchObject({ id: '7', matter: '1', person: '19', free: { registryNumber: '42' } });
  });

  it('counts null as absent', () => {
    const fact = second({
      id: 'e2',
      matter: 'L',
      type: 'circle-changed',
      on: '2023',
      person: null,
      served: null,
    });
    expect(fact).not.toHaveProperty('person');
    expect(fact).not.toHaveProperty('served');
  });

  it('reads every field of a judgment and of its service', () => {
    const fact = second({
      ...{ id: 'e2', matter: 'A', type: 'judgment', by: 'court-of-appeal', on: '2023-10-06' },
      ...{ outcome: 'partly-granted', announcedAtHearing: false, effective: 'when-final' },
      served: { how: 'simplified', sentOn: '2023-10-09', on: '2023-10', note: 'by letter' },
    });
    expect(fact).toMatchObject({
      outcome: 'partly-granted',
      announcedAtHearing: false,
      effective: 'when-final',
      served: { how: 'simplified', sentOn: '2023-10-09', on: { text: '2023-10', last: '2023-10-31' } },
      free: { served: { note: 'by letter' } },
    });
  });

  it('says of service whose mode is left out that it is unknown', () => {
    const event = { id: 'e2', matter: 'L', type: 'interim-ban', on: '2023-02-01' };
    expect(second({ ...event, served: {} })?.served).toEqual({ how: 'unknown' });
  });

  it('accepts a mode whose day the law fixes with the day itself only', () => {
    const served = { how: 'announcement', on: '2023-02-20' };
    const fact = second({ id: 'e2', matter: 'L', type: 'interim-ban', on: '2023-02-01', served });
    expect(fact?.served).toMatchObject({ how: 'announcement', on: { text: '2023-02-20' } });
  });

  it('keeps the number of days of a hearing beside the facts, and a list of days among them', () => {
    const hearing = {
      id: 'e2',
      matter: 'A',
      type: 'hearing-set',
      by: 'administrative-court',
      on: '2023-05-02',
    };
    expect(second({ ...hearing, days: 2 })).toMatchObject({ free: { days: 2 } });
    expect(second({ ...hearing, days: 2 })).not.toHaveProperty('days');
    expect(second({ ...hearing, days: ['2023-05-25'] })).toMatchObject({ days: ['2023-05-25'], free: {} });
  });

  it('turns numbers and truth values among conditions into text', () => {
    const granted = { id: 'e2', matter: 'L', type: 'application-granted', on: '2023-02-01' };
    expect(second({ ...granted, conditions: ['max users', 12, true] })?.conditions).toEqual([
      'max users',
      '12',
      'true',
    ]);
  });

  it('lets the engine judge an actor nobody expects, but for the rulings of courts', () => {
    const filed = { id: 'e2', matter: 'A', type: 'appeal-filed', on: '2023-02-02' };
    expect(second({ ...filed, by: 'supreme-administrative-court' })?.by).toBe('supreme-administrative-court');
    expect(codesOf(story([{ ...filed, type: 'stay-granted', by: 'provider' }]))).toEqual([
      'events.1.by actor-not-possible',
    ]);
  });

  it('keeps expectations as they are written', () => {
    const expected = {
      asOf: '2023-02-01',
      matters: { A: { result: null, stay: 'none', n: 1 }, L: null },
      deadlines: [{ matter: 'L', kind: 'appeal', due: null, readings: [{ due: '2023-02-21' }], open: true }],
    };
    expect(read(story([], { expect: [expected] })).expect).toEqual([
      { ...expected, matters: { A: expected.matters.A } },
    ]);
  });

  it('expects nothing of a day where nothing is written', () => {
    expect(read(story([], { expect: [{ asOf: '2023-02-01' }] })).expect).toEqual([
      { asOf: '2023-02-01', matters: {}, deadlines: [] },
    ]);
  });

  it('names names of objects without being misled by them', () => {
    const named = {
      id: 'constructor',
      matter: 'toString',
      type: 'note',
      by: 'ivo',
      on: '2023',
      of: 'hasOwnProperty',
    };
    const plain = {
      ...story([named, { ...REVOKED, id: 'hasOwnProperty' }]),
      matters: [...MATTERS, { id: 'toString', kind: 'licence', prototype: 'x' }],
    };
    const { facts, matters } = read(plain);
    expect(facts[1]).toMatchObject({ id: 'constructor', matter: 'toString', of: 'hasOwnProperty' });
    expect(matters[2]?.free).toEqual({ prototype: 'x' });
  });
});

describe('what a case file says beyond its fields', () => {
  it('is kept, and its author is told that it has no effect', () => {
    const plain = { ...story([]), events: [{ ...REVOKED, weather: 'snow', note: 'a note' }], basis: [1] };
    expect(read(plain).facts[0]?.free).toEqual({ weather: 'snow', note: 'a note' });
    expect(read(plain).free).toEqual({ basis: [1] });
    expect(noticesOf(plain)).toEqual([
      '"weather" is not a field of an event; it is kept and has no effect',
      '"basis" is not a field of a case file; it is kept and has no effect',
    ]);
  });

  it('is told of a field that says nothing on its type of event', () => {
    const plain = story([
      { id: 'e2', matter: 'L', type: 'note', by: 'ivo', on: '2023', replyBy: '2023-02-01' },
    ]);
    expect(noticesOf(plain)).toEqual(['"replyBy" says nothing on an event of the type note']);
  });

  it('may be its sources, its documents, its numbers and notes, of which nothing is told', () => {
    const free = { note: 'n', registryNumber: '3.1-1/2023', caseNumber: '1-23', documents: ['a.pdf'] };
    const plain = story([], {
      ...free,
      sources: ['ivo.se'],
      provider: { name: 'A', kind: 'company', ...free },
    });
    expect(noticesOf(plain)).toEqual([]);
    expect(read(plain).free).toEqual({ ...free, sources: ['ivo.se'] });
    expect(read(plain).provider.free).toEqual(free);
  });

  it.each(['Replyby', 'reply_by', 'reply-by', 'replyBye', 'repplyBy'])('is a slip of the pen: %s', (name) => {
    const event = {
      id: 'e2',
      matter: 'L',
      type: 'completion-ordered',
      on: '2023-01-01',
      [name]: '2023-02-01',
    };
    expect(codesOf(story([event]))).toEqual([`events.1.${name} near-miss`]);
  });

  it.each(['weight', 'cost', 'when', 'court', 'lawyer', 'step'])('is no slip of the pen: %s', (name) => {
    expect(codesOf(story([{ ...REVOKED, id: 'e2', [name]: 'x' }]))).toEqual([]);
  });
});

describe('what is wrong with a case file', () => {
  it('is told all at once and in the order of the file', () => {
    const plain = {
      title: 1.5,
      format: 'ivo-case/1',
      events: [
        { id: 'e1', on: '2023-02-30', type: 'licence-revoked', matter: 'X' },
        { matter: 'L', type: 'judgement', on: '2023' },
      ],
      matters: [{ id: 'L', kind: 'licence' }, { kind: 'lease' }],
      expect: [{ asOf: 2023 }],
    };
    expect(codesOf(plain)).toEqual([
      ' missing-field',
      'title inexact-number',
      'events.0.on day-impossible',
      'events.0.matter unknown-matter',
      'events.1 missing-field',
      'events.1.type unknown-type',
      'matters.1 missing-field',
      'matters.1.kind unknown-value',
      'expect.0.asOf day-imprecise',
    ]);
  });

  it(`is told up to ${String(MAX_FAULTS)} faults, the first of them`, () => {
    const events = Array.from({ length: 9000 }, (_, place) => ({ id: `x${String(place)}` }));
    const codes = codesOf(story(events));
    expect(codes).toHaveLength(MAX_FAULTS);
    expect(codes[0]).toBe('events.1 missing-field');
  });

  it('is one thing only where the format is another', () => {
    expect(codesOf({ format: 'ivo-case/9', matters: 7 })).toEqual(['format wrong-format']);
  });

  it('is not told of matters and events that cannot be read, and of what refers to them besides', () => {
    expect(codesOf(story([], { matters: 'L' }))).toEqual(['matters wrong-kind']);
    expect(codesOf(story([], { events: 'e1' }))).toEqual(['events wrong-kind']);
  });

  it.each([
    ['an instant', new Date(0)],
    ['a function', (): number => 1],
    ['a number too large for a number', 10n],
    ['a symbol', Symbol('x')],
    ['a map', new Map()],
  ])('is told of data that is not plain: %s', (_, value) => {
    expect(codesOf(story([], { basis: [value] }))).toEqual(['basis.0 not-plain']);
  });

  it('is told of data that contains itself', () => {
    const round: Record<string, unknown> = {};
    round['again'] = { round };
    expect(codesOf(story([], { basis: round }))).toEqual(['basis.again.round not-plain']);
  });

  it('is told of data nested without end, once', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 20_000; depth += 1) deep = depth % 2 === 0 ? [deep] : { deep };
    const checked = checkCaseFile(story([], { basis: deep }));
    expect(checked.ok ? [] : checked.faults.map((fault) => fault.code)).toEqual(['nested-too-deep']);
  });

  it('is a name that would change the object it is written to', () => {
    const plain: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(codesOf(plain)).toContain('__proto__ forbidden-name');
    expect({}).not.toHaveProperty('polluted');
  });
});
