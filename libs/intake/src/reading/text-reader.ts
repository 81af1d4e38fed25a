import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Piece } from './pdf-layout';

/** Why a file gave no text. */
export type TextFault =
  | 'file-broken'
  | 'encrypted'
  | 'too-many-pages'
  | 'too-much-text'
  | 'packed-too-much'
  | 'not-a-letter'
  | 'too-many-attachments'
  | 'file-too-slow';

export interface PdfFound {
  readonly pages: readonly (readonly Piece[])[];
}

export interface WordFound {
  readonly html: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

export interface MailFound {
  readonly from: string;
  readonly subject: string;
  readonly sentOn: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly base64: string }[];
}

export interface Found {
  readonly pdf: PdfFound;
  readonly docx: WordFound;
  readonly mail: MailFound;
}

const CHILD = join(__dirname, 'text-child.cjs');

/** In milliseconds; the process is killed after it. */
export const LONGEST = 20_000;
/** Megabytes of what it keeps in JavaScript; it watches its whole memory itself. */
const MEMORY = 384;

/** Opens a file in a process of its own, which knows nothing of ours and is killed when it takes too long. */
export async function textIn<Kind extends keyof Found>(
  kind: Kind,
  bytes: Uint8Array,
  longest = LONGEST,
): Promise<Found[Kind] | { readonly fault: TextFault }> {
  const child = spawn(process.execPath, [`--max-old-space-size=${String(MEMORY)}`, CHILD, kind], {
    ...{ env: {}, stdio: ['pipe', 'ignore', 'ignore', 'pipe'], windowsHide: true },
  });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    child.kill('SIGKILL');
  }, longest);
  try {
    // A process that ended before it had read everything is told by its answer.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
    const ended = new Promise<void>((resolve) => {
      child.once('close', resolve);
      child.once('error', () => {
        resolve();
      });
    });
    const answer = await everything(child.stdio[3] as Readable);
    await ended;
    if (late.signal.aborted) return { fault: 'file-too-slow' };
    return answer === ''
      ? { fault: 'file-broken' }
      : (JSON.parse(answer) as Found[Kind] | { readonly fault: TextFault });
  } finally {
    clearTimeout(timer);
  }
}

async function everything(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
