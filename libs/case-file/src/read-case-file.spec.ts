import { MAX_BYTES } from './limits';
import { readCaseFile } from './read-case-file';
import { renderFaults, renderNotices } from './render';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const HEAD = `format: ivo-case/1
provider: { name: Å Assistans AB, kind: company }
matters:
  - { id: L, kind: licence }
`;

const story = (events: string): Uint8Array => bytes(`${HEAD}events:\n${events}`);

const told = (file: Uint8Array): string => {
  const read = readCaseFile(file);
  return read.ok ? renderNotices('f.yaml', read.notices) : renderFaults('f.yaml', read.faults);
};

describe('a case file that is read', () => {
  it('may be YAML or JSON, with or without a byte order mark, with either kind of line ends', () => {
    const yaml = `${HEAD}events: []\n`;
    const json = JSON.stringify({
      format: 'ivo-case/1',
      provider: { name: 'Å Assistans AB', kind: 'company' },
      matters: [{ id: 'L', kind: 'licence' }],
      events: [],
    });
    const texts = [
      yaml,
      `\ufeff${yaml}`,
      yaml.replaceAll('\n', '\r\n'),
      `---\n${yaml}...\n`,
      `%YAML 1.2\n---\n${yaml}`,
      json,
    ];
    const [first, ...others] = texts.map((text) => readCaseFile(bytes(text)));
    expect(first).toMatchObject({ ok: true, caseFile: { provider: { name: 'Å Assistans AB' } } });
    for (const other of others) expect(other).toEqual(first);
  });

  it('may be as large as the limit', () => {
    const filling = '#'.repeat(MAX_BYTES - HEAD.length - 'events: []\n'.length - 1);
    expect(told(bytes(`${HEAD}events: []\n${filling}`))).toBe('');
  });

  it('may use anchors within reason', () => {
    const file = story(
      '  - { id: e1, matter: L, type: note, by: &a ivo, on: &d 2023-01-31 }\n  - { id: e2, matter: L, type: note, by: *a, on: *d }\n',
    );
    expect(readCaseFile(file)).toMatchObject({
      ok: true,
      caseFile: { facts: [{ id: 'e1' }, { id: 'e2', by: 'ivo', on: { text: '2023-01-31' } }] },
    });
  });

  it('keeps a number as it is written wherever its digits are a name', () => {
    const file = story(
      '  - { id: 007, matter: L, type: note, by: ivo, on: 2023, caseNumber: 0123, registryNumber: 12345678901234567890, note: +46 }\n',
    );
    expect(readCaseFile(file)).toMatchObject({
      ok: true,
      caseFile: {
        facts: [
          { id: '007', free: { caseNumber: '0123', registryNumber: '12345678901234567890', note: '+46' } },
        ],
      },
    });
  });

  it('reads the words of YAML 1.1 for yes and no, and its sexagesimals, as text', () => {
    const file = story(
      '  - { id: no, matter: L, type: note, by: ivo, on: 2023, note: 22:30, person: off }\n',
    );
    expect(readCaseFile(file)).toMatchObject({
      ok: true,
      caseFile: { facts: [{ id: 'no', person: 'off', free: { note: '22:30' } }] },
    });
  });

  it('tells fields that nobody knows, at the place of their names', () => {
    expect(told(story('  - { id: e1, matter: L, type: note, by: ivo, on: 2023, weather: snow }\n'))).toBe(
      'f.yaml:6:57: events[0].weather: notice: "weather" is not a field of an event; it is kept and has no effect\n',
    );
  });
});

describe('the place of a fault', () => {
  it('is counted in characters, not in bytes or halves of characters', () => {
    expect(
      told(story('  - { id: e1, note: "åäö 😀", on: 2023-02-30, matter: L, type: note, by: ivo }\n')),
    ).toBe('f.yaml:6:34: events[0].on: "2023-02-30" is no day; 2023-02 has 28 days\n');
  });

  it('is that of the mapping where a field is missing', () => {
    expect(told(story('  - id: e1\n    matter: L\n    type: note\n    by: ivo\n'))).toBe(
      'f.yaml:6:5: events[0]: an event needs the field "on"\n',
    );
  });

  it('is where the colon leaves nothing behind it', () => {
    expect(told(bytes('format:\n'))).toMatch(/^f\.yaml:1:1: a case file needs the field "format"\n/);
  });

  it('is where the value is written that an alias stands for', () => {
    const file = story(
      '  - &e { id: e1, matter: L, type: note, by: ivo, on: 2023-02-30 }\n  - { id: e2, matter: L, type: note, by: ivo, on: 2023, copy: *e }\n',
    );
    expect(told(file)).toBe('f.yaml:6:54: events[0].on: "2023-02-30" is no day; 2023-02 has 28 days\n');
  });

  it('is that of the alias where an event is only a repetition', () => {
    const file = story('  - &e { id: e1, matter: L, type: note, by: ivo, on: 2023 }\n  - *e\n');
    expect(told(file)).toContain('events[1].id: the id "e1" is used by an earlier event');
  });

  it('comes with all the others, in the order of the text', () => {
    const file = bytes(
      'format: ivo-case/1\nevents:\n  - { id: e1, id: e2, on: 2023-02-30 }\nmatters: []\nx: *nothing\n',
    );
    expect(
      told(file)
        .split('\n')
        .map((line) => line.slice(0, 12)),
    ).toEqual([
      'f.yaml:1:1: ',
      'f.yaml:3:5: ',
      'f.yaml:3:5: ',
      'f.yaml:3:15:',
      'f.yaml:3:27:',
      'f.yaml:4:10:',
      'f.yaml:5:4: ',
      '',
    ]);
  });

  it('is printed so that no terminal obeys it', () => {
    const fault = { line: 1, column: 2, path: ['events', 0, 'a\u001bb', 'x y'], message: 'm' };
    expect(renderFaults('a\u001b[2Jb', [fault])).toBe('a\ufffd[2Jb:1:2: events[0]["a\\u001bb"]["x y"]: m\n');
  });
});
