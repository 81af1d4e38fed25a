import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { OutgoingMail } from '@fristvakt/platform';
import { ENTERED } from '@fristvakt/practice';
import type { Deadline } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  capital,
  deadlineTitle,
  distance,
  dueText,
  fullDate,
  statusText,
} from '@fristvakt/wording';
import type { Titled } from '@fristvakt/wording';
import type { Told } from '../sweep/sweep';
import type { Because } from '../sweep/receivers';
import { lateness } from './lateness';
import { MAIL_WORDS } from './mail.words';
import type { MailLanguage } from './mail.words';
import { rendered } from './mail-views';

/** A deadline as a mail tells it: never the title of its matter, which may name somebody. */
export interface MailedDeadline {
  readonly id: string;
  readonly deadline: Pick<
    Deadline,
    'kind' | 'event' | 'party' | 'due' | 'from' | 'status' | 'certainty' | 'hours' | 'rule'
  >;
  readonly started: Titled | undefined;
}

/** What does not depend on who gets the mail. */
export interface MailSurroundings {
  readonly today: PlainDate;
  /** The address people use, without a slash at its end. */
  readonly publicUrl: string;
}

export type MailContent = Pick<OutgoingMail, 'subject' | 'text' | 'html'>;

/** The mail of a reminder. The day is that which the deadline has now. */
export function reminderMail(
  { id, deadline, started }: MailedDeadline,
  { told, because }: { readonly told: Told; readonly because: Because },
  language: MailLanguage,
  { today, publicUrl }: MailSurroundings,
): MailContent {
  const words = MAIL_WORDS[language];
  const title = deadlineTitle(deadline, started, language);
  const { due, certainty } = deadline;
  const unsure = certainty === 'certain' ? [] : [CERTAINTY[certainty][language]];
  const pattern =
    told.slot === ENTERED
      ? due === null
        ? words.enteredAtOnce
        : words.entered
      : due === null
        ? words.reminderAtOnce
        : words.reminder;
  const when =
    due === null
      ? ''
      : `${fullDate(due, language)} (${[distance(today, due, language), ...unsure].join(', ')})`;
  const subject = pattern.replace('{title}', title).replace('{when}', when);
  const late = lateness(told.lateSeconds, language);
  const view = {
    late: late === null ? null : words.late.replace('{late}', late),
    lines: [
      { name: words.title, value: capital(title) },
      { name: words.when, value: dueText(deadline, today, language) },
      { name: words.status, value: capital(statusText(deadline, language)) },
      { name: words.rule, value: deadline.rule },
      ...unsure.map((value) => ({ name: words.sure, value })),
    ],
    ...{ open: words.open, address: `${publicUrl}/deadlines/${id}`, because: words.because[because] },
  };
  return { subject, ...rendered('reminder', view, frameOf(subject, language, publicUrl)) };
}

/** What every mail of ours ends with. */
export const frameOf = (
  heading: string,
  language: MailLanguage,
  publicUrl: string,
): Parameters<typeof rendered>[2] => ({
  ...{ lang: language, heading, footer: MAIL_WORDS[language].footer },
  settings: `${publicUrl}/account/reminders`,
});

export const dayOr = (text: string, otherwise: PlainDate): PlainDate => parsePlainDate(text) ?? otherwise;
