import type { Actor } from '@fristvakt/proceedings';
import { KIND_SIGNS, actPattern } from './kind-signs';
import type { KindSigns } from './kind-signs';
import type { Doubt, LetterKind, Place, ReadField } from './letter';
import { outcomesIn } from './outcome';
import { placeIn } from './page-text';
import type { Flow, Line } from './page-text';
import { isSaid } from './said';
import { isCourt } from './sender';
import { doubted, read } from './settled';

/** A kind that the letter is, and what speaks against it. */
export interface KindFound {
  readonly kind: LetterKind;
  readonly field: ReadField;
}

interface Seen {
  readonly kind: LetterKind;
  readonly place: Place;
}

/** How many lines at the top of the first page may be headings, and how long one is at most. */
const HEAD = 40;
const LONGEST = 90;

/** What goes together in one letter, the chief of it first; what is left out follows from the chief. */
const TOGETHER: readonly (readonly LetterKind[])[] = [
  ['supervision-opened', 'information-request', 'visit-announced'],
  ['visit-announced', 'information-request'],
];

/** Of two kinds, the one that the other is a part of. */
const SWALLOWS: Partial<Record<LetterKind, readonly LetterKind[]>> = {
  draft: ['criticism', 'information-request'],
  minutes: ['information-request', 'criticism'],
  injunction: ['criticism'],
  revocation: ['criticism'],
  'completion-order': ['information-request'],
  'extension-granted': ['information-request'],
  'extension-refused': ['information-request'],
  'lex-sarah-decision': ['closed', 'criticism'],
  'dismissed-late': ['judgment'],
  reconsideration: ['repayment-claim'],
  judgment: ['leave-granted'],
};

/** Decisions, whose words a draft uses too. */
const DECISIONS: readonly LetterKind[] = [
  ...(['revocation', 'interim-ban', 'refusal', 'dismissal', 'strike-out', 'grant'] as const),
  ...(['injunction', 'information-injunction', 'sanction-fee', 'closed'] as const),
];

/** What the letter is, the chief kind first; none where nothing tells it. */
export function kindsIn(lines: readonly Line[], flows: readonly Flow[], by: Actor): readonly KindFound[] {
  const signs = KIND_SIGNS.filter((sign) => isOf(sign, by));
  return toldKinds({ lines, flows, signs, by }).map(({ kind, field }) => ({
    kind,
    field: doubted(field, ...doubtsOf(kind, signs, flows)),
  }));
}

/** What the words of the letter, wherever they stand, speak against its being of a kind. */
const doubtsOf = (kind: LetterKind, signs: readonly KindSigns[], flows: readonly Flow[]): readonly Doubt[] =>
  signs
    .filter((sign) => sign.kind === kind)
    .flatMap(({ doubtedBy = [] }) => doubtedBy)
    .filter(([words]) => flows.some(({ sentences }) => words.test(sentences)))
    .map(([, why]) => why);

interface Told {
  readonly lines: readonly Line[];
  readonly flows: readonly Flow[];
  readonly signs: readonly KindSigns[];
  readonly by: Actor;
}

/** The kinds told by headings and acts, before the rest of the letter is asked. */
function toldKinds({ lines, flows, signs, by }: Told): readonly KindFound[] {
  const headings = headingsIn(lines, signs);
  const acts = actsIn(flows, signs, by);
  const draft = [...headings, ...acts].find(({ kind }) => kind === 'draft');
  if (draft !== undefined) return [draftOf(draft, headings, acts)];
  const kinds = withoutParts([...new Set(acts.map(({ kind }) => kind))]);
  if (kinds.length === 0) return byHeadings(headings, signs);
  const chief = TOGETHER.find((set) => kinds.every((kind) => set.includes(kind)));
  const ordered = chief === undefined ? kinds : chief.filter((kind) => kinds.includes(kind));
  const isClear = ordered.length === 1 || chief !== undefined;
  const isInformation = headings.some(({ kind }) => kind === 'information-injunction');
  // Every injunction is headed as one; a heading that says of what says more.
  const telling = headings.filter(({ kind }) => kind !== 'injunction' || !isInformation);
  const contradicts =
    telling.length > 0 && !telling.some(({ kind }) => ordered.includes(kind) || isNear(kind, ordered));
  const why: readonly Doubt[] = isClear && !contradicts ? [] : ['kinds-differ'];
  return ordered.map((kind) => found(acts.find((act) => act.kind === kind) ?? acts[0], kind, why));
}

const isOf = ({ by }: KindSigns, sender: Actor): boolean =>
  by === 'any' || (by === 'court' ? isCourt(sender) : by === sender);

/** A heading that fits several kinds: every injunction is headed as one, and so is a claim that was reconsidered. */
const isNear = (heading: LetterKind, kinds: readonly LetterKind[]): boolean =>
  (heading === 'injunction' && kinds.includes('information-injunction')) ||
  (heading === 'repayment-claim' && kinds.includes('reconsideration')) ||
  (heading === 'lex-sarah-decision' && kinds.includes('closed'));

function draftOf(draft: Seen, headings: readonly Seen[], acts: readonly Seen[]): KindFound {
  const isHeaded = headings.some(({ kind }) => kind === 'draft');
  const decides = acts.some(({ kind }) => DECISIONS.includes(kind));
  const why: readonly Doubt[] = [
    ...(decides ? (['draft-like-decision'] as const) : []),
    ...(!isHeaded && headings.some(({ kind }) => kind !== 'draft') ? (['kinds-differ'] as const) : []),
  ];
  return found(draft, 'draft', why);
}

function byHeadings(headings: readonly Seen[], signs: readonly KindSigns[]): readonly KindFound[] {
  const kinds = withoutParts([...new Set(headings.map(({ kind }) => kind))]);
  return kinds.slice(0, 1).map((kind) => {
    const suffices = signs.some((sign) => sign.kind === kind && sign.byHeading === true);
    const why: readonly Doubt[] = [
      ...(suffices ? [] : (['heading-only'] as const)),
      ...(kinds.length > 1 ? (['kinds-differ'] as const) : []),
    ];
    return found(
      headings.find((heading) => heading.kind === kind),
      kind,
      why,
    );
  });
}

const found = (seen: Seen | undefined, kind: LetterKind, why: readonly Doubt[]): KindFound => ({
  kind,
  field: read('kind', { value: kind, place: seen?.place ?? { page: 1, start: 0, end: 0 } }, why),
});

const withoutParts = (kinds: readonly LetterKind[]): readonly LetterKind[] =>
  kinds.filter((kind) => !kinds.some((other) => SWALLOWS[other]?.includes(kind) === true));

function headingsIn(lines: readonly Line[], signs: readonly KindSigns[]): readonly Seen[] {
  const head = lines.filter(({ page, number }) => page === 1 && number < HEAD);
  return head.flatMap((line) =>
    line.cells.flatMap((cell) => {
      const text = cell.text.replace(/^(?:Ämne|Ärendet?|Saken|Rubrik): */i, '');
      if (text.length > LONGEST || /[.,;]$/.test(text) || !/^[\p{Lu}\d"]/u.test(text) || isSentence(text))
        return [];
      return signs
        .filter(({ heading }) => heading?.test(text) === true)
        .map(({ kind }) => ({ kind, place: placeIn(line, cell) }));
    }),
  );
}

/** A line of running text, cut where the paper ends. */
const isSentence = (text: string): boolean =>
  text.length > 40 &&
  /(?:^|\s)(?:har|ska|kan|är|får|gäller|begär|beslutar|avser|överväger|förelägger|ni|vi)(?:\s|$)/i.test(text);

function actsIn(flows: readonly Flow[], signs: readonly KindSigns[], by: Actor): readonly Seen[] {
  const told = signs.flatMap(({ kind, act }) =>
    act === null
      ? []
      : flows.flatMap((flow) =>
          [...flow.sentences.matchAll(actPattern(act, by))]
            .filter(({ index }) => isSaid(flow.sentences, index, by))
            .map((match) => ({ kind, place: flow.placeOf(match.index, match.index + match[0].length) })),
        ),
  );
  const judged = isCourt(by)
    ? outcomesIn(flows, by).map(({ place }) => ({ kind: 'judgment' as const, place }))
    : [];
  return [...told, ...judged];
}
