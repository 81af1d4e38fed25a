import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { Table } from 'docx';
import type { LetterDocument } from '@fristvakt/letters';
import { printable } from '../printable';
import { afterTable, wordBlocks } from './blocks';
import { PAGE, SIDE, TEXT_WIDTH, twips } from './measures';
import { line } from './runs';
import { NUMBERING, STYLE, STYLES } from './styles';
import { factsTable } from './tables';

/** The letter as a Word file, in styles that can be changed. */
export async function wordOf(document: LetterDocument): Promise<Buffer> {
  const letter = printable(document);
  const creator = letter.sender[0] ?? '';
  return Packer.toBuffer(
    new Document({
      title: letter.title,
      creator,
      lastModifiedBy: creator,
      styles: STYLES,
      numbering: NUMBERING,
      sections: [
        {
          properties: {
            page: {
              size: PAGE,
              margin: {
                top: twips(24),
                bottom: twips(26),
                left: SIDE,
                right: SIDE,
                header: twips(12),
                footer: twips(12),
              },
            },
          },
          headers: letter.draft ? { default: new Header({ children: [line('UTKAST', STYLE.draft)] }) } : {},
          footers: { default: new Footer({ children: [pageLine(letter.title)] }) },
          children: [...headOf(letter), ...wordBlocks(letter.blocks), ...enclosuresOf(letter)],
        },
      ],
    }),
  );
}

/** Title and «Sida 1 av 2», as fields that Word keeps. */
const pageLine = (title: string): Paragraph =>
  new Paragraph({
    style: STYLE.sender,
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [
      new TextRun(title),
      new TextRun({
        children: [new Tab(), 'Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });

function headOf(letter: LetterDocument): (Paragraph | Table)[] {
  const references = letter.references.map(({ label, value }) => ({ term: label, runs: [{ text: value }] }));
  return [
    ...letter.sender.map((text, at) => line(text, at === 0 ? STYLE.senderName : STYLE.sender)),
    line(letter.day, STYLE.day),
    ...addressLines(letter.addressee),
    ...handedToLines(letter.handedTo),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(letter.title)] }),
    ...(references.length === 0 ? [] : [factsTable(references), afterTable()]),
  ];
}

const handedToLines = (handedTo: LetterDocument['handedTo']): Paragraph[] =>
  handedTo === null || handedTo.length === 0 ? [] : addressLines(['Ges in till:', ...handedTo]);

const addressLines = (lines: readonly string[]): Paragraph[] =>
  lines.map((text, at) => line(text, at === 0 ? STYLE.addresseeFirst : STYLE.addressee));

const enclosuresOf = (letter: LetterDocument): Paragraph[] =>
  letter.enclosures.length === 0
    ? []
    : [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Bilagor')] }),
        ...letter.enclosures.map(
          ({ number, title, filed }) =>
            new Paragraph({
              style: STYLE.enclosure,
              children: [
                new TextRun({
                  children: [
                    `${filed === true ? 'Aktbilaga' : 'Bilaga'} ${String(number)}`,
                    ...[new Tab(), title],
                  ],
                }),
              ],
            }),
        ),
      ];
