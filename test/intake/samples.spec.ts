import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PlainDate } from '@fristvakt/calendar';
import { textOfFile } from '@fristvakt/intake';
import type { FileText } from '@fristvakt/intake';
import { readLetter } from '@fristvakt/letter-reading';
import type { LetterReading } from '@fristvakt/letter-reading';
import { COURT_SAMPLES } from './letters/court-samples';
import {
  CHANGES_OF_DAYS,
  CHANGES_OF_NUMBERS,
  CHANGES_OF_ORGANISATION_NUMBERS,
  blurred,
  numbersFrom,
  rewritten,
} from './letters/disturbed';
import { SUPERVISION_SAMPLES } from './letters/ivo-samples';
import { LICENCE_SAMPLES } from './letters/licence-samples';
import { fileOf } from './letters/made-file';
import { judged, surelyWrong, tableOf } from './letters/measure';
import { REAL_LETTERS } from './letters/real-letters';
import { READ_ON } from './letters/sample';
import type { Truth } from './letters/sample';
import { TRAP_SAMPLES } from './letters/trap-samples';

const SAMPLES = [...SUPERVISION_SAMPLES, ...LICENCE_SAMPLES, ...COURT_SAMPLES, ...TRAP_SAMPLES];
const AT_ONCE = 4;
const COMMITTED = resolve(__dirname, '../contracts/intake.md');
const FOUND = resolve(__dirname, '../../reports/intake.md');

interface Made {
  readonly name: string;
  readonly as: string;
  readonly text: Pick<FileText, 'pages' | 'isMail'>;
  readonly reading: LetterReading;
  readonly truth: Truth;
  readonly contradicts: boolean;
}

const read = (text: Pick<FileText, 'pages' | 'isMail'>, readOn = READ_ON): LetterReading =>
  readLetter({ pages: text.pages, isMail: text.isMail, readOn: readOn as PlainDate });

describe('letters made for trying the reader', () => {
  const made: Made[] = [];

  beforeAll(async () => {
    const texts: Awaited<ReturnType<typeof textOfFile>>[] = [];
    // Some at once: most of the time passes while processes start.
    for (let from = 0; from < SAMPLES.length; from += AT_ONCE) {
      const some = SAMPLES.slice(from, from + AT_ONCE);
      texts.push(
        ...(await Promise.all(some.map(async (sample) => textOfFile((await fileOf(sample)).bytes)))),
      );
    }
    for (const [index, sample] of SAMPLES.entries()) {
      const text = texts[index];
      if (text === undefined || 'fault' in text) throw new Error(`${sample.name}: ${text?.fault ?? ''}`);
      made.push({
        name: sample.name,
        as: `${sample.as}, ${sample.layout}`,
        text,
        reading: read(text),
        truth: sample.truth,
        contradicts: sample.contradicts === true,
      });
    }
    for (const { name, pages, truth } of REAL_LETTERS) {
      const text = { pages, isMail: false };
      made.push({ name, as: 'text of a real letter', text, reading: read(text), truth, contradicts: false });
    }
  });

  test('nothing is told as sure that is not so', () => {
    expect(
      made
        .map(({ name, reading, truth }) => [name, surelyWrong(reading, truth)])
        .filter(([, wrong]) => wrong?.length !== 0),
    ).toStrictEqual([]);
  });

  test('what is found and what is missed is committed, field by field', () => {
    const table = reportOf(made);
    const committed = existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '';
    if (table !== committed) {
      mkdirSync(dirname(FOUND), { recursive: true });
      writeFileSync(FOUND, table);
    }
    // If the change is meant: cp reports/intake.md test/contracts/intake.md
    expect(table).toBe(committed);
  });

  test('what stands at the place of a field is what the field was read from', () => {
    const wrong = made.flatMap(({ name, text, reading }) =>
      reading.fields
        .filter((field) => ['registryNumber', 'aboutNumber'].includes(field.name) && field.value !== null)
        .filter(
          ({ value, place: { page, start, end } }) =>
            text.pages[page - 1]?.slice(start, end).replace(/\s/g, '') !== value,
        )
        .map((field) => [name, field]),
    );
    expect(wrong).toStrictEqual([]);
  });

  test('a letter disturbed in a way that can be seen is never surely wrong', () => {
    const chance = numbersFrom(20261124);
    const wrong: (readonly string[])[] = [];
    let count = 0;
    for (const one of made) {
      const { name, text, truth } = one;
      for (const [change, field, pages] of disturbed(one, chance)) {
        count += 1;
        const told = surelyWrong(read({ ...text, pages }), truth).filter((said) => !VERBATIM.test(said));
        if (told.length > 0) wrong.push([name, change, field, ...told]);
      }
    }
    expect(wrong).toStrictEqual([]);
    expect(count).toBeGreaterThanOrEqual(500);
  });
});

/** Told as it is printed, with whatever is misprinted. */
const VERBATIM = /^(?:department|reference|replyTerm):/;

const DAYS = [
  'date',
  'replyBy',
  'reportBy',
  'complyBy',
  'windDownBy',
  'until',
  'validUntil',
  'visitOn',
  'days',
];

/** Every letter with each of its chief fields disturbed in each way, with a second one beside, and with letters blurred. */
function* disturbed(
  { text: { pages }, reading: { fields }, truth, contradicts }: Made,
  chance: () => number,
): Generator<readonly [change: string, field: string, pages: readonly string[]]> {
  for (const field of fields.filter(({ name, value }) => value !== null && truth[name] === value)) {
    const { page, start, end } = field.place;
    const printed = pages[page - 1]?.slice(start, end) ?? '';
    for (const { name: change, by } of changesOf(field.name)) {
      const changed = by(printed, chance);
      if (changed !== null && changed !== printed)
        yield [change, field.name, rewritten(pages, field, changed)];
    }
  }
  for (const line of [
    'Datum: 2026-01-02',
    'Dnr: 3.1.1-98765/2026',
    'Mål nr: 98765-26',
    'Org.nr 559123-4561',
  ]) {
    const name = fieldOfLine(line);
    if (truth[name] !== undefined)
      yield ['a second one beside', name, [withLine(pages[0] ?? '', line), ...pages.slice(1)]];
  }
  if (contradicts) return;
  for (let round = 0; round < 3; round += 1) yield ['letters blurred', String(round), blurred(pages, chance)];
}

const changesOf = (name: string): typeof CHANGES_OF_DAYS => {
  if (DAYS.includes(name)) return CHANGES_OF_DAYS;
  if (name === 'organisationNumber') return CHANGES_OF_ORGANISATION_NUMBERS;
  return name === 'registryNumber' || name === 'caseNumber' ? CHANGES_OF_NUMBERS : [];
};

const fieldOfLine = (line: string): 'date' | 'registryNumber' | 'caseNumber' | 'organisationNumber' =>
  line.startsWith('Datum')
    ? 'date'
    : line.startsWith('Dnr')
      ? 'registryNumber'
      : line.startsWith('Mål')
        ? 'caseNumber'
        : 'organisationNumber';

/** A line more after the third. */
const withLine = (page: string, line: string): string => {
  const lines = page.split('\n');
  return [...lines.slice(0, 3), line, ...lines.slice(3)].join('\n');
};

function reportOf(made: readonly Made[]): string {
  const all = made.flatMap(({ reading, truth }) => judged(reading, truth));
  const notFound = made.flatMap(({ name, as, reading, truth }) => {
    const fates = judged(reading, truth).filter(({ fate }) => fate !== 'found');
    const told = fates.map(({ field, fate }) => `${field} ${fate}`).join(', ');
    return [`- ${name} (${as})${told === '' ? '' : `: ${told}`}`];
  });
  return [
    '# What is read in letters',
    '',
    `${String(made.length)} letters. \`found\`: told, as sure, and right. \`in doubt\`: told with its doubts, for a person to look at. \`WRONG\`: told as sure and not so.`,
    ...['', tableOf(all), '', '## Letter by letter, what was not simply found', '', ...notFound, ''],
  ].join('\n');
}
