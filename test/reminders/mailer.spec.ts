import { Mailer, longestSend } from '@fristvakt/platform';
import type { MailAnswer } from '@fristvakt/platform';
import { FaultyServer } from './faulty-server';
import type { Fault } from './faulty-server';

const PATIENCE = 1;
const MAIL = {
  ...{ messageId: 'r.d3.kim@localhost', to: 'kim@omsorg.example', subject: 'Påminnelse' },
  ...{ text: 'Text', html: '<p>Text</p>' },
};

const mailerTo = (url: string): Mailer =>
  new Mailer({ url, from: 'vakt@fristvakt.example', patience: PATIENCE });

const cases: readonly (readonly [Fault, MailAnswer['kind'], string])[] = [
  ['hangs before its greeting', 'later', 'Greeting never received'],
  ['drips its greeting', 'later', 'Greeting never received'],
  ['says 421 for a greeting', 'later', '421'],
  ['closes before its greeting', 'later', 'closed'],
  // That the server does not know us is no fault of the mail.
  ['refuses the sender', 'later', '550'],
  ['refuses the receiver', 'never', '550'],
  ['is full', 'later', '452'],
  ['hangs before the text', 'later', 'Timeout'],
  ['closes before the text', 'later', 'closed'],
  ['says 451 after the text', 'later', '451'],
  ['says 554 after the text', 'never', '554'],
  ['hangs after the text', 'unknown', 'Timeout'],
  ['closes after the text', 'unknown', 'closed'],
  ['drips its last answer', 'unknown', 'took too long'],
  ['takes it and closes', 'accepted', '250'],
];

describe('what comes of handing a mail to a server', () => {
  test.each(cases)('that %s: %s', async (fault, kind, words) => {
    const server = await FaultyServer.start(fault);
    const mailer = mailerTo(server.url);
    const began = performance.now();
    const answer = await mailer.send(MAIL);
    expect((performance.now() - began) / 1000).toBeLessThan(longestSend({ patience: PATIENCE }) + 0.5);
    expect(answer.kind).toBe(kind);
    expect(answer.words.toLowerCase()).toContain(words.toLowerCase());
    mailer.close({ force: true });
    await server.stop();
  });

  test('that is not there, or not found: later', async () => {
    const server = await FaultyServer.start();
    const { url } = server;
    await server.stop();
    for (const address of [url, 'smtp://nobody.invalid:25', 'smtps://127.0.0.1:1']) {
      const mailer = mailerTo(address);
      await expect(mailer.send(MAIL)).resolves.toMatchObject({ kind: 'later' });
      mailer.close();
    }
  });

  test('that does not speak TLS although it should: later', async () => {
    const server = await FaultyServer.start();
    const mailer = mailerTo(server.url.replace('smtp:', 'smtps:'));
    await expect(mailer.send(MAIL)).resolves.toMatchObject({ kind: 'later' });
    mailer.close();
    await server.stop();
  });

  test('that closes what is idle: the next mail goes over a new connection, once', async () => {
    const server = await FaultyServer.start('closes what is idle');
    const mailer = mailerTo(server.url);
    for (let count = 0; count < 5; count += 1)
      await expect(mailer.send(MAIL)).resolves.toMatchObject({ kind: 'accepted' });
    expect(server.taken).toHaveLength(5);
    mailer.close();
    await server.stop();
  });

  test('several mails at once over one server that hangs do not wait for each other without end', async () => {
    const server = await FaultyServer.start('hangs after the text');
    const mailer = mailerTo(server.url);
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, async () => mailer.send(MAIL)));
    expect((performance.now() - began) / 1000).toBeLessThan(longestSend({ patience: PATIENCE }) + 1);
    expect(new Set(answers.map(({ kind }) => kind))).toStrictEqual(new Set(['unknown', 'later']));
    mailer.close({ force: true });
    await server.stop();
  });

  test('whoever gives up is answered at once, by what the server was told', async () => {
    const server = await FaultyServer.start('hangs after the text');
    const mailer = new Mailer({ url: server.url, from: 'vakt@fristvakt.example', patience: 60 });
    const answer = mailer.send(MAIL);
    await new Promise((resolve) => setTimeout(resolve, 500));
    mailer.close({ force: true });
    await expect(answer).resolves.toMatchObject({ kind: 'unknown' });
    await expect(mailer.send(MAIL)).resolves.toMatchObject({ kind: 'later' });
    await server.stop();
  });
});
