import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What a mail server does wrong, and where. */
export type Fault =
  | 'hangs before its greeting'
  | 'drips its greeting'
  | 'says 421 for a greeting'
  | 'closes before its greeting'
  | 'refuses the sender'
  | 'refuses the receiver'
  | 'is full'
  | 'hangs before the text'
  | 'closes before the text'
  | 'says 451 after the text'
  | 'says 554 after the text'
  | 'hangs after the text'
  | 'closes after the text'
  | 'drips its last answer'
  | 'takes it and closes'
  | 'closes what is idle';

const ANSWERS: Partial<Record<Fault, Readonly<Record<string, string>>>> = {
  'refuses the sender': { MAIL: '550 5.7.1 who are you\r\n' },
  'refuses the receiver': { RCPT: '550 5.1.1 nobody of that name\r\n' },
  'is full': { RCPT: '452 4.3.1 come back\r\n' },
  'says 451 after the text': { TEXT: '451 4.3.0 not now\r\n' },
  'says 554 after the text': { TEXT: '554 5.6.0 I do not like it\r\n' },
};

/** A mail server that does one thing wrong, or none. */
export class FaultyServer {
  /** The texts that it has taken. */
  readonly taken: string[] = [];
  connections = 0;
  fault: Fault | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(fault?: Fault): Promise<FaultyServer> {
    const server = createServer();
    const faulty = new FaultyServer(server);
    faulty.fault = fault;
    server.on('connection', (socket) => {
      faulty.serve(socket);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return faulty;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    if (this.fault === 'closes before its greeting') socket.destroy();
    else if (this.fault === 'says 421 for a greeting') socket.end('421 4.3.2 closing down\r\n');
    else if (this.fault === 'drips its greeting') drip(socket, '220 mail.example\r\n');
    else if (this.fault !== 'hangs before its greeting') socket.write('220 mail.example\r\n');
    let text: string | undefined;
    let unread = '';
    socket.on('data', (piece: Buffer) => {
      unread += piece.toString();
      while (unread.includes(text === undefined ? '\r\n' : '\r\n.\r\n')) {
        const end = text === undefined ? '\r\n' : '\r\n.\r\n';
        const said = unread.slice(0, unread.indexOf(end));
        unread = unread.slice(unread.indexOf(end) + end.length);
        const verb = text === undefined ? said.slice(0, 4).toUpperCase() : 'TEXT';
        text = verb === 'DATA' && this.fault?.endsWith('before the text') !== true ? '' : undefined;
        this.answer(socket, verb, said);
      }
    });
  }

  private answer(socket: Socket, verb: string, said: string): void {
    const { fault } = this;
    const at = verb === 'DATA' ? 'before the text' : verb === 'TEXT' ? 'after the text' : undefined;
    const wrong = fault === undefined ? undefined : ANSWERS[fault]?.[verb];
    if (at !== undefined && fault === `hangs ${at}`) return;
    if (at !== undefined && fault === `closes ${at}`) {
      socket.destroy();
      return;
    }
    if (wrong !== undefined) socket.write(wrong);
    else if (verb === 'DATA') socket.write('354 go on\r\n');
    else if (verb !== 'TEXT') socket.write('250 well\r\n');
    else if (fault === 'drips its last answer') drip(socket, '250 this takes a long while\r\n');
    else this.take(socket, said);
  }

  private take(socket: Socket, said: string): void {
    this.taken.push(said);
    socket.write('250 taken\r\n');
    if (this.fault === 'takes it and closes' || this.fault === 'closes what is idle') socket.end();
  }
}

/** A byte every quarter of a second: no wait for a byte is long. */
function drip(socket: Socket, text: string): void {
  const [first = '', ...rest] = text;
  if (first === '' || socket.destroyed) return;
  socket.write(first);
  setTimeout(() => {
    drip(socket, rest.join(''));
  }, 250).unref();
}
