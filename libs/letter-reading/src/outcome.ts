import type { Actor, Outcome } from '@fristvakt/proceedings';
import { actPattern } from './kind-signs';
import type { Doubt, Place, ReadField } from './letter';
import type { Flow } from './page-text';
import { isSaid } from './said';
import { read } from './settled';

export interface OutcomeFound {
  readonly outcome: Outcome;
  readonly why: readonly Doubt[];
  readonly place: Place;
}

/** How a court ends an appeal, in its own words. */
const ENDINGS: readonly (readonly [outcome: Outcome, act: string, why?: Doubt])[] = [
  ['rejected', '{S} avslår överklagande(?:t|na)'],
  [
    'partly-granted',
    '{S} (?:bifaller (?:delvis |i viss del )?överklagande(?:t|na) (?:delvis|på så sätt|i den del|endast)|bifaller delvis)|med delvis bifall till överklagandet',
  ],
  [
    'granted',
    '{S} bifaller överklagande(?:t|na)(?! (?:delvis|på så sätt|i den del|endast))|{S} upphäver |(?<!delvis )bifall till överklagandet,? upphäver {S}',
  ],
  // How far it changes what was decided is told by what follows, in many ways.
  ['partly-granted', '{S} ändrar ', 'unusual-form'],
  ['remitted', '{S} (?:[^.]{0,80} och )?(?:visar|återförvisar) (?:målet|ärendet)(?: åter)?'],
  ['dismissed', '{S} avvisar överklagande(?:t|na)'],
  ['struck-out', '{S} (?:avskriver|skriver av) målet'],
];

export function outcomesIn(flows: readonly Flow[], by: Actor): readonly OutcomeFound[] {
  return ENDINGS.flatMap(([outcome, act, why]) =>
    flows.flatMap((flow) =>
      [...flow.sentences.matchAll(actPattern(act, by))]
        .filter(({ index }) => isSaid(flow.sentences, index, by))
        .map((match) => {
          const to = match.index + match[0].length;
          const part: readonly Doubt[] = isPart(flow.text, to) ? ['several-outcomes'] : [];
          return {
            outcome,
            why: [...(why === undefined ? [] : [why]), ...part],
            place: flow.placeOf(match.index, to),
          };
        }),
    ),
  );
}

/** Another part of the appeal ended otherwise. */
const isPart = (text: string, to: number): boolean =>
  /^ (?:i övrigt|i den del|i de delar|såvitt)/i.test(text.slice(to));

/** Words of sending a case back; where no act says so, it is not clear how the appeal ended. */
const SENT_BACK =
  /återförvis|åter till (?!rätten)|fortsatt (?:handläggning|prövning)|(?:ny|förnyad) prövning/i;

/** How the appeal ended. A judgment that is set aside and sent back is remitted. */
export function outcomeField(found: readonly OutcomeFound[], flows: readonly Flow[]): readonly ReadField[] {
  const outcomes = [...new Set(found.map(({ outcome }) => outcome))];
  const left = outcomes.includes('remitted') ? outcomes.filter((one) => one !== 'granted') : outcomes;
  const [first] = left;
  const told = found.find(({ outcome }) => outcome === first);
  if (first === undefined || told === undefined) return [];
  const isSentBack = first !== 'remitted' && flows.some(({ text }) => SENT_BACK.test(text));
  const isClear = left.length === 1 && !isSentBack;
  return [
    read('outcome', { value: first, place: told.place }, [
      ...told.why,
      ...(isClear ? [] : (['several-outcomes'] as const)),
    ]),
  ];
}
