import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineRowListed, ServiceUnconfirmed } from '@fristvakt/deadlines';
import type { ChangesSince, MissingFact } from '@fristvakt/providers';
import { capital, distance, fullDate, missingSentence, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { deskLine, placeOf } from './desk-line';
import type { DeskLine } from './desk-line';
import { DESK_WORDS } from './desk.words';
import { decisionText, happenedOnText, happenedText, namedFact, serviceOf, serviceText } from './named-fact';
import { changesShown } from './recent-changes.presenter';
import type { ChangeShown } from './recent-changes.presenter';

export interface OfficerShown {
  /** What is overdue, at once, today, within seven days; only those that hold something. */
  readonly groups: readonly DayGroup[];
  readonly changes: readonly ChangeShown[];
  readonly unconfirmed: readonly UnconfirmedShown[];
  readonly missing: readonly MissingShown[];
  readonly lawReviews: number;
}

export interface DayGroup {
  readonly name: string;
  readonly id: string;
  readonly lines: readonly DeskLine[];
}

export interface UnconfirmedShown {
  readonly href: string;
  /** `Återkallelsen av tillståndet`. */
  readonly what: string;
  readonly place: string;
  readonly served: string;
  readonly rests: string;
  readonly restsHref: string;
  readonly who: string;
}

export interface MissingShown {
  readonly href: string;
  readonly what: string;
  readonly place: string;
  readonly text: string;
}

export interface OfficerRows {
  readonly due: readonly DeadlineRowListed[];
  readonly overdue: readonly DeadlineRowListed[];
  readonly changes: ChangesSince;
  readonly unconfirmed: readonly ServiceUnconfirmed[];
  readonly missing: readonly MissingFact[];
  readonly lawReviews: number;
}

export interface Reading {
  readonly today: PlainDate;
  readonly lang: Language;
  /** Who reads. */
  readonly member: string;
}

/** A compliance officer's day. */
export function officerShown(rows: OfficerRows, reading: Reading): OfficerShown {
  const { lang } = reading;
  return {
    groups: dayGroups(rows, reading),
    changes: changesShown(rows.changes, lang),
    unconfirmed: rows.unconfirmed.map((row) => unconfirmedShown(row, reading)),
    missing: rows.missing.map((row) => missingShown(row, lang)),
    lawReviews: rows.lawReviews,
  };
}

function dayGroups({ due, overdue }: OfficerRows, { today, lang }: Reading): readonly DayGroup[] {
  const words = wordsIn(DESK_WORDS, lang);
  // Rows that were not brought up to the day stand among the overdue.
  const open = due.filter((row) => row.due === null || row.due >= today);
  const groups = [
    { id: 'overdue', name: words('group-overdue'), rows: overdue },
    { id: 'at-once', name: words('group-at-once'), rows: open.filter((row) => row.due === null) },
    { id: 'today', name: words('group-today'), rows: open.filter((row) => row.due === today) },
    {
      id: 'week',
      name: words('group-week'),
      rows: open.filter((row) => row.due !== null && row.due > today),
    },
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, name, rows }) => ({ id, name, lines: rows.map((row) => ownedLine(row, today, lang)) }));
}

const ownedLine = (row: DeadlineRowListed, today: PlainDate, lang: Language): DeskLine => ({
  ...deskLine(row, today, lang),
  owner: row.owner ?? wordsIn(DESK_WORDS, lang)('nobody'),
});

function unconfirmedShown(row: ServiceUnconfirmed, { today, lang, member }: Reading): UnconfirmedShown {
  const words = wordsIn(DESK_WORDS, lang);
  const { factId, fact, matterKind, recordedBy, recorder } = row;
  const due = dayOf(row.due);
  return {
    href: `/facts/${factId}`,
    what: capital(decisionText(fact, matterKind, lang) ?? happenedText(fact, matterKind, lang)),
    place: placeOf(row),
    served: serviceText(fact, lang),
    rests:
      due === null ? '' : words('rests', { day: fullDate(due, lang), distance: distance(today, due, lang) }),
    restsHref: `/deadlines/${row.deadlineId}`,
    who: whoRecorded(recordedBy === member, recorder, lang),
  };
}

function whoRecorded(isOwn: boolean, recorder: string | null, lang: Language): string {
  const words = wordsIn(DESK_WORDS, lang);
  if (isOwn) return words('confirm-other');
  return recorder === null ? words('confirm-imported') : words('confirm-you', { name: recorder });
}

/** The fact is told first; the sentence then says what is missing of it, and calls it no more than it must. */
function missingShown(row: MissingFact, lang: Language): MissingShown {
  const { missing, fact, matterKind, factId } = row;
  const words = wordsIn(DESK_WORDS, lang);
  const field = FIELDS[missing.field];
  const served = serviceOf(fact);
  return {
    href: `/facts/${factId}/correct`,
    // A day that is not known exactly is told by the sentence itself.
    what: (missing.reason === 'day-imprecise' ? happenedText : happenedOnText)(fact, matterKind, lang),
    place: placeOf(row),
    text: missingSentence(
      {
        ...missing,
        event: calledIn(row, lang),
        field: missing.field === 'served.on' || field === undefined ? missing.field : words(field),
      },
      { ...namedFact(fact, matterKind), ...(served && { served }) },
      lang,
    ),
  };
}

function calledIn({ fact, matterKind, missing }: MissingFact, lang: Language): string {
  const words = wordsIn(DESK_WORDS, lang);
  if (missing.reason === 'date-in-letter') {
    return words('from-day', { when: whenText(namedFact(fact, matterKind), lang) });
  }
  const isDecision = missing.reason !== 'day-imprecise' || decisionText(fact, matterKind, lang) !== undefined;
  return words(isDecision ? 'the-decision' : 'the-event');
}

/** The fields that can be missing of a letter or a decision, by what people call them. */
const FIELDS: Readonly<Record<string, FieldWord>> = {
  replyBy: 'field-reply-by',
  reportBy: 'field-report-by',
  complyBy: 'field-comply-by',
  investigationAttached: 'field-investigation-attached',
};
type FieldWord = 'field-reply-by' | 'field-report-by' | 'field-comply-by' | 'field-investigation-attached';
