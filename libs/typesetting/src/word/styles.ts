import { AlignmentType, BorderStyle, LevelFormat } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';
import { RIGHT_SIDE, TEXT_WIDTH, twips } from './measures';

/** Every Word has them; LibreOffice sets Caladea and Carlito in their place, of the same widths. */
const SERIF = 'Cambria';
const SANS = 'Calibri';
const QUIET = '555555';

/** The names that Word shows; the identifiers are the same without å, ä, ö and spaces. */
export const STYLE = {
  sender: 'Avsandare',
  senderName: 'AvsandareNamn',
  addressee: 'Mottagare',
  addresseeFirst: 'MottagareForsta',
  day: 'Dag',
  term: 'Uppgift',
  cell: 'Tabelltext',
  head: 'Tabellhuvud',
  place: 'Underskriftsort',
  signature: 'Underskrift',
  role: 'Underskriftsroll',
  enclosure: 'Bilaga',
  draft: 'Utkast',
} as const;

export const LISTS = { ordered: 'numrerad', plain: 'punkter' } as const;

const heading = (size: number, before: number): object => ({
  run: { font: SANS, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

const small = { font: SANS, size: 18, color: QUIET };
const tight = { before: 0, after: 0 };
const right = { left: RIGHT_SIDE };

/** The styles of a letter: change one, and every place of its kind changes. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 21, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: heading(34, 480),
    heading1: heading(26, 300),
    heading2: heading(22, 220),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    own(STYLE.senderName, 'Avsändare, namn', {
      run: { font: SANS, size: 24, bold: true },
      paragraph: { spacing: tight },
    }),
    own(STYLE.sender, 'Avsändare', { run: small, paragraph: { spacing: tight } }),
    own(STYLE.day, 'Dag', { run: small, paragraph: { spacing: { before: 0, after: 360 }, indent: right } }),
    own(STYLE.addresseeFirst, 'Mottagare, första raden', {
      paragraph: { spacing: { before: 200, after: 0 }, indent: right, keepNext: true },
    }),
    own(STYLE.addressee, 'Mottagare', { paragraph: { spacing: tight, indent: right } }),
    own(STYLE.term, 'Uppgift', {
      run: { ...small, size: 19 },
      paragraph: { spacing: { before: 20, after: 20 } },
    }),
    own(STYLE.cell, 'Tabelltext', {
      run: { size: 19 },
      paragraph: { spacing: { before: 50, after: 50, line: 252 } },
    }),
    own(STYLE.head, 'Tabellhuvud', {
      run: { font: SANS, size: 19, bold: true },
      paragraph: { spacing: { before: 50, after: 50 }, keepNext: true },
    }),
    own(STYLE.place, 'Underskrift, ort', {
      paragraph: { spacing: { before: 360, after: 760 }, keepNext: true },
    }),
    own(STYLE.signature, 'Underskrift', {
      paragraph: {
        spacing: tight,
        indent: { right: TEXT_WIDTH - RIGHT_SIDE },
        border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } },
        keepNext: true,
      },
    }),
    own(STYLE.role, 'Underskrift, roll', { run: { ...small, size: 20 }, paragraph: { spacing: tight } }),
    own(STYLE.enclosure, 'Bilaga', {
      paragraph: {
        spacing: { before: 0, after: 40 },
        indent: { left: twips(20), hanging: twips(20) },
        tabStops: [{ type: 'left', position: twips(20) }],
      },
    }),
    own(STYLE.draft, 'Utkast', {
      run: { font: SANS, size: 22, bold: true },
      paragraph: { alignment: AlignmentType.RIGHT },
    }),
  ],
};

function own(id: string, name: string, look: object): { id: string; name: string; basedOn: string } {
  return { id, name, basedOn: 'Normal', ...look };
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): object => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(7), hanging: twips(7) } } },
});

export const NUMBERING = {
  config: [
    { reference: LISTS.ordered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: LISTS.plain, levels: [level(LevelFormat.BULLET, '–')] },
  ],
} as INumberingOptions;
