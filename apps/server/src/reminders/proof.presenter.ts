import type { PlainDate } from '@fristvakt/calendar';
import type { MailAmiss, ReminderShown, ReminderState } from '@fristvakt/reminders';
import { capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { SheetFile, SheetFileColumn } from '../pages/sheet-file';
import { swedishTime } from '../pages/swedish-time';
import type { Moment } from '../pages/swedish-time';
import type { Told } from '../pages/tone';
import { PROOF_WORDS } from './proof.words';
import {
  deadlineHref,
  digestText,
  lateText,
  mailText,
  mailTone,
  receiverLine,
  stepText,
  toldLine,
} from './reminder-text';
import type { ReceiverLine } from './reminder-text';
import { REMINDER_WORDS } from './reminder.words';

/** Who looks, and when. */
export interface ProofReader {
  readonly today: PlainDate;
  readonly lang: Language;
  /** Whether the pages of matters and deadlines open for them; to others no matter is named. */
  readonly mayOpen: boolean;
}

/** A reminder as a row. */
export interface ReminderLine {
  readonly at: Moment;
  readonly title: string;
  readonly href: string | null;
  readonly when: string;
  readonly place: string | null;
  readonly step: string;
  readonly state: Told;
  /** When it went, where that is another minute than it was due. */
  readonly went: string | null;
  readonly late: string | null;
  readonly receivers: readonly ReceiverLine[];
  /** Said where nobody has been told. */
  readonly nobody: string | null;
}

const STATES: Readonly<Record<ReminderState, Pick<Told, 'tone' | 'icon'>>> = {
  planned: { tone: 'info', icon: 'clock' },
  sent: { tone: 'success', icon: 'check' },
  overtaken: { tone: 'neutral', icon: 'arrow' },
  cancelled: { tone: 'neutral', icon: 'pause' },
};

export function reminderLine(row: ReminderShown, { today, lang, mayOpen }: ProofReader): ReminderLine {
  const words = wordsIn(PROOF_WORDS, lang);
  const { deadline, state, settledAt, receivers } = row;
  const line = toldLine(deadline, today, lang);
  const at = swedishTime(row.dueAt, lang);
  const settled = settledAt === null ? null : swedishTime(settledAt, lang);
  const late = state === 'sent' ? lateText(row.lateSeconds, lang) : null;
  return {
    ...{ at, title: line.title, href: deadlineHref(deadline, mayOpen), when: line.when, late },
    place: mayOpen ? `${deadline.matter}, ${deadline.provider}` : null,
    step: stepText(row.slot, lang, row.dueKey),
    state: { ...STATES[state], text: capital(REMINDER_WORDS[lang][`state-${state}`]) },
    // One that was called off or overtaken was settled too, and went nowhere.
    went:
      state !== 'sent' || settled === null || settled.text === at.text
        ? null
        : words('went', { at: settled.text }),
    receivers: receivers.map((receiver) => receiverLine(receiver, lang)),
    nobody: state === 'planned' ? words('nobody-yet') : null,
  };
}

/** A mail that did not go, as a line. */
export interface AmissLine {
  readonly at: Moment;
  readonly name: string;
  readonly title: string;
  readonly href: string | null;
  readonly mail: string;
  readonly tone: string;
}

export function amissLine(mail: MailAmiss, { today, lang, mayOpen }: ProofReader): AmissLine {
  const { deadline, week, name } = mail;
  return {
    ...{ at: swedishTime(mail.at, lang), name, mail: mailText(mail, lang), tone: mailTone(mail) },
    title: deadline === null ? digestText(week, lang) : toldLine(deadline, today, lang).title,
    href: deadline === null ? null : deadlineHref(deadline, mayOpen),
  };
}

type Head =
  | 'due-day'
  | 'due-time'
  | 'deadline'
  | 'deadline-due'
  | 'matter'
  | 'provider'
  | 'step'
  | 'state'
  | 'settled'
  | 'late'
  | 'to'
  | 'because'
  | 'mail'
  | 'answer';

const COLUMNS: readonly (readonly [head: Head, kind: SheetFileColumn['kind'], width: number])[] = [
  ['due-day', 'day', 12],
  ['due-time', 'text', 8],
  ['deadline', 'text', 45],
  ['deadline-due', 'day', 12],
  ['matter', 'text', 30],
  ['provider', 'text', 25],
  ['step', 'text', 20],
  ['state', 'text', 14],
  ['settled', 'text', 20],
  ['late', 'text', 14],
  ['to', 'text', 22],
  ['because', 'text', 30],
  ['mail', 'text', 40],
  ['answer', 'text', 26],
];

/** The rows of a list as a file: a line for each who was told, one where nobody was. */
export function proofFile(
  rows: readonly ReminderShown[],
  note: string | null,
  reader: ProofReader,
): SheetFile {
  const { lang, today } = reader;
  const words = wordsIn(PROOF_WORDS, lang);
  return {
    ...{ name: `${words('export-file')}-${today}`, sheet: words('sheet-name'), note },
    columns: COLUMNS.map(([head, kind, width]) => ({ head: words(`sheet-${head}`), kind, width })),
    rows: rows.flatMap((row) => cellsOf(row, reader)),
  };
}

function cellsOf(row: ReminderShown, reader: ProofReader): readonly (readonly (string | null)[])[] {
  const { lang, mayOpen } = reader;
  const { deadline, settledAt } = row;
  const line = reminderLine(row, reader);
  const [day = '', time = ''] = plainTime(row.dueAt);
  const whole = [
    ...[day, time, line.title, deadline.due],
    ...(mayOpen ? [deadline.matter, deadline.provider] : [null, null]),
    ...[line.step, line.state.text, settledAt === null ? null : plainTime(settledAt).join(' ')],
    lateText(row.lateSeconds, lang),
  ];
  return line.receivers.length === 0
    ? [[...whole, line.nobody, null, null, null]]
    : line.receivers.map(({ name, because, mail, answer }) => [...whole, name, because, mail, answer]);
}

const SWEDEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and minute in Sweden, as spreadsheets sort them. */
const plainTime = (instant: string): readonly string[] => SWEDEN.format(Date.parse(instant)).split(' ');
