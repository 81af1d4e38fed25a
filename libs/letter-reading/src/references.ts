import type { ReadField } from './letter';
import type { Flow } from './page-text';
import { read } from './settled';

const ACT = [
  ...['LSS', 'FL', 'FPL', 'SoL', 'SFB', 'DL', 'OSL'].map((short) => String.raw`${short}\b`),
  String.raw`(?:nya )?(?:förvaltningslagen|socialtjänstlagen|socialtjänstförordningen|förvaltningsprocesslagen|delgivningslagen|socialförsäkringsbalken|viteslagen|offentlighets- och sekretesslagen)`,
  String.raw`(?:HSLF-FS|SOSFS) \d{4}:\d{1,3}`,
  String.raw`(?:lagen|förordningen) \(\d{4}:\d{1,4}\)(?: om (?:stöd och service till vissa funktionshindrade|viten))?`,
].join('|');
const PART = String.raw`(?: (?:första|andra|tredje|fjärde|femte|sjätte|sista) (?:stycket|punkten)| \d st\.?| p(?:unkten)? ?\d{1,2}| \d{1,2}(?= (?:LSS|SoL)))*`;
const SECTION = String.raw`(?:\d{1,3} kap\. )?\d{1,3} ?[a-z]? ?(?:(?:,|och|eller|samt|-) (?:\d{1,3} kap\. )?\d{1,3} ?[a-z]? ?)*§{1,2}`;
const PROVISION = new RegExp(
  String.raw`(?<![\w.])(${SECTION}${PART})(?: i)?( (?:${ACT})(?: \(\d{4}:\d{1,4}\))?)?`,
  'gu',
);
const REGULATION = /(?:HSLF-FS|SOSFS) \d{4}:\d{1,3}/g;

/** Every provision that the letter names, once each. One without an act is doubted: it may be of any. */
export function referencesIn(flows: readonly Flow[]): readonly ReadField[] {
  const found = flows.flatMap(({ text, placeOf }) => [
    ...[...text.matchAll(PROVISION)].map((match) => ({
      value: match[0]
        .replace(/ i (?=\S)/, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      place: placeOf(match.index, match.index + match[0].trimEnd().length),
      hasAct: match[2] !== undefined,
    })),
    ...[...text.matchAll(REGULATION)].map((match) => ({
      value: match[0],
      place: placeOf(match.index, match.index + match[0].length),
      hasAct: true,
    })),
  ]);
  const seen = new Set<string>();
  return found.flatMap(({ value, place, hasAct }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [read('reference', { value, place }, hasAct ? [] : ['without-act'])];
  });
}

const PROOF =
  /delgivningskvitto|mottagningsbevis|bekräfta(?:r|s)? (?:att ni|mottagandet|att du) ?[^.]{0,60}(?:mottag|tagit del|tagit emot|fått)?/i;

/** Whether the letter asks to be acknowledged. */
export function proofOfServiceIn(flows: readonly Flow[]): readonly ReadField[] {
  for (const { text, placeOf } of flows) {
    const match = PROOF.exec(text);
    if (match === null) continue;
    return [
      read('proofOfService', { value: 'asked', place: placeOf(match.index, match.index + match[0].length) }),
    ];
  }
  return [];
}
