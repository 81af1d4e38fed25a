import { daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { MONTH, daysIn, sharedMonths } from './days';
import type { DayFound } from './days';
import type { Doubt, LetterKind, Place, ReadField } from './letter';
import { atLabels } from './labelled';
import { isOtherLabel } from './date-of-letter';
import type { Flow, Line } from './page-text';
import { doubted, settled } from './settled';
import type { Candidate } from './settled';

/** A day that the text sets, and for what. */
type DayRole = 'replyBy' | 'reportBy' | 'complyBy' | 'windDownBy' | 'until' | 'validUntil' | 'visitOn';

interface DaySet extends Candidate {
  readonly role: DayRole;
}

/** Letters in which a report of measures is asked for by decision, and not in an answer. */
const DECIDES: readonly LetterKind[] = ['criticism', 'injunction'];

/** Further off than this, in days, no letter sets a day. */
const FARTHEST = 400;
/** A licence may be given for years. */
const LONGEST_LICENCE = 20 * 366;

/** Letters that ask for an answer. In others, and where it could not be told what a letter is, a day is for something else. */
const ASKS: readonly LetterKind[] = [
  ...(['supervision-opened', 'information-request', 'draft', 'minutes', 'visit-announced'] as const),
  ...([
    'completion-order',
    'extension-granted',
    'information-injunction',
    'statement-order',
    'hearing',
  ] as const),
];

/** The days that the text sets: to reply, to report, to comply, to wind down, to be visited. */
export function toldDays(
  lines: readonly Line[],
  flows: readonly Flow[],
  { kinds, date }: { readonly kinds: readonly LetterKind[]; readonly date: string | null },
): readonly ReadField[] {
  const found = [...flows.flatMap((flow) => inFlow(flow, kinds)), ...labelledReplies(lines)];
  const roles = [...new Set(found.map(({ role }) => role))];
  return roles
    .flatMap((role) =>
      settled(
        role,
        found.filter((one) => one.role === role),
      ),
    )
    .map((field) => (date === null ? field : doubted(field, ...againstDate(field, date))));
}

function againstDate({ name, value }: ReadField, date: string): readonly Doubt[] {
  if (value === null) return [];
  const days = daysBetween(date as PlainDate, value as PlainDate);
  const isFar = days > (name === 'validUntil' ? LONGEST_LICENCE : FARTHEST);
  return days < 0 ? ['before-letter'] : isFar ? ['far-off'] : [];
}

const LATEST =
  /(?:senast|till och med|t·o·m·|fram till(?: och med)?|längst till(?: och med)?|till)(?: \p{L}+dagen)?(?: den)?,? $/iu;
const BEFORE = /(?:före|innan)(?: \p{L}+dagen)?(?: den)? $/iu;
/** `senast den 5` and whatever follows where a day was to stand. */
const MARRED = new RegExp(
  String.raw`senast(?: (?:mån|tis|ons|tors|fre|lör|sön)dagen)?(?: den)? (?=[\dOoIl|][\dOoIl|. -]{0,3})(?!\d{1,2}(?::?e)? ${MONTH}|\d{4}-| ?\d+ (?:dagar|veckor|månader|timmar))`,
  'giu',
);

function inFlow(flow: Flow, kinds: readonly LetterKind[]): readonly DaySet[] {
  const text = flow.sentences;
  const days = daysIn(flow.text);
  const told = days.flatMap((day): readonly DaySet[] => {
    const [from, to] = sentenceAt(text, day);
    const role = roleOf(text.slice(from, day.from), text.slice(day.to, to), kinds);
    const place = flow.placeOf(day.from, day.to);
    if (role === undefined) {
      const why: readonly Doubt[] = [...day.why, 'purpose-unclear'];
      return isUnclear(text.slice(from, day.from), text.slice(day.to, to))
        ? [{ role: 'replyBy' as const, value: day.day, place, why }]
        : [];
    }
    const before = BEFORE.test(text.slice(from, day.from));
    const isClear = role !== 'replyBy' || kinds.some((kind) => ASKS.includes(kind));
    const why = [
      ...day.why,
      ...(before ? (['before-the-day'] as const) : []),
      ...(isClear ? [] : (['purpose-unclear'] as const)),
    ];
    return [{ role, value: day.day, place, why }];
  });
  const marred = [...text.matchAll(MARRED)].flatMap((match): readonly DaySet[] => {
    const at = { from: match.index, to: match.index + match[0].length };
    if (days.some((day) => day.from < at.to + 4 && at.to - 2 < day.to)) return [];
    const [from, to] = sentenceAt(text, at);
    const role = roleOf(text.slice(from, at.to), text.slice(at.to, to), kinds);
    const why: readonly Doubt[] = ['unreadable'];
    return role === undefined ? [] : [{ role, value: null, place: flow.placeOf(at.from, at.to + 6), why }];
  });
  return [...told, ...marred];
}

/** From where to where the sentence goes in which something stands. */
function sentenceAt(text: string, { from, to }: Pick<DayFound, 'from' | 'to'>): readonly [number, number] {
  const start = Math.max(text.lastIndexOf('.', from - 1) + 1, from - 320);
  const end = text.slice(to).search(/\.|: /);
  return [Math.max(start, 0), end === -1 ? text.length : to + end];
}

/** What is told of another time, or of what others did. */
const PAST =
  /(?:^|[^\p{L}])(?:skulle|hade|ombads|begärdes|beviljades|inkom|senast ni|tidigare (?:beslut|svar))(?:[^\p{L}]|$)/iu;
const APPEAL = /överklaga|ompröv/i;
const REPLY =
  /svar|yttra|synpunkt|komma in|kommit in|kommer in|inkomma|inkommit|lämna|skicka|sänd|ge in|redovis|komplett|uppgift|handling|ha in|anstånd|meddela/i;

type Judge = readonly [
  role: DayRole,
  isIt: (before: string, after: string, kinds: readonly LetterKind[]) => boolean,
];

const JUDGES: readonly Judge[] = [
  [
    'validUntil',
    (before, after) =>
      /tillståndet? (?:gäller|är giltigt)[^.]*$/i.test(before) && !/svar|komma in/i.test(after),
  ],
  ['until', (before) => /förbud[^.]*(?:gäller|längst)[^.]*$/i.test(before)],
  [
    'windDownBy',
    (before, after) =>
      /(?:avveckl|verksamheten (?:ska|får|måste)|upphör)/i.test(`${before}${after}`) &&
      !/redovis|svar|yttra/i.test(`${before}${after}`),
  ],
  [
    'reportBy',
    (before, after, kinds) =>
      kinds.some((kind) => DECIDES.includes(kind)) && /redovis|redogör|rapporter/i.test(`${before}${after}`),
  ],
  [
    'complyBy',
    (before, after, kinds) =>
      kinds.includes('injunction') &&
      /förelägg|åtgärd|säkerställ|rätta|avhjälp|uppfyll|följ/i.test(`${before}${after}`) &&
      !/svar|yttra/i.test(before),
  ],
  ['replyBy', (before, after) => REPLY.test(`${before}${after}`)],
];

function roleOf(before: string, after: string, kinds: readonly LetterKind[]): DayRole | undefined {
  if (PAST.test(before)) return undefined;
  if (!LATEST.test(before) && !BEFORE.test(before)) {
    return kinds.includes('visit-announced') && isVisit(before, after) ? 'visitOn' : undefined;
  }
  if (isOfAPeriod(before) || (APPEAL.test(`${before}${after}`) && !/yttra|svar/i.test(before)))
    return undefined;
  return JUDGES.find(([, isIt]) => isIt(before, after, kinds))?.[0];
}

/** The end of a time that something was about, and no last day; `till` alone sets a day only of an extension. */
const isOfAPeriod = (before: string): boolean =>
  (/(?:^|\s)till(?: den)? $/i.test(before) && !/anstånd/i.test(before)) ||
  (/(?:från|mellan|perioden|tiden|under)[^.]{0,40}$/i.test(before) && !/senast(?: den)? $/i.test(before));

/** Something is to be done by a day, and it is not told what: it may be the answer. */
const isUnclear = (before: string, after: string): boolean =>
  /senast(?: \p{L}+dagen)?(?: den)? $/iu.test(before) &&
  !PAST.test(before) &&
  !APPEAL.test(`${before}${after}`);

const isVisit = (before: string, after: string): boolean =>
  /(?:inspektion|besök|inspektera)/i.test(before) &&
  /(?:genomför|äger rum|kommer att|planerar|planerad|göra|besöka)[^.]*(?: den|dagen)? $/i.test(before) &&
  !/(?:genomförde|genomfördes|ägde rum|gjorde)/i.test(before) &&
  !/senast/i.test(before + after);

const REPLY_LABEL =
  /^(?:svar(?:a|et)? senast|sista (?:svarsdag|dag för (?:svar|yttrande))|svars?datum|yttrande senast|svar önskas senast)\b[ .:]*/i;

/** A day to reply that stands in the head, at a label. */
const labelledReplies = (lines: readonly Line[]): readonly DaySet[] =>
  atLabels(lines, REPLY_LABEL, isOtherLabel).flatMap((places) => {
    for (const { text, place } of places) {
      const [day] = daysIn(text);
      if (day === undefined) continue;
      return [{ role: 'replyBy' as const, value: day.day, place: place(day.from, day.to), why: day.why }];
    }
    const [first] = places;
    if (first === undefined || !/\d/.test(first.text)) return [];
    const why: readonly Doubt[] = ['unreadable'];
    return [{ role: 'replyBy' as const, value: null, place: first.place(0, first.text.length), why }];
  });

const TERM =
  /inom (?:en|ett|två|tre|fyra|fem|sex|åtta|tio|\d{1,3}) (?:dag|dagar|vecka|veckor|månad|månader)(?: från| efter| räknat)[^.]{0,60}?(?:del av|delgi(?:vits|vning|vning av|vningen)|mottag|ta(?:git)? emot)/giu;

/** A time to reply that begins with service: told as it stands, and never reckoned here. */
export function replyTerms(flows: readonly Flow[]): readonly ReadField[] {
  const found = flows.flatMap((flow) =>
    [...flow.sentences.matchAll(TERM)].flatMap((match) => {
      const at = { from: match.index, to: match.index + match[0].length };
      const [from, to] = sentenceAt(flow.sentences, at);
      const sentence = flow.sentences.slice(from, to);
      if (APPEAL.test(sentence) || !REPLY.test(sentence)) return [];
      return [{ value: match[0], place: flow.placeOf(at.from, at.to), why: [] }];
    }),
  );
  return settled('replyTerm', found);
}

/** The days on which a court sits, in their order. */
export function hearingDays(flows: readonly Flow[], date: string | null): readonly ReadField[] {
  const found: Candidate[] = [];
  const days: { readonly day: string; readonly place: Place }[] = [];
  for (const flow of flows) {
    const shared = sharedMonths(flow.text);
    const isOfHearing = (from: number, to: number): boolean => {
      const [start, end] = sentenceAt(flow.sentences, { from, to });
      const sentence = flow.sentences.slice(start, end);
      return (
        /förhandling|kallas|inställ|infinn/i.test(sentence) &&
        !PAST.test(sentence) &&
        !/senast(?: den)? $/i.test(flow.text.slice(0, from)) &&
        !/föregå|vid förhandlingen (?:den|som)/i.test(sentence)
      );
    };
    for (const { from, to, days: run } of shared) {
      if (!isOfHearing(from, to)) continue;
      if (run === null) found.push({ value: null, place: flow.placeOf(from, to), why: ['unreadable'] });
      else days.push(...run.map((day) => ({ day, place: flow.placeOf(from, to) })));
    }
    for (const { from, to, day, why } of daysIn(flow.text)) {
      if (shared.some((run) => run.from < to && from < run.to) || !isOfHearing(from, to)) continue;
      // One of several days, of which another could not be read.
      const isBroken = /[\dOoIlSB]{1,3} ?(?:,|och|samt|-) ?(?:den )?$/.test(
        flow.text.slice(Math.max(0, from - 12), from),
      );
      if (day === null || why.length > 0) found.push({ value: day, place: flow.placeOf(from, to), why });
      else if (isBroken) found.push({ value: day, place: flow.placeOf(from, to), why: ['unreadable'] });
      else days.push({ day, place: flow.placeOf(from, to) });
    }
  }
  const [first] = days;
  if (first !== undefined) {
    const value = [...new Set(days.map(({ day }) => day))].toSorted().join(' ');
    found.push({ value, place: first.place, why: [] });
  }
  return settled('days', found).map((field) => {
    if (date === null || field.value === null) return field;
    return doubted(
      field,
      ...field.value.split(' ').flatMap((value) => againstDate({ ...field, value }, date)),
    );
  });
}
