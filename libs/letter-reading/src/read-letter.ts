import { againstNumber, dateIn } from './date-of-letter';
import { kindsIn } from './kind';
import type { KindFound } from './kind';
import type { Letter, LetterReading, ReadField } from './letter';
import { caseNumberIn, organisationNumberIn, otherNumbersIn, registryNumberIn } from './numbers';
import { outcomeField, outcomesIn } from './outcome';
import { pagesOf } from './page-text';
import type { Flow, Line } from './page-text';
import { proposalsOf } from './proposals';
import { proofOfServiceIn, referencesIn } from './references';
import { departmentIn, isCourt, ownLines, senderIn } from './sender';
import type { Sender } from './sender';
import { doubted } from './settled';
import { sumsIn } from './sums';
import { hearingDays, replyTerms, toldDays } from './told-days';

/**
 * Reads a letter from IVO, a court or Försäkringskassan: who it is from, its day and numbers, what it is and which days and
 * sums it sets; and the facts it is proposed to be. What can be read in two ways, or badly, is doubtful and says why. A term
 * that begins with service is told as it stands: no day is reckoned here.
 */
export function readLetter(letter: Letter): LetterReading {
  const { lines: all, flows: allFlows } = pagesOf(letter);
  const from = senderIn(all);
  const lines = ownLines(all, from?.[0]);
  const last = lines.at(-1)?.page ?? 0;
  const flows = allFlows.filter(({ page }) => page <= last);
  const sender = from?.[0];
  const kinds = sender === undefined ? [] : kindsIn(lines, flows, sender.by);
  const found = [
    ...(from === undefined ? [] : [from[1]]),
    ...fieldsOf(letter, { lines, flows, sender, kinds }),
  ];
  const fields = isPoor(flows) ? found.map((field) => doubted(field, 'poor-text')) : found;
  const told = isPoor(flows)
    ? kinds.map((one) => ({ ...one, field: doubted(one.field, 'poor-text') }))
    : kinds;
  return {
    fields: [...told.map(({ field }) => field), ...fields],
    kind: kinds[0]?.kind ?? null,
    proposals: sender === undefined ? [] : proposalsOf(told, { fields, by: sender.by, flows }),
  };
}

interface Parts {
  readonly lines: readonly Line[];
  readonly flows: readonly Flow[];
  readonly sender: Sender | undefined;
  readonly kinds: readonly KindFound[];
}

function fieldsOf(letter: Letter, { lines, flows, sender, kinds }: Parts): readonly ReadField[] {
  const by = sender?.by;
  const numbers = [...registryNumberIn(lines, by), ...caseNumberIn(lines, by)];
  const date = dateIn(lines, letter).map((field) => againstNumber(field, numbers));
  const names = kinds.map(({ kind }) => kind);
  return [
    ...(by === 'ivo' || (by !== undefined && isCourt(by)) ? departmentIn(lines) : []),
    ...date,
    ...numbers,
    ...otherNumbersIn(flows, numbers),
    ...organisationNumberIn(lines),
    ...toldDays(lines, flows, { kinds: names, date: date[0]?.value ?? null }),
    ...replyTerms(flows),
    ...(names.includes('hearing') ? hearingDays(flows, date[0]?.value ?? null) : []),
    ...(by !== undefined && names.includes('judgment') ? outcomeField(outcomesIn(flows, by), flows) : []),
    ...sumsIn(flows),
    ...proofOfServiceIn(flows),
    ...referencesIn(flows),
  ];
}

/** A text in which a third of the words are single letters was read badly by a machine, or set with spaces between. */
function isPoor(flows: readonly Flow[]): boolean {
  const words = flows.flatMap(({ text }) => text.split(' ').filter((word) => /\p{L}/u.test(word)));
  return words.length > 0 && words.filter((word) => word.length === 1).length / words.length > 0.33;
}
