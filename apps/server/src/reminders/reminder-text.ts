import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { isMoved } from '@fristvakt/practice';
import { lateness } from '@fristvakt/reminders';
import type { MailShown, ReceiverShown, ToldDeadline } from '@fristvakt/reminders';
import { longDate, titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine, LineSource } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Tone } from '../pages/tone';
import { REMINDER_WORDS } from './reminder.words';

/**
 * A step of a ladder in words: `14 dagar före`, `samma dag kl. 11`, `så snart fristen fanns`. Of a reminder of the day `due` it is
 * told too where it came on another day, since nobody works on its own.
 */
export function stepText(slot: string, lang: Language, due = ''): string {
  const step = plainStep(slot, lang);
  const base = parsePlainDate(due);
  if (base === undefined || !isMoved(slot, base)) return step;
  return wordsIn(REMINDER_WORDS, lang)(slot.startsWith('d-') ? 'step-later' : 'step-earlier', { step });
}

function plainStep(slot: string, lang: Language): string {
  const words = wordsIn(REMINDER_WORDS, lang);
  const [, sign, days = '', at] = /^d(-?)(\d+)(?:@(\d\d:\d\d))?$/.exec(slot) ?? [];
  const [, hours] = /^h(\d+)$/.exec(slot) ?? [];
  if (hours !== undefined) return words('step-hours', { n: Number(hours) });
  if (sign === undefined) return words('step-entered');
  if (sign === '-') return words('step-after', { n: Number(days) });
  if (Number(days) > 0) return words('step-before', { n: Number(days) });
  return at === undefined ? words('step-same') : words('step-same-at', { at: at.replace(/^0|:00$/g, '') });
}

/** Why somebody was told. What a later program calls otherwise is told by its code. */
export function becauseText(because: string, lang: Language): string {
  const texts: Readonly<Record<string, string>> = REMINDER_WORDS[lang];
  const key = `because-${because}`;
  return Object.hasOwn(texts, key) ? (texts[key] ?? because) : because;
}

/** How late it came; null where it came in time. */
export function lateText(seconds: number | null, lang: Language): string | null {
  const late = lateness(seconds ?? 0, lang);
  return late === null ? null : wordsIn(REMINDER_WORDS, lang)('late', { late });
}

/** What became of a mail, with the server's own words. */
export function mailText(mail: MailShown | null, lang: Language): string {
  const words = wordsIn(REMINDER_WORDS, lang);
  if (mail === null) return words('mail-none');
  const { state, answer, unknownAttempts, attempts } = mail;
  const said =
    state === 'waiting' || state === 'sending'
      ? words(`mail-${state}`)
      : answer === null || answer === ''
        ? words(`mail-${state}-silent`)
        : words(`mail-${state}`, { answer });
  const tried = state !== 'accepted' && attempts > 1 ? [words('mail-attempts', { n: attempts })] : [];
  const unknown = unknownAttempts > 0 ? [words('mail-unknown', { n: unknownAttempts })] : [];
  return [said, ...tried, ...unknown].join('; ');
}

export const mailTone = ({ state, unknownAttempts }: MailShown): Tone =>
  state === 'failed' ? 'danger' : unknownAttempts > 0 ? 'warning' : 'neutral';

/** Somebody who was told, as a line: who and why, what became of the mail, whether they have acknowledged. */
export interface ReceiverLine {
  readonly name: string;
  readonly because: string;
  readonly mail: string;
  readonly isAmiss: boolean;
  readonly answer: string;
  readonly isAcknowledged: boolean;
}

export function receiverLine(receiver: ReceiverShown, lang: Language): ReceiverLine {
  const { name, because, mail, acknowledgedAt } = receiver;
  return {
    ...{ name, because: becauseText(because, lang), mail: mailText(mail, lang) },
    isAmiss: mail !== null && mailTone(mail) !== 'neutral',
    ...{ answer: answerText(receiver, lang), isAcknowledged: acknowledgedAt !== null },
  };
}

/** Whether it has been read or acknowledged, and when. */
export function answerText(
  { readAt, acknowledgedAt }: Pick<ReceiverShown, 'readAt' | 'acknowledgedAt'>,
  lang: Language,
): string {
  const words = wordsIn(REMINDER_WORDS, lang);
  if (acknowledgedAt !== null) return words('acknowledged', { at: swedishTime(acknowledgedAt, lang).text });
  return readAt === null ? words('unread') : words('read', { at: swedishTime(readAt, lang).text });
}

/** A deadline as it stands now. */
export const toldLine = (told: ToldDeadline, today: PlainDate, lang: Language): DeadlineLine =>
  deadlineLine(
    {
      ...(told as unknown as LineSource),
      event: told.fact?.ref ?? '',
      due: dayOf(told.due),
      from: dayOf(told.from),
    },
    titledOf(told.fact, told.matterKind),
    today,
    lang,
  );

/** The page of a deadline, for who may open it; null where there is none any more. */
export const deadlineHref = ({ id, standing }: ToldDeadline, mayOpen: boolean): string | null =>
  mayOpen && standing ? `/deadlines/${id}` : null;

export const digestText = (week: string | null, lang: Language): string => {
  const day = parsePlainDate(week ?? '');
  return wordsIn(REMINDER_WORDS, lang)('digest', { day: day === undefined ? '' : longDate(day, lang) });
};
