import { addDays, daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { CERTAINTY, capital, deadlineTitle, distance, fullDate } from '@fristvakt/wording';
import { lateness } from './lateness';
import { MAIL_WORDS } from './mail.words';
import type { MailLanguage } from './mail.words';
import { rendered } from './mail-views';
import { dayOr, frameOf } from './reminder-mail';
import type { MailContent, MailSurroundings, MailedDeadline } from './reminder-mail';

/** What a digest was made of. */
export interface DigestTold {
  /** The Monday of its week. */
  readonly week: string;
  /** The ids of its deadlines. */
  readonly deadlines: readonly string[];
  readonly lateSeconds: number;
}

/** How far a digest looks, from its Monday. */
export const DIGEST_DAYS = 30;
const NEAR_DAYS = 14;

/** The mail of a week: what is overdue, near and later, with nothing of anybody but what is to be done. */
export function digestMail(
  deadlines: readonly MailedDeadline[],
  told: DigestTold,
  language: MailLanguage,
  surroundings: MailSurroundings,
): MailContent {
  const words = MAIL_WORDS[language];
  const { today, publicUrl } = surroundings;
  const monday = dayOr(told.week, today);
  const count = countOf(deadlines.length, language);
  const subject = words.digestSubject
    .replace('{monday}', fullDate(monday, language))
    .replace('{count}', count);
  const until = fullDate(addDays(monday, DIGEST_DAYS), language);
  const late = lateness(told.lateSeconds, language);
  const view = {
    late: late === null ? null : words.late.replace('{late}', late),
    intro: deadlines.length === 0 ? words.digestEmpty : words.digestIntro.replace('{until}', until),
    parts: partsOf(deadlines, language, surroundings),
    ...{ open: words.digestOpen, address: `${publicUrl}/deadlines` },
  };
  return { subject, ...rendered('digest', view, frameOf(subject, language, publicUrl)) };
}

function countOf(n: number, language: MailLanguage): string {
  const { digestNone, digestCount } = MAIL_WORDS[language];
  return n === 0 ? digestNone : digestCount[n === 1 ? 'one' : 'other'].replace('{n}', String(n));
}

interface Part {
  readonly name: string;
  readonly lines: readonly { day: string; title: string; distance: string; address: string }[];
}

function partsOf(
  deadlines: readonly MailedDeadline[],
  language: MailLanguage,
  { today, publicUrl }: MailSurroundings,
): readonly Part[] {
  const words = MAIL_WORDS[language];
  const line = ({ id, deadline, started }: MailedDeadline): Part['lines'][number] => ({
    day: deadline.due === null ? words.atOnce : fullDate(deadline.due, language),
    title: capital(deadlineTitle(deadline, started, language)),
    distance: [
      ...(deadline.due === null ? [] : [distance(today, deadline.due, language)]),
      ...(deadline.certainty === 'certain' ? [] : [CERTAINTY[deadline.certainty][language]]),
    ].join(', '),
    address: `${publicUrl}/deadlines/${id}`,
  });
  const left = (due: PlainDate | null): number => (due === null ? 0 : daysBetween(today, due));
  const part = (name: string, fits: (days: number) => boolean): readonly Part[] => {
    const lines = deadlines.filter(({ deadline }) => fits(left(deadline.due))).map(line);
    return lines.length === 0 ? [] : [{ name, lines }];
  };
  return [
    ...part(words.digestOverdue, (days) => days < 0),
    ...part(words.digestWeek, (days) => days >= 0 && days < NEAR_DAYS),
    ...part(words.digestLater, (days) => days >= NEAR_DAYS),
  ];
}
