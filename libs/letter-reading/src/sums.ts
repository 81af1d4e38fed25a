import type { Doubt, LetterField, ReadField } from './letter';
import type { Flow } from './page-text';
import { settled } from './settled';

const SUM = String.raw`(\d{1,3}(?:[ .]\d{3})+|\d{4,9}|\d{1,3}) ?(?:kr\b|kronor|:-)`;

/** Sums that a letter sets, by the words that stand before them. */
const SUMS: readonly (readonly [name: LetterField, pattern: RegExp])[] = [
  [
    'penalty',
    new RegExp(
      String.raw`(löpande )?vite(?:t)? (?:om|av|på|uppgår till|på högst) ${SUM}( (?:per|för varje|i månaden|varje)\b)?`,
      'giu',
    ),
  ],
  ['amount', new RegExp(String.raw`()sanktionsavgift[^.]{0,60}?${SUM}`, 'giu')],
  [
    'amount',
    new RegExp(String.raw`()(?:återkräv|betala tillbaka|återbetal|återkrav)[^.]{0,80}?${SUM}`, 'giu'),
  ],
];

/** The penalty that is threatened with, the fee or the sum to pay back: in kronor, as digits. */
export function sumsIn(flows: readonly Flow[]): readonly ReadField[] {
  const found = SUMS.flatMap(([name, pattern]) =>
    flows.flatMap((flow) =>
      [...flow.sentences.matchAll(pattern)].flatMap((match) => {
        const [whole, running, digits = '', each] = match;
        const isPast = /(?:tidigare|dömdes|skulle|har redan|högst|lägst)[^.]{0,40}$/i.test(
          flow.sentences.slice(Math.max(0, match.index - 60), match.index),
        );
        const why: readonly Doubt[] = [
          ...(running === undefined && each === undefined
            ? []
            : running === '' && each === undefined
              ? []
              : (['repeated-sum'] as const)),
          ...(isPast ? (['past'] as const) : []),
        ];
        const from = match.index + whole.indexOf(digits);
        return [
          { name, value: digits.replace(/\D/g, ''), place: flow.placeOf(from, from + digits.length), why },
        ];
      }),
    ),
  );
  const names = [...new Set(found.map(({ name }) => name))];
  return names.flatMap((name) =>
    settled(
      name,
      found.filter((one) => one.name === name),
    ),
  );
}
