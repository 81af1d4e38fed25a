import type { Readable } from 'node:stream';
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
 * for good, or could not be reached. `unknown`: something of it was told and nobody heard the answer.
 */
export interface MailAnswer {
  readonly kind: 'accepted' | 'later' | 'never' | 'unknown';
  /** In the server's words, or those of the fault; one line. */
  readonly words: string;
}

const SECOND = 1000;
const LONGEST_ANSWER = 300;

/** A mail server is waited for at several steps; twice its patience is time enough for all of them that end well. */
const STEPS = 2;

/** How long handing over one mail takes at the most, in seconds: a server that drips its answers is left then. */
export const longestSend = ({ patience }: Pick<MailSettings, 'patience'>): number => patience * STEPS;

/**
 * Connections stay open, and nothing of a mail is fetched from anywhere. A connection that the server has closed while it was idle is
 * opened anew, once; trying again later is the business of whoever sends.
 */
const POOLED = {
  ...{ pool: true as const, maxConnections: 5, maxMessages: Infinity, maxRequeues: 1 },
  ...{ disableFileAccess: true, disableUrlAccess: true },
};

/** `wait`: milliseconds at each step. */
const waitingFor = (wait: number): SMTPPoolOptions => ({
  ...{ connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait, dnsTimeout: wait },
});

/** Hands mail to the mail server, over connections that stay open. */
export class Mailer {
  private readonly transport;
  /** The text of each mail under way, by its signal: whether it was read tells whether the server was told anything of it. */
  private readonly texts = new WeakMap<AbortSignal, Readable>();

  constructor(private readonly settings: MailSettings) {
    const wait = settings.patience * SECOND;
    this.transport = createTransport({ ...connectionOf(settings.url), ...POOLED, ...waitingFor(wait) });
    this.transport.use('stream', ({ data, message }, done) => {
      const create = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const text = create(options);
        if (data.signal !== undefined) this.texts.set(data.signal, text);
        return text;
      };
      done();
    });
  }

  async send({ messageId, to, subject, text, html }: OutgoingMail): Promise<MailAnswer> {
    const ending = new AbortController();
    const timer = setTimeout(
      () => {
        ending.abort();
      },
      longestSend(this.settings) * SECOND,
    );
    try {
      const info = await this.transport.sendMail({
        from: { name: 'Fristvakt', address: this.settings.from },
        to: { name: '', address: to },
        subject: oneLine(subject),
        messageId: `<${oneLine(messageId)}>`,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: ending.signal,
      });
      return { kind: 'accepted', words: oneLine(info.response) };
    } catch (error) {
      return answerOf(error, this.texts.get(ending.signal)?.readableDidRead === true);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the connections; one on which a mail is under way, when it has been handed over, or at once where `force` is said. */
  close({ force = false } = {}): void {
    this.transport.close({ force });
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function connectionOf(url: string): SMTPPoolOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    ...{ host: hostname.replaceAll(/[[\]]/g, ''), port: port === '' ? (secure ? 465 : 587) : Number(port) },
    // A name, a password and people's deadlines go over no open line; a relay on this machine may have no key.
    ...{ secure, requireTLS: !secure && !LOOPBACK.has(hostname), ...(username === '' ? {} : { auth }) },
  };
}

/**
 * What a server says no to for the mail's own sake. That it does not know us, or takes nothing in our name, is for whoever runs this
 * to mend, not for the mail to die of.
 */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];
const ABOUT_US = 'MAIL FROM';
/** The commands came in a wrong order: another connection may do. */
const WRONG_ORDER = 503;

interface MailFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/** `told`: the server was told something of the mail itself. */
function answerOf(error: unknown, told: boolean): MailAnswer {
  const { code = '', command, responseCode, response, message = String(error) } = error as MailFault;
  const words = oneLine(code === 'EABORT' ? 'the mail server took too long' : (response ?? message));
  const forGood = (responseCode ?? 500) >= 500 && responseCode !== WRONG_ORDER;
  if (ABOUT_THE_MAIL.includes(code) && command !== ABOUT_US && forGood) return { kind: 'never', words };
  return { kind: told && responseCode === undefined ? 'unknown' : 'later', words };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ANSWER);
