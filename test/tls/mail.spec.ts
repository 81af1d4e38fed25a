import { MailSink } from '../reminders/mail-sink';
import { Certificates } from '../support/certificates';
import type { Certificate } from '../support/certificates';
import { ClientProcess } from './client-process';

describe('a mail server, by how it keeps mail to itself', () => {
  let certificates: Certificates;
  let client: ClientProcess;
  let sink: MailSink;

  beforeAll(async () => {
    certificates = await Certificates.make();
    client = await ClientProcess.build();
  });
  afterAll(async () => {
    certificates.remove();
    await client.remove();
  });
  afterEach(async () => {
    await sink.stop();
  });

  const sent = async (
    { secure = false, ...certificate }: Certificate & { readonly secure?: boolean },
    authority?: string,
  ): Promise<object> => {
    sink = await MailSink.start({ ...certificate, secure, disabledCommands: [] });
    const url = `${secure ? 'smtps' : 'smtp'}://localhost:${new URL(sink.url).port}`;
    return client.send({ kind: 'mail', url }, authority);
  };

  test.each([false, true])(
    'with a certificate of an authority that is believed: takes mail (TLS from the first byte: %s)',
    async (secure) => {
      const certificate = await certificates.signed('dns', 'localhost');
      const answer = await sent({ ...certificate, secure }, certificates.authority);
      expect(answer).toMatchObject({ kind: 'accepted' });
      expect(sink.mails).toHaveLength(1);
    },
  );

  test.each([false, true])(
    'with one that it signed itself, or for another name: gets no mail, and it is told why (%s)',
    async (secure) => {
      const own = await sent(
        { ...(await certificates.selfSigned('localhost')), secure },
        certificates.authority,
      );
      expect(own).toStrictEqual({
        kind: 'later',
        words: expect.stringMatching(/self-signed certificate/) as string,
      });
      expect(sink.mails).toStrictEqual([]);
      await sink.stop();
      const other = await sent(
        { ...(await certificates.signed('dns', 'other.example')), secure },
        certificates.authority,
      );
      expect(other).toStrictEqual({ kind: 'later', words: expect.stringMatching(/altnames/) as string });
      expect(sink.mails).toStrictEqual([]);
    },
  );

  test('that offers no TLS, or from whose offer somebody has taken it: gets no mail unless it is this machine', async () => {
    sink = await MailSink.start({}, '127.0.0.2');
    const answer = await client.send({ kind: 'mail', url: sink.url });
    expect(answer).toStrictEqual({ kind: 'later', words: '500 Error: command not recognized' });
    expect(sink.mails).toStrictEqual([]);
    await sink.stop();
    sink = await MailSink.start();
    await expect(client.send({ kind: 'mail', url: sink.url })).resolves.toMatchObject({ kind: 'accepted' });
  });
});
