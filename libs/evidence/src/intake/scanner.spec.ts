import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { scanned } from './scanner';

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** What a scanner does with a connection once all of a file has come. */
type Answer = (socket: Socket, file: Buffer) => void;

/** A scanner as clamd speaks (INSTREAM), that answers as a test wants it. */
class FakeScanner {
  private server: Server | undefined;
  private readonly sockets: Socket[] = [];

  constructor(private readonly answer: Answer) {}

  async start(): Promise<number> {
    const server = createServer((socket) => {
      this.sockets.push(socket);
      socket.on('error', () => undefined);
      let come = Buffer.alloc(0);
      socket.on('data', (piece: Buffer) => {
        come = Buffer.concat([come, piece]);
        const file = fileIn(come);
        if (file !== undefined) this.answer(socket, file);
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server?.close();
  }
}

/** The file that came, once its end has come too. */
function fileIn(come: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (!come.subarray(0, command.length).equals(Buffer.from(command))) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= come.length;) {
    const length = come.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(come.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const says =
  (text: string): Answer =>
  (socket) =>
    socket.end(text);

const honest: Answer = (socket, file) =>
  socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');

describe('a scanner', () => {
  const resultWith = async (answer: Answer, text: string, patience = 30_000): Promise<string> => {
    const scanner = new FakeScanner(answer);
    const port = await scanner.start();
    try {
      return await scanned({ host: '127.0.0.1', port, patience }, Readable.from([Buffer.from(text)]));
    } finally {
      scanner.stop();
    }
  };

  test('that finds nothing says that a file is clean', async () => {
    expect(await resultWith(honest, 'hej')).toBe('clean');
  });

  test('that finds something says so, however large the file', async () => {
    expect(await resultWith(honest, EICAR)).toBe('infected');
    expect(await resultWith(honest, `${'x'.repeat(300_000)}${EICAR}`)).toBe('infected');
  });

  test.each([
    ['answers nothing', () => undefined],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says half of it', says('stream: O')],
    ['has had enough', says('INSTREAM size limit exceeded. ERROR\0')],
    ['is no scanner', says('HTTP/1.1 200 OK\r\n\r\n')],
    ['says that something else is fine', says('file: OK\0')],
  ] as readonly (readonly [string, Answer])[])(
    'that %s tells nothing: the file is not clean',
    async (_, answer) => {
      expect(await resultWith(answer, 'hej', 300)).toBe('unknown');
    },
  );

  test('that is away tells nothing', async () => {
    const scanner = new FakeScanner(honest);
    const port = await scanner.start();
    scanner.stop();
    expect(await scanned({ host: '127.0.0.1', port }, Readable.from([Buffer.from('hej')]))).toBe('unknown');
  });
});
