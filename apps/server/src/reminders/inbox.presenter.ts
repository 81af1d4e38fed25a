import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { NoticeListed } from '@fristvakt/reminders';
import { capital, fullDate, longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Moment } from '../pages/swedish-time';
import type { Tone } from '../pages/tone';
import { INBOX_WORDS } from './inbox.words';
import { answerText, deadlineHref, lateText, stepText, toldLine } from './reminder-text';

/** Who reads their inbox. */
export interface InboxReader {
  readonly membership: string;
  readonly today: PlainDate;
  readonly lang: Language;
  /** Whether the pages of matters and deadlines open for them. */
  readonly mayOpen: boolean;
  readonly mayAnswer: boolean;
  /** Names of colleagues by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** One thing one was told, as a row. */
export interface InboxLine {
  readonly id: string;
  readonly title: string;
  readonly href: string | null;
  /** What it is: `Påminnelse, 14 dagar före`. */
  readonly lead: string;
  /** When the deadline is, as of today; null where it is about none. */
  readonly when: string | null;
  readonly tone: Tone;
  readonly icon: string;
  readonly place: { readonly text: string; readonly href: string } | null;
  /** What else there is to say, a line each. */
  readonly notes: readonly string[];
  readonly at: Moment;
  readonly isUnread: boolean;
  readonly answer: string | null;
  readonly acknowledgeLabel: string | null;
  readonly readLabel: string | null;
}

type Content = Pick<InboxLine, 'title' | 'href' | 'lead' | 'when' | 'tone' | 'icon' | 'place' | 'notes'>;

export function inboxLine(notice: NoticeListed, reader: InboxReader): InboxLine {
  const { lang, mayAnswer } = reader;
  const words = wordsIn(INBOX_WORDS, lang);
  const content = contentOf(notice, reader);
  const { title } = content;
  const isReminder = notice.kind === 'reminder';
  const isOpen = isReminder && notice.acknowledgedAt === null;
  return {
    ...{ ...content, id: notice.id, at: swedishTime(notice.at, lang), isUnread: notice.readAt === null },
    answer: notice.readAt === null ? null : answerText(notice, lang),
    acknowledgeLabel: isOpen && mayAnswer ? words('acknowledge-of', { title }) : null,
    readLabel: notice.readAt === null && mayAnswer ? words('mark-read-of', { title }) : null,
  };
}

function contentOf(notice: NoticeListed, reader: InboxReader): Content {
  switch (notice.kind) {
    case 'reminder':
      return reminderContent(notice, reader);
    case 'digest':
      return digestContent(notice, reader);
    case 'mail-failed':
      return mailContent(notice, reader);
    case 'webhook-disabled':
      return webhookContent(reader);
  }
}

const PLAIN = { href: null, when: null, place: null, notes: [] } as const;

function reminderContent({ deadline, told, because }: NoticeListed, reader: InboxReader): Content {
  const { lang, today, mayOpen } = reader;
  const words = wordsIn(INBOX_WORDS, lang);
  if (deadline === null)
    return {
      ...PLAIN,
      title: words('gone-title'),
      lead: words('reminder-lead'),
      tone: 'neutral',
      icon: 'bell',
    };
  const line = toldLine(deadline, today, lang);
  const slot = textOf(told['slot']);
  const dueOn = parsePlainDate(textOf(told['dueOn']));
  const moved =
    dueOn !== undefined && dueOn !== line.due ? [words('told-day', { day: fullDate(dueOn, lang) })] : [];
  const late = lateText(Number(told['lateSeconds'] ?? 0), lang);
  const href = deadlineHref(deadline, mayOpen);
  return {
    ...{ title: line.title, href, tone: line.tone, icon: line.icon },
    lead:
      slot === 'entered'
        ? words('entered-lead')
        : `${words('reminder-lead')}, ${stepText(slot, lang, dueOn)}`,
    when: deadline.status === 'open' ? line.when : `${line.when} (${line.status.toLowerCase()})`,
    place: mayOpen
      ? { text: `${deadline.matter}, ${deadline.provider}`, href: `/matters/${deadline.matterId}` }
      : null,
    notes: [
      ...(line.unsure === null ? [] : [capital(line.unsure)]),
      whyText(because, lang),
      ...moved,
      ...(late === null ? [] : [words('why-late', { late })]),
      ...(mayOpen ? [] : [words('no-page')]),
    ],
  };
}

/** Why one was told oneself. */
function whyText(because: string, lang: Language): string {
  const texts: Readonly<Record<string, string>> = INBOX_WORDS[lang];
  return texts[`why-${because}`] ?? because;
}

function digestContent({ week, told }: NoticeListed, { lang, mayOpen }: InboxReader): Content {
  const words = wordsIn(INBOX_WORDS, lang);
  const day = parsePlainDate(week ?? '');
  const deadlines: unknown = told['deadlines'];
  const n = Array.isArray(deadlines) ? deadlines.length : 0;
  const late = lateText(Number(told['lateSeconds'] ?? 0), lang);
  return {
    ...PLAIN,
    title: words('digest-title', { day: day === undefined ? '' : longDate(day, lang) }),
    ...{ href: mayOpen ? '/deadlines?due=30' : null, tone: 'info', icon: 'calendar' },
    lead: n === 0 ? words('digest-text') : words('digest-count', { n }),
    notes: late === null ? [] : [words('why-late', { late })],
  };
}

function mailContent({ told, deadline }: NoticeListed, reader: InboxReader): Content {
  const { lang, membership, names, mayOpen } = reader;
  const words = wordsIn(INBOX_WORDS, lang);
  const recipient = textOf(told['recipient']);
  const name = names.get(recipient) ?? words('mail-failed-somebody');
  const answer = textOf(told['answer']);
  return {
    ...PLAIN,
    ...{ title: words('mail-failed-title'), tone: 'danger', icon: 'warning' },
    href: deadline === null ? null : deadlineHref(deadline, mayOpen),
    lead: recipient === membership ? words('mail-failed-own') : words('mail-failed-other', { name }),
    when: deadline === null ? null : toldLine(deadline, reader.today, lang).title,
    notes: [...(answer === '' ? [] : [words('mail-failed-answer', { answer })]), words('mail-failed-do')],
  };
}

function webhookContent({ lang }: InboxReader): Content {
  const words = wordsIn(INBOX_WORDS, lang);
  return {
    ...PLAIN,
    ...{ title: words('webhook-title'), lead: words('webhook-text'), tone: 'warning', icon: 'warning' },
  };
}

/** The members that rows of an inbox name. */
export const namedIn = (notices: readonly NoticeListed[]): readonly string[] =>
  notices.flatMap(({ kind, told }) => (kind === 'mail-failed' ? [textOf(told['recipient'])] : []));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
