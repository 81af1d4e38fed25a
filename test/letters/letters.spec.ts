import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { LETTERS, LETTER_KINDS, lettersFitting, parseMarkup, veil } from '@fristvakt/letters';
import type { ComposedLetter, Field, LetterKind } from '@fristvakt/letters';
import { templateFault } from '@fristvakt/documents';
import { asText } from './as-text';
import { storyOn } from './stories';
import { Writer, exampleOf, templateOf } from './write';

const AGREED = join(__dirname, 'as-agreed');

/** Where each kind is written in a story, on a day that calls for it. */
const STORIES: readonly (readonly [LetterKind, string, string, string])[] = [
  ['appeal-fr', 'humana-2023', 'A', '2023-02-06'],
  ['appeal-fr', 'inspection-2026', 'I', '2026-05-29'],
  ['appeal-fr', 'first-application-won', 'L', '2026-03-10'],
  ['appeal-kr', 'fmf-2022', 'A', '2023-03-14'],
  ['appeal-hfd', 'hfd-judgment', 'A', '2026-04-01'],
  ['stay-request', 'humana-2023', 'A', '2023-02-06'],
  ['statement', 'inspection-2026', 'I', '2026-04-20'],
  ['extension-request', 'inspection-2026', 'I', '2026-02-10'],
  ['decision-demand', 'duties-2026', 'L', '2026-07-13'],
  ['circle-change-notice', 'duties-2026', 'L', '2026-02-10'],
  ['change-application', 'duties-2026', 'L', '2026-02-10'],
  ['lex-sarah-report', 'duties-2026', 'X', '2026-04-03'],
  ['action-plan', 'inspection-2026', 'I', '2026-05-29'],
  ['restored-time', 'inspection-2026', 'I', '2026-06-23'],
  ['power-of-attorney', 'humana-2023', 'L', '2023-01-31'],
  ['deadline-receipt', 'humana-2023', 'L', '2023-01-31'],
  ['board-report', 'humana-2023', 'L', '2023-02-06'],
  ['power-of-attorney', 'municipality-notifies', 'N1', '2026-06-01'],
  ['board-report', 'municipality-notifies', 'N1', '2026-06-01'],
  ['board-report', 'own-employer', 'N1', '2026-06-01'],
  ['deadline-receipt', 'own-employer', 'N1', '2026-06-01'],
  ['board-report', 'cooperative-two-matters', 'L', '2026-06-01'],
  ['appeal-fr', 'municipality-appeals-order', 'I', '2026-06-10'],
];

describe('letters', () => {
  const writer = new Writer();
  afterAll(async () => writer.end());

  test('there is one for each kind, and every text is one the program would take', () => {
    expect(LETTERS.map(({ kind }) => kind)).toStrictEqual([...LETTER_KINDS]);
    for (const { versions, fields } of LETTERS) {
      for (const { text } of versions) expect(templateFault(text, fields)).toBeUndefined();
    }
  });

  test.each(STORIES)(
    '%s of %s, matter %s, on %s has no gap where everything is given',
    async (kind, name, matter, on) => {
      const letter = await writer.write(kind, storyOn(name, matter, on), exampleOf(templateOf(kind)));
      expect(letter.gaps).toStrictEqual([]);
      expect(letter.document.draft).toBe(false);
      expect(asText(letter.document)).not.toMatch(/\[.*: anges\]|undefined|\{\{|null|[\uE000-\uF8FF]/);
      expect(
        letter.check.filter(({ point, verdict }) => point.mandatory && verdict === 'missing'),
      ).toStrictEqual([]);
    },
  );

  test.each(LETTERS.map(({ kind }) => kind))(
    '%s with nothing given is a draft that says what it lacks',
    async (kind) => {
      const found = STORIES.find(([one]) => one === kind);
      if (found === undefined) throw new Error(`no story tells of ${kind}`);
      const [, name, matter, on] = found;
      const letter = await writer.write(kind, storyOn(name, matter, on));
      expect(letter.document.draft).toBe(letter.gaps.length > 0);
      for (const gap of letter.gaps) {
        const field = templateOf(kind).fields.find((one) => one.name === gap);
        expect(asText(letter.document)).toContain(`[${field?.label.sv ?? gap}: anges]`);
      }
    },
  );

  test.each([
    ['humana-appeal-2023-02-06', 'appeal-fr', 'humana-2023', 'A', '2023-02-06'],
    ['fmf-appeal-2023-03-14', 'appeal-kr', 'fmf-2022', 'A', '2023-03-14'],
  ] as const)('%s reads as it was agreed', async (contract, kind, name, matter, on) => {
    const letter = await writer.write(kind, storyOn(name, matter, on), {
      ...{
        organisationNumber: '556000-0000',
        contact: 'Exempelgatan 1, 111 22 Stockholm\ninfo@exempel.test',
      },
      ...{ court: kind === 'appeal-fr' ? 'Förvaltningsrätten i Stockholm' : 'Kammarrätten i Göteborg' },
      ...(kind === 'appeal-kr'
        ? {
            decidingCourt: 'Förvaltningsrätten',
            leaveGrounds: 'doubt',
            leaveReasons: 'Domen bygger på äldre förhållanden.',
          }
        : {}),
      ...{
        grounds: 'De brister som beslutet bygger på är avhjälpta.',
        evidence: 'Egenkontroll | att bristerna är avhjälpta',
      },
      ...{ place: 'Stockholm', signatory: 'Bo Exempel', signatoryRole: 'verkställande direktör' },
    });
    expect(asText(letter.document)).toBe(readFileSync(join(AGREED, `${contract}.txt`), 'utf8'));
  });

  test('an appeal is addressed to the court and handed in to IVO; above, to the court that decided', async () => {
    const first = await writer.write('appeal-fr', storyOn('humana-2023', 'A', '2023-02-06'), { court: 'FR' });
    expect(first.addressing).toStrictEqual({
      ...{ addressee: ['FR'], handedTo: ['Inspektionen för vård och omsorg (IVO)'] },
    });
    const above = { court: 'KR', decidingCourt: 'FR' };
    const second = await writer.write('appeal-kr', storyOn('fmf-2022', 'A', '2023-03-14'), above);
    expect(second.addressing).toStrictEqual({ addressee: ['KR'], handedTo: ['FR'] });
  });

  test('post is warned of with fewer than three working days left', async () => {
    const of = async (on: string): Promise<ComposedLetter['posting']> =>
      (await writer.write('appeal-fr', storyOn('humana-2023', 'L', on))).posting;
    // The last day is Tuesday 21 February 2023: from Thursday the 16th there are Friday, Monday and Tuesday.
    expect((await of('2023-02-16')).verdict).toBe('ample');
    expect(await of('2023-02-17')).toMatchObject({ verdict: 'short', workingDays: 2, confidence: 'S' });
    expect((await of('2023-02-22')).verdict).toBe('over');
  });

  test('what is open calls for its letter, with why', () => {
    const now = (name: string, matter: string, on: string): readonly string[] =>
      lettersFitting(storyOn(name, matter, on))
        .filter(({ how }) => how === 'now')
        .map(({ template }) => template.kind);
    expect(now('humana-2023', 'L', '2023-02-01')).toStrictEqual(['appeal-fr', 'stay-request']);
    expect(now('duties-2026', 'L', '2026-07-12')).not.toContain('decision-demand');
    expect(now('duties-2026', 'L', '2026-07-13')).toContain('decision-demand');
    expect(now('duties-2026', 'L', '2026-02-10')).toContain('circle-change-notice');
    expect(now('inspection-2026', 'I', '2026-02-10')).toStrictEqual(['statement', 'extension-request']);
    expect(now('inspection-2026', 'I', '2026-06-23')).toContain('restored-time');
  });

  test('whatever is typed comes out as it was typed, and is never structure', () => {
    const line = { ...field('one'), shape: 'text' as const };
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const hidden = veil([line], { one: text });
        const { one: token = '' } = hidden.context as Readonly<Record<string, string>>;
        const blocks = parseMarkup(
          `# ${token}\n\n- **${token}**\n\n:: Vad | ${token}\n\n${token}`,
          hidden.lift,
        );
        expect(blocks).toStrictEqual([
          { kind: 'heading', level: 1, runs: [{ text }] },
          { kind: 'list', ordered: false, items: [[{ text, strong: true }]] },
          { kind: 'facts', rows: [{ term: 'Vad', runs: [{ text }] }] },
          { kind: 'paragraph', runs: [{ text }] },
        ]);
      }),
    );
  });
});

const field = (name: string): Field => ({
  ...{ name, label: { sv: name, en: name }, help: null, shape: 'line', from: 'writer', needed: false },
  ...{ columns: [], choices: [], example: '' },
});
