import { renderFaults } from './render';
import { withSettings } from './with-settings';

const STORY = new TextEncoder().encode(`format: ivo-case/1
provider: { name: Exempel Assistans AB, kind: company }
matters:
  - { id: L, kind: licence, held: true }
  - { id: A, kind: appeal, against: e.1 }
events:
  - { id: e.1, matter: L, type: licence-revoked, on: 2023-01-31, windDownBy: 2023-02-10 }
  - { id: 2, matter: A, type: appeal-filed, by: provider, on: 2023-02-02 }
`);

const told = (...settings: readonly string[]): string => {
  const read = withSettings(STORY, settings);
  return read.ok ? '' : renderFaults('f', read.faults);
};

describe('a story with some facts set otherwise', () => {
  it('has what was set, and the rest as it was', () => {
    const read = withSettings(STORY, [
      'e.1.served.on=2023-02-03',
      'e.1.served.how=ordinary',
      'e.1.windDownBy=null',
      '2.requests=[set-aside, stay]',
      'L.held=false',
    ]);
    expect(read).toMatchObject({
      ok: true,
      caseFile: {
        matters: [{ id: 'L', held: false }, { id: 'A' }],
        facts: [
          { id: 'e.1', on: { text: '2023-01-31' }, served: { how: 'ordinary', on: { text: '2023-02-03' } } },
          { id: '2', requests: ['set-aside', 'stay'] },
        ],
      },
    });
    expect(read.ok && read.caseFile.facts[0]).not.toHaveProperty('windDownBy');
  });

  it.each([
    ['e.1.on=2023-02-30', 'f:7:54: events[0].on: "2023-02-30" is no day; 2023-02 has 28 days\n'],
    ['e.1.served.on=never', 'f:7:5: events[0].served.on: "never" is no day'],
    ['e.1.servd=x', 'did you mean served?'],
    ['e.9.on=2023', 'f:1:1: e.9.on=2023: no event or matter of this file has that id\n'],
    ['e.1', 'expected ID.FIELD=VALUE, as in e2.served.on=2023-02-03'],
    ['e.1.=x', 'a field is missing: expected ID.FIELD=VALUE'],
    ['2.requests=[stay', 'end with a ]'],
    ['2.note=!!js/function x', 'Unresolved tag'],
    ['2.__proto__.x=1', '"__proto__" cannot be used as a name'],
  ])('is refused where it breaks the format: %s', (setting, message) => {
    expect(told(setting)).toContain(message);
  });

  it('is refused where the story itself is broken', () => {
    const read = withSettings(new TextEncoder().encode('['), ['e1.on=2023']);
    expect(read.ok).toBe(false);
  });
});
