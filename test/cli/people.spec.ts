import { BUILDING, fristvakt, linesOf, shell, story } from './program';

const HUMANA = story('humana-2023');

beforeAll(async () => {
  await fristvakt(['--help']);
}, BUILDING);

/** Plain spaces in place of no-break ones, so that a test can be read and typed. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('explain', () => {
  it('tells in Swedish how things stand, what is due, how far off that is, and by which sections', async () => {
    const { exit, out, err } = await fristvakt(['explain', HUMANA, '--as-of', '2023-01-31']);
    expect([exit, err]).toStrictEqual([0, '']);
    const text = plain(out);
    expect(text).toContain('Läget tisdag 31 januari 2023');
    expect(text).toContain(
      'Tillstånd L  återkallat · antas få bedriva verksamhet till och med fredag 10 februari 2023',
    );
    expect(text).toContain(
      'Anordnaren: överklaga återkallelsen av tillståndet (e2:appeal:provider, APP-IVO-3W)',
    );
    expect(text).toContain('senast tisdag 21 februari 2023, om 21 dagar · öppen');
    expect(text).toContain('44 § FL');
    expect(text).toContain('Överklagande A  inget överklagande än');
  });

  it('tells it in English', async () => {
    const { out } = await fristvakt(['explain', HUMANA, '--as-of', '2023-02-17', '--lang', 'en']);
    const text = plain(out);
    expect(text).toContain('As of Friday 17 February 2023');
    expect(text).toContain('Licence L  revoked, stayed · may operate · payment to the provider: stopped');
    expect(text).toContain('by Friday 10 March 2023, in 21 days · open');
  });

  it('puts what is over behind --all', async () => {
    const few = await fristvakt(['explain', HUMANA, '--as-of', '2023-02-17']);
    const all = await fristvakt(['explain', HUMANA, '--as-of', '2023-02-17', '--all']);
    expect(few.out).toContain('4 avslutade visas med --all.');
    expect(few.out).not.toContain('gjord i tid');
    expect(all.out).toContain('Avslutat\n');
    expect(all.out).toContain('gjord i tid');
    expect(all.out).not.toContain('visas med --all');
  });

  it('prints as JSON what replay prints for the day', async () => {
    const json = await fristvakt(['explain', HUMANA, '--as-of', '2023-02-17', '--json']);
    expect(json).toStrictEqual(await fristvakt(['replay', HUMANA, '--as-of', '2023-02-17']));
  });

  it('takes today in Sweden where no day is given', async () => {
    const today = async (): Promise<string> => (await shell('TZ=Europe/Stockholm date +%F')).out.trim();
    const before = await today();
    const { out } = await fristvakt(['explain', HUMANA, '--json']);
    const { asOf } = JSON.parse(out) as { asOf: string };
    expect([before, await today()]).toContain(asOf);
  });

  it('breaks no line between a number and its section sign, and none beyond a hundred columns', async () => {
    const { out } = await fristvakt(['explain', story('inspection-2026'), '--as-of', '2026-05-29', '--all']);
    const lines = linesOf(out);
    expect(lines.filter((line) => line.length > 100)).toStrictEqual([]);
    expect(lines.filter((line) => /^\s*§|(\d|§|kap\.)$/.test(line) && !/20\d\d$/.test(line))).toStrictEqual(
      [],
    );
  });
});

describe('timeline', () => {
  it('tells day by day what happened and what that changed', async () => {
    const { exit, out } = await fristvakt(['timeline', HUMANA]);
    expect(exit).toBe(0);
    const text = plain(out);
    const days = [...text.matchAll(/^\S+dag (\d+ \S+ \d{4})$/gm)].map(([, day]) => day);
    expect(days.slice(0, 4)).toStrictEqual([
      '31 december 2021',
      '31 januari 2023',
      '2 februari 2023',
      '7 februari 2023',
    ]);
    expect(text).toContain('→ Tillstånd L, status: återkallat → återkallat, inhibition gäller');
    expect(text).toContain('Anmärkning: says that it will not appeal; a press statement is no waiver');
  });

  it('tells of a day on which nothing happened but that time ran out', async () => {
    const { out } = await fristvakt(['timeline', HUMANA, '--lang', 'en']);
    expect(plain(out)).toContain(
      'Thursday 13 July 2023\n       → Licence L, status: restored, not yet final → active',
    );
  });

  it('says of a fact known only by its month that the day is not known', async () => {
    const { out } = await fristvakt(['timeline', story('fmf-2022')]);
    expect(plain(out)).toMatch(/IVO återkallade tillståndet\. Dagen är inte känd: det var någon gång/);
  });

  it('prints a JSON line a day', async () => {
    const { out } = await fristvakt(['timeline', HUMANA, '--json']);
    const days = linesOf(out).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(days[1]).toMatchObject({
      on: '2023-01-31',
      facts: ['e2'],
      changes: {
        matters: expect.arrayContaining([
          { matter: 'L', field: 'status', from: 'active', to: 'revoked' },
        ]) as unknown,
      },
    });
    expect(days.map((day) => Object.keys(day).join())).toStrictEqual(days.map(() => 'on,facts,changes'));
  });
});

describe('receipt', () => {
  const receipt = ['receipt', HUMANA, '--as-of', '2023-01-31', '--deadline'];

  it('tells a manager in plain words what to do, by when, how that was reckoned, and what follows otherwise', async () => {
    const { exit, out } = await fristvakt([...receipt, 'e2:appeal:provider']);
    expect(exit).toBe(0);
    const text = plain(out);
    expect(text).toContain('Anordnaren: senast tisdag 21 februari 2023, om 21 dagar. Status: öppen.');
    expect(text).toContain(
      'Så har dagen räknats fram:\n\n1. Tisdag 31 januari 2023: IVO återkallade tillståndet',
    );
    expect(text).toContain(
      'Om det inte görs i tid: Ett överklagande som kommer in för sent avvisas (45 § FL)',
    );
    expect(text).toContain('https://lagen.nu/2017:900#P44');
  });

  it('tells a court in formal wording, with party, provision, reckoning and conclusion', async () => {
    const { out } = await fristvakt([...receipt, 'e2:appeal', '--for', 'court']);
    const text = plain(out);
    expect(text).toMatch(/^PROMEMORIA OM FRISTBERÄKNING\n\nPart: Humana Assistans AB\n/);
    expect(text).toContain('Saken: Fristen för att överklaga återkallelsen av tillståndet');
    expect(text).toMatch(/Slutsats: sista dag för anordnaren att överklaga[^.]*tisdag 21 februari 2023\./);
  });

  it('puts a reservation where the day rests on an assumption', async () => {
    const words = ['receipt', story('inspection-2026'), '--deadline', 'e9:appeal', '--for', 'court'];
    const unproved = await fristvakt([...words, '--as-of', '2026-05-28']);
    expect(unproved.out).toContain('Förbehåll – antagen');
    const proved = await fristvakt([...words, '--as-of', '2026-05-29']);
    expect(proved.out).not.toContain('Förbehåll');
  });

  it('names no last day for a right that opens', async () => {
    const words = [
      'receipt',
      story('duties-2026'),
      '--deadline',
      'e1:demand-decision',
      '--as-of',
      '2026-04-07',
    ];
    const { out } = await fristvakt([...words, '--for', 'court']);
    expect(plain(out)).toContain('Slutsats: begäran får göras från och med måndag 13 juli 2026.');
  });

  it('names no last day for what the law wants at once', async () => {
    const { out } = await fristvakt([...receipt, 'e2:stay-request', '--for', 'court']);
    expect(out).toContain('Slutsats: bestämmelsen anger ingen bestämd dag.');
  });

  it('is written in English too, and as JSON', async () => {
    const english = await fristvakt([...receipt, 'e2:appeal', '--lang', 'en']);
    expect(plain(english.out)).toContain(
      'The provider: by Tuesday 21 February 2023, in 21 days. Status: open.',
    );
    const { out } = await fristvakt([...receipt, 'e2:appeal', '--json']);
    expect(JSON.parse(out)).toMatchObject({ id: 'e2:appeal:provider', due: '2023-02-21' });
  });

  it.each([
    ['is not said', [], '--deadline is missing; on 2023-01-31 there are '],
    ['fits several', ['--deadline', 'e2'], '--deadline: "e2" names several; on 2023-01-31 there are '],
    [
      'fits none',
      ['--deadline', 'e7:appeal'],
      '--deadline: "e7:appeal" names none; on 2023-01-31 there are ',
    ],
  ])('lists what there is where the deadline %s', async (_, words, message) => {
    const { exit, out, err } = await fristvakt(['receipt', HUMANA, '--as-of', '2023-01-31', ...words]);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toContain(`fristvakt: ${message}`);
    expect(err).toContain('e2:appeal:provider');
  });

  it('knows two readers', async () => {
    const { exit, err } = await fristvakt([...receipt, 'e2:appeal', '--for', 'nobody']);
    expect(exit).toBe(2);
    expect(err).toContain('expected manager or court');
  });
});

describe('what-if', () => {
  const whatIf = ['what-if', HUMANA, '--as-of', '2023-02-05'];

  it('tells what would move', async () => {
    const { exit, out } = await fristvakt([...whatIf, '--set', 'e2.served.on=2023-02-03']);
    expect(exit).toBe(0);
    expect(plain(out)).toBe(`Om e2.served.on=2023-02-03, läget söndag 5 februari 2023:
→ Flyttad – Anordnaren: överklaga återkallelsen av tillståndet (e2:appeal:provider):
  tisdag 21 februari 2023 → fredag 24 februari 2023
`);
  });

  it('takes several settings, and null takes a field away', async () => {
    const { out } = await fristvakt([
      ...whatIf,
      '--set',
      'e2.windDownBy=null',
      '--set=e3.requests=[set-aside]',
      '--lang',
      'en',
    ]);
    const text = plain(out);
    expect(text).toContain(
      'If e2.windDownBy=null and e3.requests=[set-aside], as of Sunday 5 February 2023:',
    );
    expect(text).toContain('→ Licence L, may operate: yes → no');
    expect(text).toContain('→ Appeal A, stay: asked for → not asked for');
    expect(text).toContain('→ Deadline gone – The provider: wind down the activity (e2:wind-down:provider)');
  });

  it('says so where nothing would change, and where a field has no effect', async () => {
    const { exit, out, err } = await fristvakt([...whatIf, '--set', 'e2.weather=rain']);
    expect(exit).toBe(0);
    expect(out).toContain('Ingenting skulle ändras.');
    expect(err).toMatch(/^\S+ --set:\d+:\d+: events\[1\]\.weather: notice: "weather" is not a field/);
  });

  it('prints the changes as JSON', async () => {
    const { out } = await fristvakt([...whatIf, '--set', 'e2.served.on=2023-02-03', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2023-02-05',
      set: ['e2.served.on=2023-02-03'],
      changes: {
        matters: [],
        deadlines: [{ change: 'moved', from: { due: '2023-02-21' }, to: { due: '2023-02-24' } }],
      },
    });
  });

  it.each([
    ['nothing is set', [], '--set is missing'],
    [
      'no such fact is there',
      ['--set', 'e99.on=2023-02-03'],
      'e99.on=2023-02-03: no event or matter of this file',
    ],
    ['no value is given', ['--set', 'e2.on'], 'expected ID.FIELD=VALUE'],
    ['the value is no day', ['--set', 'e2.served.on=2023-02-30'], 'events[1].served.on: '],
    ['a needed field is taken away', ['--set', 'e2.on=null'], 'an event needs the field "on"'],
  ])('refuses a setting where %s', async (_, words, message) => {
    const { exit, out, err } = await fristvakt([...whatIf, ...words]);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toContain(message);
  });
});
