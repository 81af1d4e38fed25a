import { createTransport } from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer';
import type { MailSettings } from '../config/config';

/** A mail as it leaves. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What came of handing a mail over. `accepted`: the server has said that it takes it. `later`, `never`: it has said no, for now or
 * for good, or could not be reached. `unknown`: it was told everything and nobody heard its answer.
 */
export interface MailAnswer {
  readonly kind: 'accepted' | 'later' | 'never' | 'unknown';
  /** In the server's words, or those of the fault; one line. */
  readonly words: string;
}

const SECOND = 1000;
const LONGEST_ANSWER = 300;

/** Connections stay open, and nothing of a mail is fetched from anywhere. */
const POOLED = {
  ...{ pool: true as const, maxConnections: 5, maxMessages: Infinity },
  ...{ disableFileAccess: true, disableUrlAccess: true },
};

/** `wait`: milliseconds at each step. */
const waitingFor = (wait: number): SMTPPoolOptions => ({
  ...{ connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait, dnsTimeout: wait },
});

/** Hands mail to the mail server, over connections that stay open. */
export class Mailer {
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    const wait = settings.patience * SECOND;
    this.transport = createTransport({ ...connectionOf(settings.url), ...POOLED, ...waitingFor(wait) });
  }

  async send({ messageId, to, subject, text, html }: OutgoingMail): Promise<MailAnswer> {
    try {
      const info = await this.transport.sendMail({
        from: { name: 'Fristvakt', address: this.settings.from },
        to: { name: '', address: to },
        subject: oneLine(subject),
        messageId: `<${oneLine(messageId)}>`,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'accepted', words: oneLine(info.response) };
    } catch (error) {
      return answerOf(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

function connectionOf(url: string): SMTPPoolOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    ...{ host: hostname.replaceAll(/[[\]]/g, ''), port: port === '' ? (secure ? 465 : 587) : Number(port) },
    ...{ secure, ...(username === '' ? {} : { auth }) },
  };
}

/** What a server says no to; a wrong password or greeting is for whoever runs this to mend, not for the mail to die of. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];
/** Faults before anything of the mail was said. */
const BEFORE_THE_MAIL = ['EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL'];
const NEVER_CONNECTED = /^(connect |Connection timeout|Greeting never received)/;

interface MailFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

function answerOf(error: unknown): MailAnswer {
  const { code = '', responseCode, response, message = String(error) } = error as MailFault;
  const words = oneLine(response ?? message);
  if (ABOUT_THE_MAIL.includes(code) && (responseCode ?? 500) >= 500) return { kind: 'never', words };
  const notSaid =
    responseCode !== undefined || BEFORE_THE_MAIL.includes(code) || NEVER_CONNECTED.test(message);
  return { kind: notSaid ? 'later' : 'unknown', words };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ANSWER);
