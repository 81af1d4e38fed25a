import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Certificates } from '../support/certificates';
import type { Certificate } from '../support/certificates';
import { ClientProcess } from './client-process';

const NAME = 'receiver.example';

/** The name that a client asked for in TLS; false where it asked for none. */
const nameAsked = (socket: Socket): string | false =>
  'servername' in socket && typeof socket.servername === 'string' && socket.servername;

describe('a receiver of webhooks, by the certificate it shows', () => {
  let certificates: Certificates;
  let client: ClientProcess;
  /** Of each request that came, the name the receiver was called by. */
  let received: (string | false)[];

  beforeAll(async () => {
    certificates = await Certificates.make();
    client = await ClientProcess.build();
  });
  afterAll(async () => {
    certificates.remove();
    await client.remove();
  });
  /** The name leads to this machine; that address and no other is connected to. */
  const sent = async (certificate: Certificate, authority?: string): Promise<object> => {
    received = [];
    const server = createServer({ ...certificate }, (request, response) => {
      received.push(nameAsked(request.socket));
      response.writeHead(204).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `https://${NAME}:${String((server.address() as AddressInfo).port)}/hooks`;
    const answer = await client.send({ kind: 'post', address, found: '127.0.0.1' }, authority);
    await new Promise((closed) => server.close(closed));
    return answer;
  };
  const refused = (code: string): object => ({ kind: 'failed', code });

  test('signed by an authority that this installation was told to believe: is sent to, by its name', async () => {
    const answer = await sent(await certificates.signed('dns', NAME), certificates.authority);
    expect(answer).toMatchObject({ kind: 'answered', status: 204 });
    expect(received).toStrictEqual([NAME]);
  });

  test('signed by one that nobody knows, or by itself: is refused, and told nothing', async () => {
    const unknown = await sent(await certificates.signed('dns', NAME));
    expect([unknown, received]).toStrictEqual([refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), []]);
    const own = await sent(await certificates.selfSigned(NAME), certificates.authority);
    expect([own, received]).toStrictEqual([refused('DEPTH_ZERO_SELF_SIGNED_CERT'), []]);
  });

  test.each([
    ['dns', 'other.example'],
    ['ip', '127.0.0.1'],
    ['dns', `${NAME}.other.example`],
  ] as const)(
    'of an authority that is believed, but for %s %s: is refused; that the address is the right one does not help',
    async (type, value) => {
      const answer = await sent(await certificates.signed(type, value), certificates.authority);
      expect([answer, received]).toStrictEqual([refused('ERR_TLS_CERT_ALTNAME_INVALID'), []]);
    },
  );
});
