import { Receiver } from '../../../../test/webhooks/receiver';
import { post } from './post';
import type { PostAnswer, PostSettings } from './post';

const MEGABYTES = 10 * 1024 * 1024;

describe('sending to an address that somebody else has chosen', () => {
  let receiver: Receiver;
  let resolved: string[];

  beforeEach(async () => {
    receiver = await Receiver.start();
    resolved = [];
  });
  afterEach(async () => {
    await receiver.stop();
  });

  const sent = async (
    address: string,
    found: readonly string[],
    more: Partial<PostSettings> = {},
  ): Promise<PostAnswer> =>
    post(
      { address, headers: { 'webhook-id': 'one' }, body: '{"å":1}' },
      {
        resolve: async (host) => {
          resolved.push(host);
          return Promise.resolve(found);
        },
        ...{ loopback: false, patience: 2_000, ...more },
      },
    );
  const here = async (more: Partial<PostSettings> = {}): Promise<PostAnswer> =>
    sent(`${receiver.url}/hooks?a=1`, ['127.0.0.1'], { loopback: true, ...more });

  test('is a POST of JSON with the headers that were given', async () => {
    receiver.status(200, {}, 'thanks');
    await expect(here()).resolves.toStrictEqual({
      ...{ kind: 'answered', status: 200, words: 'thanks', retryAfter: null },
    });
    const [event] = receiver.received;
    expect(event).toMatchObject({ path: '/hooks?a=1', body: '{"å":1}' });
    expect(event?.headers).toMatchObject({
      ...{ 'webhook-id': 'one', 'content-type': 'application/json', 'content-length': '8' },
      ...{ 'user-agent': 'Fristvakt', connection: 'close' },
    });
  });

  test.each([
    ...['10.0.0.5', '127.0.0.1', '169.254.169.254', '100.64.1.1', '192.168.1.1', '172.20.0.1', '224.0.0.1'],
    ...[
      '::1',
      'fd00::1',
      'fe80::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::7f00:1',
      '0.0.0.0',
    ],
  ])('a name that leads to %s is refused, and nothing is connected to', async (address) => {
    const port = new URL(receiver.url).port;
    const answer = await sent(`https://innocent.example:${port}/`, [address]);
    expect(answer).toStrictEqual({ kind: 'failed', code: 'address-refused' });
    expect(resolved).toStrictEqual(['innocent.example']);
    expect(receiver.received).toStrictEqual([]);
  });

  test('one address that is not public spoils all of a name', async () => {
    const answer = await sent('https://innocent.example/', ['8.8.8.8', '10.0.0.5']);
    expect(answer).toStrictEqual({ kind: 'failed', code: 'address-refused' });
  });

  test('where tests may send to this machine, a name that leads here is refused all the same', async () => {
    const answer = await sent('https://innocent.example:8443/', ['127.0.0.1'], { loopback: true });
    expect(answer).toStrictEqual({ kind: 'failed', code: 'address-refused' });
  });

  test('an address in digits is judged without asking anybody', async () => {
    const answer = await sent(receiver.url.replace('http:', 'https:'), ['8.8.8.8']);
    expect(answer).toStrictEqual({ kind: 'failed', code: 'address-refused' });
    expect([resolved, receiver.received]).toStrictEqual([[], []]);
  });

  test('the name is looked up once: a second answer, for the connection, is never asked for', async () => {
    await here();
    expect(resolved).toStrictEqual(['127.0.0.1']);
    expect(receiver.received).toHaveLength(1);
  });

  test('a name that is nowhere, and one that nobody answers for', async () => {
    await expect(sent('https://nowhere.example/', [])).resolves.toStrictEqual({
      ...{ kind: 'failed', code: 'no-such-host' },
    });
    const never = new Promise<readonly string[]>(() => undefined);
    const answer = await sent('https://silent.example/', [], { patience: 100, resolve: async () => never });
    expect(answer).toStrictEqual({ kind: 'failed', code: 'timeout' });
  });

  test('a redirect, even to a better place, is not followed', async () => {
    receiver.status(307, { location: `${receiver.url}/elsewhere` });
    await expect(here()).resolves.toMatchObject({ kind: 'answered', status: 307 });
    expect(receiver.received).toHaveLength(1);
  });

  test('of ten megabytes 64 kilobytes are read, and 300 characters kept', async () => {
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(500);
      const more = (): void => {
        while (written < MEGABYTES && !response.destroyed) {
          written += 65_536;
          if (!response.write('å'.repeat(32_768))) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    };
    const answer = await here();
    expect(answer).toMatchObject({ kind: 'answered', status: 500, words: 'å'.repeat(300) });
    // What lies in the buffers between has been written as well.
    expect(written).toBeLessThan(MEGABYTES);
  });

  test('what is answered is one line that can be stored', async () => {
    receiver.status(500, {}, ' a\0b\r\n\u0007c ');
    await expect(here()).resolves.toMatchObject({ words: 'a b c' });
  });

  test('who says nothing is left after the patience has run out', async () => {
    receiver.answer = () => undefined;
    const began = performance.now();
    await expect(here({ patience: 300 })).resolves.toStrictEqual({ kind: 'failed', code: 'timeout' });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('who wants to go on in another protocol has not answered, and holds nobody up', async () => {
    receiver.answer = (response) => {
      response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    };
    const began = performance.now();
    await expect(here()).resolves.toMatchObject({ kind: 'failed' });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('who has said the status and never ends is judged by the status', async () => {
    receiver.answer = (response) => {
      response.writeHead(200);
      response.write('and');
    };
    await expect(here({ patience: 300 })).resolves.toMatchObject({ status: 200, words: 'and' });
  });

  test('who cannot be reached is told by a code, without an address', async () => {
    const gone = receiver.url;
    await receiver.stop();
    const answer = await sent(gone, [new URL(gone).hostname], { loopback: true });
    expect(answer).toStrictEqual({ kind: 'failed', code: 'ECONNREFUSED' });
    receiver = await Receiver.start();
  });

  test('who answers something that is no HTTP', async () => {
    receiver.answer = (response) => {
      response.socket?.end('nonsense\r\n\r\n');
    };
    await expect(here()).resolves.toMatchObject({
      kind: 'failed',
      code: expect.stringMatching(/^HPE_/) as string,
    });
  });
});
