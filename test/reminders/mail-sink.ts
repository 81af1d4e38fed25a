import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';

/** A mail server on this machine that keeps what it is given. */
export class MailSink {
  /** Every mail in the order in which it was accepted. */
  readonly mails: Email[] = [];
  /** What the server answers to a mail: a code of three digits, or nothing for 250. */
  refuse: (recipient: string) => number | undefined = () => undefined;
  /** How long it takes over a mail before it answers, in milliseconds. */
  slowness = 0;

  private constructor(
    private readonly server: SMTPServer,
    private readonly host: string,
  ) {}

  static async start(more: Partial<SMTPServerOptions> = {}, host = '127.0.0.1'): Promise<MailSink> {
    const holder: { sink?: MailSink } = {};
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
      onRcptTo: ({ address }, _session, answer) => {
        const code = holder.sink?.refuse(address);
        answer(code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }));
      },
      onData: (stream, _session, answer) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(pieces)).then((mail) => {
            holder.sink?.mails.push(mail);
            setTimeout(() => {
              answer(null, 'taken');
            }, holder.sink?.slowness);
          });
        });
      },
      ...more,
    });
    // A client that is killed in the middle of a mail is no fault of this server's.
    server.on('error', () => undefined);
    const sink = new MailSink(server, host);
    holder.sink = sink;
    await new Promise<void>((resolve) => {
      server.listen(0, host, resolve);
    });
    return sink;
  }

  get url(): string {
    const address = this.server.server.address();
    return `smtp://${this.host}:${String(typeof address === 'object' ? address?.port : '')}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }
}
