import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { ScannerAddress } from '@fristvakt/platform';

/** `unknown`: the scanner is away, too slow, or does not say that the file is clean. Nothing is taken then. */
export type ScanResult = 'clean' | 'infected' | 'unknown';

export interface ScanSettings extends ScannerAddress {
  /** How long the whole of it may take, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 60_000;
const LONGEST_ANSWER = 4096;

/** Has clamd scan the bytes, by its command INSTREAM over TCP (clamd(8)). Only a plain OK is clean. */
export async function scanned(
  { host, port, patience = PATIENCE }: ScanSettings,
  bytes: Readable,
): Promise<ScanResult> {
  const socket = connect({ host, port });
  const out = setTimeout(() => socket.destroy(new Error('the scanner is too slow')), patience);
  try {
    const answered = answerOf(socket);
    // Looked at below; until then a refusal must not end the program.
    answered.catch(() => undefined);
    await once(socket, 'connect');
    await send(socket, bytes);
    return resultOf(await answered);
  } catch {
    return 'unknown';
  } finally {
    clearTimeout(out);
    bytes.destroy();
    socket.destroy();
  }
}

/** Each piece with its length before it (32 bits, the highest first); a length of 0 ends. */
async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    await write(socket, lengthOf(piece.length));
    await write(socket, piece);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    text += piece.toString('latin1');
    if (text.includes('\0') || text.length > LONGEST_ANSWER) break;
  }
  return text.split('\0', 1)[0]?.trim() ?? '';
}

function resultOf(answer: string): ScanResult {
  if (answer === 'stream: OK') return 'clean';
  return answer.startsWith('stream: ') && answer.endsWith(' FOUND') ? 'infected' : 'unknown';
}
