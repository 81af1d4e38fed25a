import { Mailer, longestSend } from '@fristvakt/platform';
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
  /** How much of that it may take before it begins to hand it over. */
  readonly marginSeconds: number;
}

export const mailSendingOf = (mail: MailSettings | null, publicUrl: string): MailSending => ({
  mailer: mail === null ? null : new Mailer(mail),
  publicUrl,
  // Longer than handing over can take, by as much again as a server may keep us waiting once: for reading and writing the row.
  leaseSeconds: mail === null ? 0 : longestSend(mail) + mail.patience,
  marginSeconds: (mail?.patience ?? 0) / 2,
});

/** The Message-ID of a mail, always the same for the same thing told to the same person: without brackets. */
export const messageIdOf = (publicUrl: string, name: string): string =>
  `${name.replaceAll(/[^\w.-]/g, '-')}@${new URL(publicUrl).hostname}`;
