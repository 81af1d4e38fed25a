import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { ReceiveFile } from '@fristvakt/evidence';
import type { LetterReading } from '@fristvakt/letter-reading';
import { Clock, Database, done, fileNameOf, newId } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { namedAs } from './file-name';
import type { LetterSource } from './kept-letter.query';
import { ReadLetterFile } from './read-letter-file';

export interface LetterToKeep {
  readonly organisation: string;
  readonly by: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** In milliseconds: how long what was read waits for somebody to look. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Reads a letter and keeps what was read and its file, until it is dismissed or thirty days have passed. */
@Injectable()
export class KeepLetter {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly reader: ReadLetterFile,
    private readonly clock: Clock,
    private readonly receiving: ReceiveFile,
  ) {}

  async execute({
    organisation,
    by,
    fileName,
    bytes,
  }: LetterToKeep): Promise<Outcome<{ readonly id: string }>> {
    const read = await this.reader.execute(bytes);
    if (!read.ok) return read;
    const { text, reading } = read.value;
    const { kind, isMail, attachments, readAttachment } = text;
    const id = newId();
    // One whose name has nothing fit to be shown is called by what it is.
    const name = fileNameOf(fileName) ?? kind;
    const source = { name, kind, isMail, attachments: attachments.map(withoutControls), readAttachment };
    const sha256 = createHash('sha256').update(bytes).digest();
    const row = { ...{ organisation, by, id, sha256, source, reading }, pages: text.pages };
    const file = { name: namedAs(source), bytes: Readable.from([Buffer.from(bytes)]) };
    const kept = await this.receiving.into(file, async ({ key }) => this.written({ ...row, key }));
    // One that can be read but is not fit to be a paper is read all the same; one that is harmful is not.
    return kept.ok || !UNFIT.has(kept.refusal.code) ? kept : this.written({ ...row, key: null });
  }

  private async written(row: LetterRow): Promise<Outcome<{ readonly id: string }>> {
    const { organisation, by, id, sha256, source, pages, reading, key } = row;
    return this.database.write({ organisation }, async (tx) => {
      await tx.query(
        `insert into intake_letter (id, organisation_id, taken_by, sha256, source, pages, reading, created_at, expires_at,
           file_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, organisation, by, sha256, JSON.stringify(source)],
          ...[JSON.stringify(pages.map(withoutControls)), JSON.stringify(reading)],
          ...[this.clock.instant(), this.clock.instant(KEPT), key],
        ],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'intake-letter.read', subject: `intake-letter:${id}` },
        detail: { sha256: sha256.toString('hex'), kind: reading.kind },
        values: { name: source.name },
      });
      return done({ id });
    });
  }
}

interface LetterRow {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  readonly sha256: Buffer;
  readonly source: LetterSource;
  readonly pages: readonly string[];
  readonly reading: LetterReading;
  /** Where its file lies. */
  readonly key: string | null;
}

/** What says that a file is none that is taken as a paper. */
const UNFIT: ReadonlySet<string> = new Set(['file-mismatch', 'archive-refused', 'file-too-large']);

/** The database takes no NUL in JSON; other controls but line ends are spaces on paper. As many characters as before. */
const withoutControls = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n]/gu, ' ').replaceAll(/\p{Cs}/gu, '\ufffd');
