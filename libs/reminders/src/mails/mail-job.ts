import { newId } from '@fristvakt/platform';
import type { Job } from '@fristvakt/platform';
import type { Reached } from '../sweep/colleagues';

/** A mail about to be queued. */
export interface MailToWrite {
  readonly id: string;
  readonly notice: string;
  readonly recipient: string;
  readonly address: string;
  readonly language: 'sv' | 'en';
  readonly messageId: string;
}

interface Noticed {
  readonly id: string;
  readonly recipient: string;
}

/** One mail for each notice whose receiver wants mail. */
export const mailsOf = <Notice extends Noticed>(
  notices: readonly Notice[],
  colleagues: readonly Reached[],
  messageIdOf: (notice: Notice) => string,
): readonly MailToWrite[] =>
  notices.flatMap((notice) => {
    const to = colleagues.find(({ id }) => id === notice.recipient);
    if (to?.wantsMail !== true) return [];
    const { email: address, language } = to;
    const messageId = messageIdOf(notice);
    return [{ id: newId(), notice: notice.id, recipient: notice.recipient, address, language, messageId }];
  });

export const SEND_MAIL = 'send-mail';

/** The hint that a mail waits; the mail itself is its row. */
export const mailJob = (organisation: string, mail: string, runAt?: string): Job => ({
  ...{ task: SEND_MAIL, payload: { organisation, mail }, key: `mail:${mail}` },
  ...(runAt === undefined ? {} : { runAt }),
});
