import { aloneIn, faultsIn, lettersFitting } from '@fristvakt/letters';
import type { CheckedPoint, ComposedLetter, LetterKind, LetterStory, Particulars } from '@fristvakt/letters';
import { asText } from './as-text';
import { storyOn, storyTold } from './stories';
import { Writer, exampleOf, templateOf } from './write';

/** A dispute told in a test: what is decided in the licence, and what happens in the dispute about it. */
const told = (events: readonly string[], statute = 'LSS', kind = 'company'): string =>
  [
    'format: ivo-case/1',
    'title: Told for a letter',
    `provider: { name: Exempel Assistans AB, kind: ${kind} }`,
    'matters:',
    `  - { id: L, kind: licence, statute: ${statute}, services: [personal-assistance], held: true }`,
    '  - { id: I, kind: inspection, licence: L }',
    '  - { id: X, kind: lex-sarah, licence: L }',
    '  - { id: A, kind: appeal, against: e1 }',
    'events:',
    ...events.map((event) => `  - { ${event} }`),
    '',
  ].join('\n');

const REVOKED =
  'id: e1, matter: L, type: licence-revoked, by: ivo, on: 2026-03-02, served: { on: 2026-03-02, how: ordinary }';
const FEE =
  'id: e1, matter: I, type: sanction-fee-decided, by: ivo, on: 2026-05-11, served: { on: 2026-05-11, how: ordinary }';
const ORDER = 'id: e1, matter: I, type: inspection-decided, by: ivo, on: 2026-05-11, outcome: injunction';
const APPEALED =
  'id: a1, matter: A, type: appeal-filed, by: provider, to: administrative-court, on: 2026-03-05, requests: [set-aside, stay]';
const STAYED = 'id: a2, matter: A, type: stay-granted, by: administrative-court, on: 2026-03-09';
const judged = (more: string): string =>
  `id: a3, matter: A, type: judgment, by: administrative-court, on: 2026-06-01, served: { on: 2026-06-01, how: ordinary }, ${more}`;
const SERIOUS = [
  'id: x1, matter: X, type: report-received, by: provider, on: 2026-04-01',
  'id: x2, matter: X, type: assessed, by: provider, on: 2026-04-03, serious: true',
];

const pointOf = ({ check }: ComposedLetter, id: string): CheckedPoint => {
  const found = check.find(({ point }) => point.id === id);
  if (found === undefined) throw new Error(`nothing is checked as ${id}`);
  return found;
};
const citesOf = (letter: ComposedLetter, id: string): readonly string[] => pointOf(letter, id).point.cites;

describe('what letters say of the law', () => {
  const writer = new Writer();
  afterAll(async () => writer.end());
  const write = async (
    kind: LetterKind,
    story: LetterStory,
    given: Particulars = {},
  ): Promise<ComposedLetter & { readonly text: string }> => {
    const letter = await writer.write(kind, story, given);
    return { ...letter, text: asText(letter.document) };
  };
  const whyNow = (story: LetterStory, kind: LetterKind): string | undefined =>
    lettersFitting(story).find(({ template, how }) => template.kind === kind && how === 'now')?.why?.sv;

  test.each([
    ['duties-2026', 'L', '2026-02-10', '23 b § LSS', '23 b § LSS'],
    [
      'sol-old-and-new-duties',
      'S1',
      '2025-07-10',
      '7 kap. 2 a § socialtjänstlagen (2001:453)',
      '7 kap. 2 a § äldre SoL',
    ],
    ['sol-old-and-new-duties', 'S2', '2025-07-10', '26 kap. 7 § SoL', '26 kap. 7 § SoL'],
  ])(
    'a changed circle of %s, %s is told by the act of the licence on the day of the change',
    async (...row) => {
      const [name, matter, on, section, cite] = row;
      const letter = await write('circle-change-notice', storyOn(name, matter, on));
      expect(letter.text).toContain(`har förändrats (${section}).`);
      expect(citesOf(letter, 'in-time')).toStrictEqual([cite]);
    },
  );

  test('only an appeal that is late is told of restored time; a duty remains, and calls for its letter', async () => {
    const story = storyOn('sol-old-and-new-duties', 'S2', '2025-08-02');
    const notice = pointOf(await write('circle-change-notice', story), 'in-time');
    expect([notice.verdict, notice.point.todo.sv]).toStrictEqual([
      ...['missing', 'Sista dagen har gått ut. Lämna in den ändå, genast: skyldigheten finns kvar.'],
    ]);
    expect(whyNow(story, 'circle-change-notice')).toContain('försutten');
    const answer = await write('statement', storyOn('inspection-2026', 'I', '2026-05-12'));
    expect(pointOf(answer, 'in-time').point.todo.sv).not.toContain('37 c');
    const appeal = await write('appeal-fr', storyOn('inspection-2026', 'I', '2026-06-23'));
    expect(pointOf(appeal, 'in-time').point.todo.sv).toContain('37 c § FPL');
  });

  test('that a decision works at once is said where its statute, or the decision itself, says so', async () => {
    const of = async (event: string, statute?: string): Promise<string> =>
      (await write('appeal-fr', storyTold(told([event], statute), 'I', '2026-05-20'), { stay: 'yes' })).text;
    expect(await of(ORDER)).toContain('Beslutet gäller omedelbart (27 § fjärde stycket LSS).');
    expect(await of(ORDER, 'SoL')).toContain('(35 kap. 5 § andra stycket SoL)');
    expect(await of(FEE)).not.toContain('gäller omedelbart');
    expect(await of(`${ORDER}, effective: when-final`)).not.toContain('gäller omedelbart');
    expect(await of(`${FEE}, effective: immediately`)).toContain('Beslutet gäller omedelbart (35 § FL).');
  });

  test('a stay ended by a judgment only where the provider had it, and lost', async () => {
    const of = async (events: readonly string[]): Promise<string> =>
      (await write('appeal-kr', storyTold(told([REVOKED, ...events]), 'A', '2026-06-02'), { stay: 'yes' }))
        .text;
    const ended = 'upphörde att gälla genom domen den 1 juni 2026';
    expect(await of([APPEALED, STAYED, judged('outcome: rejected')])).toContain(ended);
    expect(await of([APPEALED, STAYED, judged('outcome: partly-granted')])).not.toContain('upphörde');
    const waits = judged('outcome: rejected, effective: when-final');
    expect(await of([APPEALED, STAYED, waits])).not.toContain('upphörde');
    const refusedThen = STAYED.replace('a2', 'a4').replace('granted', 'refused').replace('03-09', '04-09');
    expect(await of([APPEALED, STAYED, refusedThen, judged('outcome: rejected')])).not.toContain('upphörde');
  });

  test('a day of winding down that has passed is spoken of as past', async () => {
    const of = async (kind: LetterKind, on: string): Promise<string> =>
      (await write(kind, storyOn('humana-2023', 'L', on), { stay: 'yes' })).text;
    for (const kind of ['appeal-fr', 'stay-request'] as const) {
      expect(await of(kind, '2023-02-01')).toContain('före den dagen');
      const later = await of(kind, '2023-02-13');
      expect(later).toContain(
        'IVO bestämde att verksamheten skulle vara avvecklad senast den 10 februari 2023.',
      );
      expect(later).not.toContain('före den dagen');
    }
  });

  test('nobody is said to be hit, and no interest to be missing, unless the writer says so', async () => {
    for (const kind of ['appeal-fr', 'stay-request'] as const) {
      const story = storyOn('humana-2023', 'L', '2023-02-01');
      const bare = (await write(kind, story, { stay: 'yes' })).text;
      expect(bare).not.toMatch(
        /mycket ingripande|får anses oviss|har inte visats|förlorar en senare ändring/,
      );
      const given = await write(kind, story, {
        stay: 'yes',
        noInterest: 'Ingen fara har påståtts.',
        harm: 'Skada.',
      });
      expect(given.text).toContain('Ingen fara har påståtts.');
    }
  });

  test('a last day that is only assumed has not surely passed', async () => {
    const story = storyTold(told([ORDER]), 'I', '2026-06-20');
    const { point, verdict } = pointOf(await write('appeal-fr', story), 'in-time');
    expect(verdict).toBe('not-told');
    expect(point.text.sv).toContain('Har kommit in senast sista dagen');
    expect(point.todo.sv).toContain('inte säker');
    expect(
      pointOf(await write('appeal-fr', storyTold(told([ORDER]), 'I', '2026-05-20')), 'in-time').verdict,
    ).toBe('met');
    expect(whyNow(story, 'restored-time')).toBe(
      'Tiden att överklaga föreläggandet kan ha löpt ut: sista dagen är inte säker.',
    );
    const sure = whyNow(storyOn('inspection-2026', 'I', '2026-06-23'), 'restored-time');
    expect(sure).toBe('Tiden att överklaga föreläggandet har löpt ut.');
  });

  test('whether the appeal goes with an application to restore time is told by the record, or asked', async () => {
    const missed = storyOn('inspection-2026', 'I', '2026-06-23');
    const open = await write('restored-time', missed);
    expect(open.gaps).toContain('appealFiled');
    expect((await write('restored-time', missed, { appealFiled: 'with' })).text).toContain(
      'lämnas in samtidigt.',
    );
    const late = APPEALED.replace('2026-03-05', '2026-04-02');
    const filed = await write('restored-time', storyTold(told([REVOKED, late]), 'A', '2026-04-03'));
    expect(filed.text).toContain('Överklagandet kom in den 2 april 2026.');
    expect(filed.text).not.toContain('samtidigt');
  });

  test('what was posted late is not said to be excused; what was posted early is a point to see to', async () => {
    const of = async (posted: string): Promise<ComposedLetter & { readonly text: string }> =>
      write('restored-time', storyOn('inspection-2026', 'I', '2026-06-23'), { posted });
    // The last day is Monday 22 June 2026; Friday is Midsummer Eve.
    const [early, lateOn] = [await of('2026-06-16'), await of('2026-06-18')];
    expect([early, lateOn].map((one) => pointOf(one, 'posted').verdict)).toStrictEqual(['met', 'missing']);
    expect(early.text).not.toContain('HFD 2021');
    expect(pointOf(early, 'posted').point).toMatchObject({ confidence: 'S', mandatory: false });
  });

  test('Försäkringskassan reconsiders before anything is appealed, and is where the appeal is handed in', async () => {
    const first = await write('appeal-fr', storyOn('repayment-in-court', 'R', '2026-02-01'), { court: 'FR' });
    expect(pointOf(first, 'reconsidered').verdict).toBe('missing');
    expect(first.addressing.handedTo).not.toStrictEqual(['Inspektionen för vård och omsorg (IVO)']);
    const appeal = await write('appeal-fr', storyOn('repayment-in-court', 'R', '2026-03-20'), {
      court: 'FR',
    });
    expect(pointOf(appeal, 'reconsidered').verdict).toBe('met');
    expect(appeal.addressing.handedTo).toStrictEqual(['Försäkringskassan']);
    expect(citesOf(appeal, 'in-time')).toStrictEqual(['113 kap. 20 § SFB']);
    expect(whyNow(storyOn('repayment-reconsideration', 'R3', '2027-03-02'), 'restored-time')).toBeUndefined();
    const ofIvo = await write('appeal-fr', storyOn('inspection-2026', 'I', '2026-05-29'));
    expect(ofIvo.check.some(({ point }) => point.id === 'reconsidered')).toBe(false);
    expect(citesOf(ofIvo, 'in-time')).toStrictEqual(['44 § FL']);
  });

  test('who cannot see what a dispute is about is told of no act', async () => {
    const alone = aloneIn(storyOn('fmf-2022', 'A', '2023-03-14'));
    const letter = await write('appeal-kr', alone, { stay: 'yes' });
    expect(letter.text).not.toContain('LSS');
    expect(letter.gaps).toStrictEqual(
      expect.arrayContaining(['leaveRule', 'subject', 'opponent', 'rootDecision']),
    );
    const first = await write('appeal-fr', aloneIn(storyOn('humana-2023', 'A', '2023-02-01')));
    expect(first.addressing.handedTo).toStrictEqual(['[Den som har beslutat: anges]']);
  });

  test('a change is applied for before its day; what is only inferred or read elsewhere is marked so', async () => {
    const of = async (plannedOn: string): Promise<ComposedLetter & { readonly text: string }> =>
      write('change-application', storyOn('duties-2026', 'L', '2026-02-10'), { plannedOn });
    expect(pointOf(await of('2026-02-10'), 'before').verdict).toBe('missing');
    const letter = await of('2026-02-11');
    expect(pointOf(letter, 'before').verdict).toBe('met');
    expect(
      [pointOf(letter, 'fee'), pointOf(letter, 'wait')].map(({ point }) => point.confidence),
    ).toStrictEqual([...['S', 'I']]);
    expect(letter.text).not.toContain('först när IVO');
  });

  test('a letter under SoL cites SoL', async () => {
    const story = (matter: string): LetterStory =>
      storyTold(told([ORDER, ...SERIOUS], 'SoL'), matter, '2026-05-20');
    const change = await write('change-application', story('L'), exampleOf(templateOf('change-application')));
    expect(change.text).toContain('21 000 kr (17 kap. 1 § förordningen 2025:468)');
    expect(citesOf(change, 'before')).toStrictEqual(['26 kap. 6 § SoL']);
    const report = await write('lex-sarah-report', story('X'));
    expect(report.text).toContain('påtaglig risk för ett sådant (27 kap. 6 § SoL).');
    expect(['measures', 'investigation', 'boards'].map((id) => citesOf(report, id)[0])).toStrictEqual([
      ...['27 kap. 5 § SoL', '27 kap. 6 § SoL', '27 kap. 4 § SoL'],
    ]);
    const plan = await write('action-plan', story('I'));
    expect(plan.check.flatMap(({ point }) => point.cites)).not.toContain('26 f § LSS');
    expect(citesOf(plan, 'decision')).toStrictEqual(['28 kap. 9 § SoL']);
    for (const letter of [change, report, plan]) expect(letter.text).not.toContain('LSS');
  });

  test('an answer rests on what asked for it; more time on nothing that was read', async () => {
    const draft = await write('statement', storyOn('inspection-2026', 'I', '2026-04-20'));
    expect(citesOf(draft, 'in-time')).toStrictEqual(['25 § FL']);
    const asked = await write('extension-request', storyOn('inspection-2026', 'I', '2026-02-10'));
    expect(citesOf(asked, 'in-time')).toStrictEqual(['26 c § LSS']);
    expect(pointOf(asked, 'in-time').point.confidence).toBe('I');
    expect(['new-day', 'reasons'].map((id) => pointOf(asked, id).point.mandatory)).toStrictEqual([
      false,
      false,
    ]);
    const court = await write('statement', storyOn('court-orders', 'A', '2099-01-01'));
    expect(citesOf(court, 'in-time')).toStrictEqual(['10–12 §§ FPL']);
  });

  test('a penalty is disputed only where one was set', async () => {
    const of = async (event: string): Promise<string> =>
      (await write('appeal-fr', storyTold(told([event]), 'I', '2026-05-20'))).text;
    expect(await of(ORDER)).toContain('i fråga om åtgärder och tid');
    expect(await of(ORDER)).not.toContain('vite');
    expect(await of(`${ORDER}, penalty: 200000`)).toContain('i fråga om åtgärder, tid och vite');
    expect(await of(ORDER.replace('injunction', 'criticism'))).not.toContain('föreläggandet');
  });

  test('the slow case is about the act on authorities', async () => {
    const { text } = await write('appeal-fr', storyOn('duties-2026', 'L', '2026-08-13'));
    expect(text).toContain(
      'Saken: begäran om att ett ärende ska avgöras enligt 12 § förvaltningslagen (2017:900)',
    );
    expect(text).not.toContain('LSS');
  });

  test('each appeal is told from the others by its court, and reads as an appeal', async () => {
    const titles = (['appeal-fr', 'appeal-kr', 'appeal-hfd'] as const).map(
      (kind) => templateOf(kind).title.sv,
    );
    expect(new Set(titles).size).toBe(3);
    const letter = await write('appeal-fr', storyOn('humana-2023', 'L', '2023-02-01'), { stay: 'no' });
    expect(letter.document.title).toBe('Överklagande');
    expect(templateOf('appeal-fr').matters).not.toContain('lex-sarah');
  });

  test.each([
    ['humana-2023', 'L', 'Rapport till styrelsen', 'Styrelsen för Humana Assistans AB', 'Styrelsen föreslås'],
    [
      'municipality-notifies',
      'N1',
      'Rapport till nämnden',
      'Ansvarig nämnd i Exempelkommun',
      'Nämnden föreslås',
    ],
    ['own-employer', 'N1', 'Lägesrapport', 'Eva Exempel', 'Arbetsgivaren föreslås'],
  ])('the report of %s is to who decides there', async (name, matter, title, addressee, proposed) => {
    const letter = await write('board-report', storyOn(name, matter, '2026-06-01'));
    expect([letter.document.title, letter.document.addressee]).toStrictEqual([title, [addressee]]);
    expect(letter.text).toContain(proposed);
  });

  test('the answer of whether an appeal goes with it is one of those offered', () => {
    const { fields } = templateOf('restored-time');
    expect(faultsIn(fields, { appealFiled: 'maybe' })).toHaveLength(1);
  });
});
