import type { Actor, Outcome } from '@fristvakt/proceedings';
import { actPattern } from './kind-signs';
import type { Place, ReadField } from './letter';
import type { Flow } from './page-text';
import { isSaid } from './said';
import { read } from './settled';

export interface OutcomeFound {
  readonly outcome: Outcome;
  readonly place: Place;
}

/** How a court ends an appeal, in its own words. */
const ENDINGS: readonly (readonly [outcome: Outcome, act: string])[] = [
  ['rejected', '{S} avslår överklagande(?:t|na)'],
  [
    'partly-granted',
    '{S} (?:bifaller (?:delvis |i viss del )?överklagande(?:t|na) (?:delvis|på så sätt|i den del|endast)|bifaller delvis)|med delvis bifall till överklagandet|{S} ändrar ',
  ],
  [
    'granted',
    '{S} bifaller överklagande(?:t|na)(?! (?:delvis|på så sätt|i den del|endast))|{S} upphäver |(?<!delvis )bifall till överklagandet,? upphäver {S}',
  ],
  ['remitted', '{S} (?:[^.]{0,80} och )?(?:visar|återförvisar) (?:målet|ärendet)(?: åter)?'],
  ['dismissed', '{S} avvisar överklagande(?:t|na)'],
  ['struck-out', '{S} (?:avskriver|skriver av) målet'],
];

export function outcomesIn(flows: readonly Flow[], by: Actor): readonly OutcomeFound[] {
  return ENDINGS.flatMap(([outcome, act]) =>
    flows.flatMap((flow) =>
      [...flow.sentences.matchAll(actPattern(act, by))]
        .filter(({ index }) => isSaid(flow.sentences, index))
        .map((match) => ({ outcome, place: flow.placeOf(match.index, match.index + match[0].length) })),
    ),
  );
}

/** How the appeal ended. A judgment that is set aside and sent back is remitted. */
export function outcomeField(found: readonly OutcomeFound[]): readonly ReadField[] {
  const outcomes = [...new Set(found.map(({ outcome }) => outcome))];
  const left = outcomes.includes('remitted') ? outcomes.filter((one) => one !== 'granted') : outcomes;
  const [first] = left;
  const place = found.find(({ outcome }) => outcome === first)?.place;
  if (first === undefined || place === undefined) return [];
  return [read('outcome', { value: first, place }, left.length === 1 ? [] : ['several-outcomes'])];
}
