import type { MailContent } from './reminder-mail';
import { frameOf } from './reminder-mail';
import { MAIL_WORDS } from './mail.words';
import type { MailLanguage } from './mail.words';
import { rendered } from './mail-views';

/** What is told of an endpoint that was switched off: its host, and why. */
export interface WebhookTold {
  readonly endpoint: string;
  readonly host: string;
  readonly because: string;
}

/** The mail of an endpoint that the program has switched off. The host is an address that an administrator entered. */
export function webhookMail(
  { endpoint, host, because }: WebhookTold,
  language: MailLanguage,
  publicUrl: string,
): MailContent {
  const words = MAIL_WORDS[language];
  const subject = words.webhookSubject.replace('{host}', () => host);
  const view = {
    text: because === 'gone' ? words.webhookGone : words.webhookFailing,
    ...{ open: words.webhookOpen, address: `${publicUrl}/settings/webhooks/${endpoint}` },
  };
  return { subject, ...rendered('webhook', view, frameOf(subject, language, publicUrl)) };
}
