import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a PDF says and is made of. */
export interface ReadPdf {
  /** The text of each page, with its running head and foot. */
  readonly pages: readonly string[];
  /** The roles in the structure tree, page by page. */
  readonly tags: readonly string[];
  /** Each font by its name, and whether it lies in the file. */
  readonly fonts: Readonly<Record<string, boolean>>;
  readonly marked: boolean;
  readonly language: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly created: string | null;
  /** Part and conformance of PDF/A that the file claims: `2A`; empty if none. */
  readonly archival: string;
  readonly outline: readonly string[];
}

interface Answer {
  readonly id: number;
  readonly pdf?: ReadPdf;
  readonly fault?: string;
}

/** Reads PDF back with pdf.js. To be closed. */
export class PdfReader {
  private readonly thread = new Worker(join(__dirname, 'read-pdf.mjs'));
  private asked = 0;

  async read(pdf: Buffer): Promise<ReadPdf> {
    this.asked += 1;
    const id = this.asked;
    const answer = new Promise<Answer>((resolve, reject) => {
      const hear = (heard: Answer): void => {
        if (heard.id !== id) return;
        this.thread.off('message', hear).off('error', reject);
        resolve(heard);
      };
      this.thread.on('message', hear).on('error', reject);
    });
    this.thread.postMessage({ id, data: new Uint8Array(pdf) });
    const { pdf: read, fault } = await answer;
    if (read === undefined) throw new Error(fault);
    return read;
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }
}
