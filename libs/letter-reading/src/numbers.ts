import type { Actor } from '@fristvakt/proceedings';
import { isOtherLabel } from './date-of-letter';
import { atLabels } from './labelled';
import type { AtLabel } from './labelled';
import type { Doubt, ReadField } from './letter';
import { placeIn } from './page-text';
import type { Flow, Line } from './page-text';
import { isCourt } from './sender';
import { doubted, read, settled } from './settled';
import type { Candidate } from './settled';

const DNR_LABEL =
  /^(?:vår(?:t)? (?:dnr|diarien(?:umme)?r|beteckning)|dnr|diarien(?:umme)?r|beteckning|ärende(?:nummer|nr)?)\b[ .:]*/i;
const CASE_LABEL = /^(?:mål ?(?:nr|nummer)?)\b[ .:]*(?!\p{L})/iu;
const ORGANISATION_LABEL = /^org(?:anisations?)?[. -]*(?:nr|nummer)\b[ .:]*/i;

/** IVO's: classes of matters with points between them, a hyphen, a running number, a stroke, the year; then the number of the paper. */
const IVO_NUMBER = /(?<![\w.])\d{1,2}(?:\.\d{1,2}){1,4}-\d{1,6}\/(?:19|20)\d{2}(?!\d)/g;
/** Of others: `012345-2026`, `SN 2026/123`, `2026/00123`. */
const OTHER_NUMBER =
  /(?<![\w.])(?:[A-ZÅÄÖ]{2,5}[ -]?(?:19|20)\d{2}[-/:]\d{1,6}|\d{4,7}-(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{3,6})(?!\d)/g;
const CASE_NUMBER = /(?<![\w/.-])\d{1,6}(?: ?-{1,2} ?\d{1,6})?-\d{2}(?![\d-])/g;

/** How many lines at the top or bottom of a page hold its own number. */
const HEAD = 16;

/** The number of the sender's own matter: an authority's registry number. */
export function registryNumberIn(lines: readonly Line[], by: Actor | undefined): readonly ReadField[] {
  if (by !== undefined && isCourt(by)) return [];
  const head = lines.filter(({ number }) => number < HEAD);
  const found = atLabels([...head, ...subjects(lines)], DNR_LABEL, isOtherLabel).flatMap((places) =>
    registryAt(places, by),
  );
  const other = alone(head);
  return settled('registryNumber', found.length > 0 ? found : other).map((field) =>
    other.some(({ value }) => value !== field.value) ? doubted(field, 'several') : field,
  );
}

/** A number of IVO's form that stands alone in the head of the first page. */
const alone = (head: readonly Line[]): readonly Candidate[] =>
  head
    .filter(({ page }) => page === 1)
    .flatMap((line, index, lines) =>
      line.cells.flatMap((cell) => {
        const above = lines[index - 1]?.cells.find(({ from, to }) => from < cell.to && cell.from < to);
        if (above !== undefined && isOtherLabel(above.text)) return [];
        const match = /^\d{1,2}(?:\.\d{1,2}){1,4}-\d{1,6}\/(?:19|20)\d{2}(?=-\d{1,4}$|$)/.exec(cell.text);
        if (match === null) return [];
        const place = placeIn(line, { from: cell.from, to: cell.from + match[0].length });
        return [{ value: match[0], place, why: ['no-label'] as const }];
      }),
    );

/** The subject of a mail and the lines where a number is told under a heading of its own. */
const subjects = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => {
    const [cell] = line.cells;
    const inner = cell === undefined ? -1 : cell.text.search(/(?<=^Ämne:.*)\bdnr\b/i);
    if (cell === undefined || inner === -1) return [];
    return [{ ...line, cells: [{ text: cell.text.slice(inner), from: cell.from + inner, to: cell.to }] }];
  });

function registryAt(places: readonly AtLabel[], by: Actor | undefined): readonly Candidate[] {
  for (const { text, place } of places) {
    const own = [...text.matchAll(IVO_NUMBER)].map((match) => candidate(match, place, []));
    const isForeign = by !== 'forsakringskassan';
    const other = [...text.matchAll(OTHER_NUMBER)].map((match) =>
      candidate(match, place, isForeign ? ['unusual-form'] : []),
    );
    const found = own.length > 0 ? own : other;
    if (found.length > 0) return found;
    if (/\d/.test(text) && text.length < 40)
      return [{ value: null, place: place(0, text.length), why: ['unreadable'] }];
  }
  return [];
}

const candidate = (match: RegExpMatchArray, place: AtLabel['place'], why: readonly Doubt[]): Candidate => {
  const from = match.index ?? 0;
  return { value: match[0], place: place(from, from + match[0].length), why };
};

/** The number of the court's own case; several that belong together stand in one value, as the court wrote them. */
export function caseNumberIn(lines: readonly Line[], by: Actor | undefined): readonly ReadField[] {
  if (by === undefined || !isCourt(by)) return [];
  const head = lines.filter(({ number }) => number < HEAD);
  return settled('caseNumber', atLabels(head, CASE_LABEL, isOtherLabel).flatMap(caseAt));
}

function caseAt(places: readonly AtLabel[]): readonly Candidate[] {
  for (const { text, place } of places) {
    const found = [...text.matchAll(CASE_NUMBER)];
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) {
      if (!/^\W*\d/.test(text) || text.length > 24) continue;
      return [{ value: null, place: place(0, text.length), why: ['unreadable'] }];
    }
    const to = last.index + last[0].length;
    const value = text.slice(first.index, to).replace(/\s+/g, ' ');
    const isOne = /^[\d\s,-]+(?:(?:och|samt) [\d\s-]+)?$/.test(value);
    const rest = text.slice(0, first.index) + text.slice(to);
    const why: readonly Doubt[] = [
      ...(isOne ? [] : (['several'] as const)),
      ...(/\d/.test(rest) ? (['unreadable'] as const) : []),
    ];
    return [{ value, place: place(first.index, to), why }];
  }
  return [];
}

/** Numbers of other matters that the text speaks of: the decision appealed against, an earlier one. */
export function otherNumbersIn(flows: readonly Flow[], own: readonly ReadField[]): readonly ReadField[] {
  const known = new Set(own.map(({ value }) => value));
  const found = flows.flatMap(({ text, placeOf }) => [
    ...[...text.matchAll(IVO_NUMBER)].map((match) => ({ match, placeOf })),
    ...[...text.matchAll(/(?<=\bmål (?:nr |nummer )?)\d{1,6}-\d{2}(?![\d-])/gi)].map((match) => ({
      match,
      placeOf,
    })),
  ]);
  const seen = new Set<string>();
  return found.flatMap(({ match: { 0: value, index }, placeOf }) => {
    if (known.has(value) || seen.has(value)) return [];
    seen.add(value);
    return [read('aboutNumber', { value, place: placeOf(index, index + value.length) }, ['in-text'])];
  });
}

const ORGANISATION_NUMBER = /(?<![\d-])(?:16)?(\d{6}) ?-? ?(\d{4})(?![\d-])/;

/** The organisation number of whom the letter is about: not of an authority, and not a person's number. */
export function organisationNumberIn(lines: readonly Line[]): readonly ReadField[] {
  const places = [...atLabels(lines, ORGANISATION_LABEL, isOtherLabel), ...inCells(lines)];
  return settled('organisationNumber', places.flatMap(organisationAt));
}

/** A label in the middle of a cell: `Omsorg AB, org.nr 556123-4567`. */
const inCells = (lines: readonly Line[]): readonly (readonly AtLabel[])[] =>
  lines.flatMap((line) =>
    line.cells.flatMap((cell) => {
      const match = /[\s,(]org(?:anisations?)?[. -]*(?:nr|nummer)\b[ .:]*/i.exec(cell.text);
      if (match === null) return [];
      const skipped = match.index + match[0].length;
      const rest = { text: cell.text.slice(skipped), from: cell.from + skipped, to: cell.to };
      return [
        [
          {
            ...{ line, text: rest.text.slice(0, 24) },
            place: (from: number, to: number) => ({
              page: line.page,
              start: line.start + rest.from + from,
              end: line.start + rest.from + to,
            }),
          },
        ],
      ];
    }),
  );

function organisationAt(places: readonly AtLabel[]): readonly Candidate[] {
  for (const { text, place } of places) {
    const match = ORGANISATION_NUMBER.exec(text);
    if (match === null) continue;
    const [whole, first = '', second = ''] = match;
    const where = place(match.index, match.index + whole.length);
    // The numbers of the state, of regions and of municipalities begin with 2; theirs stand in the foot of the letter.
    if (first.startsWith('2')) return [];
    // In the number of an organisation the third and fourth digits are no month.
    if (Number(first.slice(2, 4)) < 20) return [{ value: null, place: where, why: ['person-number'] }];
    const isRight = isChecked(`${first}${second}`);
    return [{ value: `${first}-${second}`, place: where, why: isRight ? [] : ['check-digit'] }];
  }
  return [];
}

/** The last digit answers for the others (the Luhn sum). */
function isChecked(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
