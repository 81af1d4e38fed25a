import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parsePlainDate } from '@fristvakt/calendar';
import { LARGEST_FILE, textOfFile } from '@fristvakt/intake';
import type { FileFault } from '@fristvakt/intake';
import { DOUBT_TEXTS, FIELD_TEXTS, LETTER_KIND_TEXTS, readLetter } from '@fristvakt/letter-reading';
import type { LetterKind, LetterReading, ProposedFact, ReadField } from '@fristvakt/letter-reading';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, fileOf, languageOf, readArguments } from '../arguments';
import { today } from '../clock';
import { Refusal, answer } from '../command';
import type { Command } from '../command';
import { paintFor, printable, widthOf, wrap } from '../terminal';
import type { Paint } from '../terminal';

/** What stands in a letter, and which facts it is proposed to be. Nothing is recorded. */
export const readLetterCommand: Command = {
  summary: 'what stands in a letter from IVO or a court, with every doubt',
  help: `Usage: fristvakt read-letter FILE [--as-of DAY] [--json] [--lang sv|en]

  --as-of DAY   the day of reading, YYYY-MM-DD; today in Sweden if left out
  --json        fields, places and proposed facts as JSON
  --lang        sv (default) or en

FILE is a PDF with text in it, a Word file (.docx) or a mail (.eml). ? marks what is doubtful. Nothing is recorded.
`,
  async run(words) {
    const args = readArguments(words, { 'as-of': 'text', json: 'flag', lang: 'text' });
    const lang = languageOf(args);
    const given = args.text('as-of');
    const readOn = given === undefined ? today() : dayOf(given, '--as-of');
    const file = fileOf(args);
    const text = await textOfFile(await bytesOf(file));
    if ('fault' in text) throw new Refusal(`${file}: ${FAULTS[text.fault]}`);
    const reading = readLetter({ pages: text.pages, isMail: text.isMail, readOn });
    if (args.flag('json')) return answer(`${JSON.stringify(reading, null, 2)}\n`);
    const { stdout } = process;
    return answer(
      told(basename(file), reading, { lang, paint: paintFor(stdout), width: widthOf(stdout, 100) }),
    );
  },
};

async function bytesOf(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > LARGEST_FILE)
      throw new Refusal(`${file}: ${FAULTS['letter-file-too-large']}`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} cannot be read`);
  }
}

const FAULTS: Readonly<Record<FileFault, string>> = {
  'file-empty': 'the file is empty',
  'file-broken': 'the file is damaged',
  'letter-file-too-large': 'the file is larger than 10 MB',
  'file-too-slow': 'the file could not be read in twenty seconds',
  'no-text': 'the picture has no text; type what it says yourself',
  picture: 'it is a picture and has no text; type what it says yourself',
  'old-office': 'an older format of Word or Outlook; save it as .docx, PDF or .eml',
  'unknown-kind': 'expected a PDF, a Word file (.docx) or a mail (.eml)',
  'not-a-letter': 'it is packed, but is no Word file',
  encrypted: 'the file is protected by a password',
  'too-many-pages': 'the file has more than 200 pages',
  'too-much-text': 'the file has more text than a letter has',
  'too-many-attachments': 'the mail has more than 50 attachments',
  'packed-too-much': 'the file becomes much larger when unpacked, and is not opened',
};

interface View {
  readonly lang: Language;
  readonly paint: Paint;
  readonly width: number;
}

const WORDS = {
  sv: {
    none: 'Det gick inte att avgöra vad brevet är.',
    page: 'sida',
    proposed: 'Förslag, inget är registrerat',
    unread: 'går inte att läsa',
    asked: 'ja',
  },
  en: {
    none: 'It could not be told what the letter is.',
    page: 'page',
    proposed: 'Proposed, nothing is recorded',
    unread: 'cannot be read',
    asked: 'yes',
  },
} as const satisfies Record<Language, object>;

function told(name: string, { fields, proposals }: LetterReading, view: View): string {
  const { lang, paint } = view;
  return [
    paint('bold', printable(name)),
    ...fields.map((field) => fieldLine(field, view)),
    '',
    paint('bold', proposals.length === 0 ? WORDS[lang].none : WORDS[lang].proposed),
    ...proposals.map((fact) => factLine(fact, view)),
    '',
  ].join('\n');
}

const LABEL = 30;

function fieldLine({ name, value, certainty, why, place }: ReadField, { lang, paint, width }: View): string {
  const mark = certainty === 'sure' ? ' ' : paint('yellow', '?');
  const said = value === null ? WORDS[lang].unread : shown(name, value, lang);
  const doubts = why.map((code) => DOUBT_TEXTS[code][lang]).join(' ');
  const text = `${said} (${WORDS[lang].page} ${String(place.page)})${doubts === '' ? '' : ` – ${doubts}`}`;
  return `${mark} ${FIELD_TEXTS[name][lang].padEnd(LABEL)}${wrap(printable(text), width, ' '.repeat(LABEL + 2), LABEL + 2)}`;
}

function shown(name: ReadField['name'], value: string, lang: Language): string {
  if (name === 'kind') return LETTER_KIND_TEXTS[value as LetterKind][lang];
  if (name === 'proofOfService') return WORDS[lang].asked;
  const days = value.split(' ').map((word) => {
    const day = parsePlainDate(word);
    return day === undefined ? word : fullDate(day, lang);
  });
  return days.join(name === 'days' ? ', ' : ' ');
}

function factLine(
  { matterKind, type, by, fields, certainty, why }: ProposedFact,
  { lang, paint, width }: View,
): string {
  const mark = certainty === 'sure' ? ' ' : paint('yellow', '?');
  const parts = [
    `by: ${by}`,
    ...Object.entries(fields).map(([name, value]) => `${name}: ${[value].flat().join(' ')}`),
  ];
  const doubts = why.map((code) => DOUBT_TEXTS[code][lang]).join(' ');
  const text = `{ ${parts.join(', ')} }${doubts === '' ? '' : ` – ${doubts}`}`;
  return `${mark} ${paint('cyan', `${matterKind} · ${type}`)}\n    ${wrap(printable(text), width, '    ', 4)}`;
}
