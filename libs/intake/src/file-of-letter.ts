import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { FilePaper, HeldFiles, ReceiveFile } from '@fristvakt/evidence';
import type { EvidenceKind, ReceivedFile } from '@fristvakt/evidence';
import type { LetterKind, LetterReading } from '@fristvakt/letter-reading';
import { Database, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { namedAs } from './file-name';
import type { LetterSource } from './kept-letter.query';

export interface FileToKeep {
  readonly principal: Principal;
  /** The letter that was read. */
  readonly letter: string;
  /** The matter in which a fact from it is recorded. */
  readonly matterId: string;
}

/** Writes, in the transaction of the fact, that the file of the letter is a paper of its matter and proves it. */
export type Filing = (tx: EntityManager, fact: string) => Promise<void>;

interface Row {
  readonly key: string | null;
  readonly sha256: Buffer;
  readonly source: LetterSource;
  readonly reading: LetterReading;
  /** The paper of the matter that has the same bytes already. */
  readonly paper: string | null;
}

/** Keeps the file of a letter that was read as a paper of the matter in which a fact from it is recorded. */
@Injectable()
export class FileOfLetter {
  constructor(
    private readonly database: Database,
    private readonly held: HeldFiles,
    private readonly receiving: ReceiveFile,
    private readonly filing: FilePaper,
  ) {}

  /**
   * The paper gets a file of its own, in the store before anything is written: the letter's goes with the letter. A second fact from
   * the same letter in the same matter is proved by the same paper.
   */
  async into<Value>(
    asked: FileToKeep,
    write: (filing: Filing) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const { organisation, membership: by } = asked.principal;
    const row = await this.found(asked);
    const paper = row?.paper ?? null;
    if (paper !== null)
      return write(async (tx, fact) => this.filing.prove(tx, { organisation, by, paper, fact }));
    if (row?.key == null) return refused('conflict', 'letter-file-gone');
    const bytes = await this.held.bytesOf(row.key);
    if (!bytes.ok) return bytes;
    // What has been changed since it came in proves nothing.
    if (!createHash('sha256').update(bytes.value).digest().equals(row.sha256))
      return refused('conflict', 'letter-file-gone');
    const name = namedAs(row.source);
    return this.receiving.made([{ name, bytes: bytes.value }], async ([file]) =>
      file === undefined
        ? refused('conflict', 'letter-file-gone')
        : write(async (tx, fact) => this.filed(tx, { asked, row, file, fact })),
    );
  }

  private async filed(
    tx: EntityManager,
    { asked, row, file, fact }: { asked: FileToKeep; row: Row; file: ReceivedFile; fact: string },
  ): Promise<void> {
    const { matterId } = asked;
    const { organisation, membership: by } = asked.principal;
    const { fields, kind } = row.reading;
    const day = fields.find(({ name, certainty }) => name === 'date' && certainty === 'sure');
    await this.filing.within(tx, {
      ...{ organisation, by, matterId, title: file.fileName, kind: kindOf(kind) },
      ...{ documentOn: day?.value ?? null, files: [file], proves: fact },
    });
  }

  private async found({ principal, letter, matterId }: FileToKeep): Promise<Row | undefined> {
    const { organisation } = principal;
    const [row] = await this.database.read(contextOf(principal), async (tx) =>
      tx.query<Row[]>(
        `select letter.file_key as key, letter.sha256, letter.source, letter.reading,
           (select paper.id from evidence paper
            join evidence_version file on file.organisation_id = paper.organisation_id and file.evidence_id = paper.id
            where paper.organisation_id = letter.organisation_id and paper.matter_id = $3
              and paper.title is not null and file.sha256 = letter.sha256
            order by paper.number limit 1) as paper
         from intake_letter letter where letter.organisation_id = $1 and letter.id = $2`,
        [organisation, letter, matterId],
      ),
    );
    return row;
  }
}

const LETTERS = new Set<LetterKind>([
  ...(['supervision-opened', 'information-request', 'draft', 'visit-announced', 'hearing'] as const),
  ...(['completion-order', 'statement-order', 'repayment-claim', 'penalty-claim'] as const),
]);

/** What a paper is, as one looks for it; somebody who sees it otherwise says so at the paper. */
function kindOf(kind: LetterReading['kind']): EvidenceKind {
  if (kind === null || LETTERS.has(kind)) return 'letter';
  return kind === 'minutes' ? 'minutes' : 'decision';
}
