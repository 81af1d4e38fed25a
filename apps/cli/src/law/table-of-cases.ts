import type { DecidedCase, WorkedCase } from '@fristvakt/law';
import { countText, withWeekday } from './law-words';
import { cells } from './markdown-row';

/** The worked examples of the rulebook, in Swedish Markdown. */
export function workedPart(examples: readonly WorkedCase[]): readonly string[] {
  return [
    '## Räkneexempel',
    '',
    'Räknade för hand ur författningarna och körda genom motorn i testerna.',
    '',
    '| nr | vad exemplet visar | regel eller tid | räknat från | före förskjutning | sista dag | stöd |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...examples.map((one) =>
      cells([
        one.id,
        one.title.sv,
        countedBy(one),
        withWeekday(one.start, 'sv'),
        dayOr(one.raw),
        dayOr(one.due),
        one.authority,
      ]),
    ),
    '',
  ];
}

function countedBy(one: WorkedCase): string {
  switch (one.kind) {
    case 'rule':
      return one.rule;
    case 'term':
      return countText({ kind: 'term', term: one.term, shift: one.shift }, 'sv');
    case 'receipt':
      return 'post: den dag den nådde domstolen, den dag den räknas, sista dagen';
  }
}

const dayOr = (text: string | null): string => (text === null ? 'ingen dag' : withWeekday(text, 'sv'));

/** The decided cases that fix how time is counted, in Swedish Markdown. */
export function casesPart(cases: readonly DecidedCase[]): readonly string[] {
  return [
    '## Avgöranden som visar hur tiden räknas',
    '',
    'Kända genom referat eller myndigheters webbsidor (S). Där referatet inte självt anger den sista dagen är den uträknad och stämmer med domstolens slut.',
    '',
    '| avgörande | vad som hände | räknat från | tid | sista dag | anges i referatet |',
    '| --- | --- | --- | --- | --- | --- |',
    ...cases.map((one) =>
      cells([
        `[${one.case}](${one.link})`,
        one.about.sv,
        withWeekday(one.start, 'sv'),
        countText({ kind: 'term', term: one.term, shift: one.shift }, 'sv'),
        withWeekday(one.due, 'sv'),
        one.namesDay ? 'ja' : 'nej, uträknad',
      ]),
    ),
    '',
  ];
}
