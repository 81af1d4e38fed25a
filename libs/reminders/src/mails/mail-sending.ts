import { Mailer } from '@fristvakt/platform';
import type { MailSettings } from '@fristvakt/platform';

/** The token under which {@link MailSending} is injected. */
export const MAIL_SENDING = Symbol('MAIL_SENDING');

/** How mail leaves this installation. */
export interface MailSending {
  /** Null: no mail server was named, and nothing is mailed. */
  readonly mailer: Mailer | null;
  /** The address people use, without a slash at its end. */
  readonly publicUrl: string;
  /** How long a worker may take over one mail before another believes it dead. */
  readonly leaseSeconds: number;
}

/** A mail server is waited for at several steps; twice its patience is time enough for all of them that end well. */
const STEPS = 2;

export const mailSendingOf = (mail: MailSettings | null, publicUrl: string): MailSending => ({
  mailer: mail === null ? null : new Mailer(mail),
  publicUrl,
  leaseSeconds: (mail?.patience ?? 0) * STEPS,
});

/** The Message-ID of a mail, always the same for the same thing told to the same person: without brackets. */
export const messageIdOf = (publicUrl: string, name: string): string =>
  `${name.replaceAll(/[^\w.-]/g, '-')}@${new URL(publicUrl).hostname}`;
