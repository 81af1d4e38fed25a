import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Enclosure, LetterKind, Particulars } from '@fristvakt/letters';
import { Typesetter } from '@fristvakt/typesetting';
import { storyOn } from '../letters/stories';
import { Writer, exampleOf, templateOf } from '../letters/write';

const FOLDER = join(__dirname, '../../docs/samples');

const SIGNED = { place: 'Stockholm', signatory: 'Bo Exempel', signatoryRole: 'verkställande direktör' };
const SENDER = {
  organisationNumber: '556000-0000',
  contact: 'Exempelgatan 1, 111 22 Stockholm\ninfo@exempel.test',
};

interface Sample {
  readonly name: string;
  readonly kind: LetterKind;
  readonly story: readonly [name: string, matter: string, on: string];
  readonly typed: Particulars;
  readonly enclosures: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    ...{ name: 'appeal-with-stay-humana', kind: 'appeal-fr', story: ['humana-2023', 'L', '2023-02-01'] },
    typed: {
      ...{ court: 'Förvaltningsrätten i Stockholm', stay: 'yes' },
      grounds:
        'Bolaget bestrider att det saknar förutsättningar att bedriva verksamheten.\n\nBeslutet bygger på enskilda händelser som ligger tillbaka i tiden och som har åtgärdats.',
      evidence: 'Egenkontroll | att händelserna är åtgärdade\nRutin | hur de förebyggs',
      measures: 'Rutinen för månatlig avstämning av tid är ny.\nAnsvaret för uppföljningen är fördelat.',
    },
    enclosures: ['IVO:s beslut den 31 januari 2023', 'Fullmakt', 'Bevis om dagen då beslutet togs emot'],
  },
  {
    ...{ name: 'appeal-with-new-stay-fmf', kind: 'appeal-kr', story: ['fmf-2022', 'A', '2023-03-14'] },
    typed: {
      ...{ court: 'Kammarrätten', decidingCourt: 'Förvaltningsrätten', stay: 'yes', leaveGrounds: 'doubt' },
      leaveReasons: 'Förvaltningsrätten har inte prövat vad som åtgärdats efter beslutet.',
      grounds: 'Det som läggs föreningen till last är avhjälpt.',
      evidence: 'Återkravstabell | att få ärenden återstår',
    },
    enclosures: ['Förvaltningsrättens dom', 'Återkravstabell'],
  },
  {
    name: 'answer-to-an-inspection',
    ...{ kind: 'statement', story: ['inspection-2026', 'I', '2026-04-20'] },
    typed: {
      corrections: 'Tio brukare saknar plan | Alla har en plan sedan den 1 mars 2026 | genomförandeplaner',
      measures: 'Planer följs inte upp | Uppföljning varje månad | verksamhetschefen | 1 juni 2026',
      proportionality: 'Ett föreläggande räcker.',
    },
    enclosures: ['Egenkontroll första kvartalet', 'Rutin för tidsredovisning'],
  },
  {
    name: 'notice-of-a-changed-circle',
    ...{ kind: 'circle-change-notice', story: ['duties-2026', 'L', '2026-02-10'] },
    ...{ typed: {}, enclosures: ['Protokoll från stämman', 'Registreringsbevis'] },
  },
];

const numbered = (titles: readonly string[]): readonly Enclosure[] =>
  titles.map((title, place) => ({ number: place + 1, title }));

describe('the samples of letters', () => {
  const writer = new Writer();
  const typesetter = new Typesetter();
  afterAll(async () => {
    await writer.end();
    await typesetter.onModuleDestroy();
  });

  test.each(SAMPLES)('$name', async ({ name, kind, story, typed, enclosures }) => {
    const known = { ...SENDER, ...SIGNED, ...typed };
    // Nothing that follows from the record is typed over it: only what would be a gap is given as an example.
    const { gaps } = await writer.write(kind, storyOn(...story), known);
    const examples = exampleOf(templateOf(kind));
    const given = Object.fromEntries(gaps.map((gap) => [gap, examples[gap] ?? '']));
    const letter = await writer.write(kind, storyOn(...story), { ...given, ...known }, numbered(enclosures));
    expect(letter.gaps).toStrictEqual([]);
    mkdirSync(FOLDER, { recursive: true });
    for (const [ending, bytes] of [
      ['pdf', await typesetter.pdf(letter.document)],
      ['docx', await typesetter.word(letter.document)],
    ] as const) {
      const path = join(FOLDER, `${name}.${ending}`);
      rmSync(path, { force: true });
      writeFileSync(path, bytes);
    }
  });
});
