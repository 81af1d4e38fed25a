import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import { FileStore, StoreFault, codeOf } from '../store/file-store';

export interface FilesToVerify {
  readonly organisation: string;
  /** The membership, or `system`. */
  readonly by: string;
  /** Only files that have not been read again since this instant; all where left out. */
  readonly before?: string;
  /** Asked between files: whether to stop. */
  readonly isStopped?: () => boolean;
}

/** A file that is not as it came in. */
export interface FaultyFile {
  readonly evidenceId: string;
  readonly matterId: string;
  /** The enclosure number. */
  readonly enclosure: number;
  readonly version: number;
  readonly fault: FileFault;
}

/** `unreadable`: the disk says so of this file, or what lies there is no file. */
export type FileFault = 'missing' | 'differs' | 'unreadable';

export interface VerifiedFiles {
  readonly checked: number;
  /** Files that the store did not hand out: nothing is known of them, and nothing is noted. */
  readonly away: number;
  readonly faults: readonly FaultyFile[];
}

interface Row {
  readonly id: string;
  readonly evidenceId: string;
  readonly matterId: string;
  readonly enclosure: number;
  readonly version: number;
  readonly key: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** What is being found. */
interface Tally {
  checked: number;
  away: number;
  /** Files the store did not hand out since the last that it did. */
  inARow: number;
  readonly faults: FaultyFile[];
}

/** Codes of errors that tell of the file and not of the store: its place on the disk is damaged, or holds no file. */
const OF_THE_FILE = new Set(['EIO', 'EBADMSG', 'EUCLEAN', 'EISDIR', 'ELOOP']);

const AT_ONCE = 200;
/** So many files in a row that the store does not hand out: it is the store, and the others wait until the next time. */
const MOST_AWAY = 20;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Reads every file again and compares it, bit by bit by its SHA-256, with what came in. What is found is noted at the file; a
 * store that is away says nothing of its files.
 */
@Injectable()
export class VerifyFiles {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  async execute(asked: FilesToVerify): Promise<VerifiedFiles> {
    const { organisation, by, isStopped = () => false } = asked;
    const found: Tally = { checked: 0, away: 0, inARow: 0, faults: [] };
    const isOver = (): boolean => isStopped() || found.inARow >= MOST_AWAY;
    for (let rows = await this.after(asked, FIRST); rows.length > 0 && !isOver();) {
      for (const row of rows) {
        if (isOver()) break;
        await this.verify(organisation, row, found);
      }
      rows = await this.after(asked, rows.at(-1)?.id ?? FIRST);
    }
    const { checked, away, faults } = found;
    if (checked > 0) await this.entered(organisation, by, { checked, away, faults });
    return { checked, away, faults };
  }

  private async verify(organisation: string, row: Row, found: Tally): Promise<void> {
    const fault = await this.faultOf(row);
    if (fault === 'away') {
      found.away += 1;
      found.inARow += 1;
      return;
    }
    await this.note(organisation, row.id, fault);
    found.checked += 1;
    found.inARow = 0;
    const { evidenceId, matterId, enclosure, version } = row;
    if (fault !== null) found.faults.push({ evidenceId, matterId, enclosure, version, fault });
  }

  private async after({ organisation, before }: FilesToVerify, id: string): Promise<readonly Row[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<Row[]>(
        `select file.id, file.evidence_id as "evidenceId", file.matter_id as "matterId", evidence.number as enclosure,
           file.number as version, file.key, file.size, file.sha256
         from evidence_version file
         join evidence on evidence.organisation_id = file.organisation_id and evidence.id = file.evidence_id
         where file.organisation_id = $1 and file.key is not null and file.id > $2
           and ($3::timestamptz is null or file.checked_at is null or file.checked_at < $3)
         order by file.id limit $4`,
        [organisation, id, before ?? null, AT_ONCE],
      ),
    );
  }

  private async faultOf({ key, size, sha256 }: Row): Promise<FileFault | 'away' | null> {
    const hash = createHash('sha256');
    let read = 0;
    try {
      for await (const piece of (await this.store.read(key)) as AsyncIterable<Buffer>) {
        read += piece.length;
        hash.update(piece);
      }
    } catch (error) {
      if (error instanceof StoreFault && error.kind === 'missing') return 'missing';
      return OF_THE_FILE.has(codeOf(error instanceof StoreFault ? error.cause : error))
        ? 'unreadable'
        : 'away';
    }
    return read === size && hash.digest().equals(sha256) ? null : 'differs';
  }

  /** A file that was erased while it was read is not noted as missing. */
  private async note(organisation: string, id: string, fault: FileFault | null): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      await tx.query(
        `update evidence_version set checked_at = $3, fault = $4
         where organisation_id = $1 and id = $2 and key is not null`,
        [organisation, id, this.clock.instant(), fault],
      );
    });
  }

  private async entered(
    organisation: string,
    by: string,
    { checked, away, faults }: VerifiedFiles,
  ): Promise<void> {
    await this.database.write({ organisation }, async (tx) =>
      this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.verified', subject: `organisation:${organisation}` },
        detail: {
          ...{ checked, away },
          faults: faults.map(({ evidenceId, version, fault }) => ({ evidenceId, version, fault })),
        },
      }),
    );
  }
}
