import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database } from '@fristvakt/platform';
import { FileStore, StoreFault } from '../store/file-store';

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

export type FileFault = 'missing' | 'differs' | 'unreadable';

export interface VerifiedFiles {
  readonly checked: number;
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

const AT_ONCE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Reads every file again and compares it, bit by bit by its SHA-256, with what came in. What is found is noted at the file. */
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
    const faults: FaultyFile[] = [];
    let checked = 0;
    for (let rows = await this.after(asked, FIRST); rows.length > 0 && !isStopped();) {
      for (const row of rows) {
        if (isStopped()) break;
        const fault = await this.faultOf(row);
        await this.note(organisation, row.id, fault);
        checked += 1;
        const { evidenceId, matterId, enclosure, version } = row;
        if (fault !== null) faults.push({ evidenceId, matterId, enclosure, version, fault });
      }
      rows = await this.after(asked, rows.at(-1)?.id ?? FIRST);
    }
    if (checked > 0) await this.entered(organisation, by, { checked, faults });
    return { checked, faults };
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

  private async faultOf({ key, size, sha256 }: Row): Promise<FileFault | null> {
    const hash = createHash('sha256');
    let read = 0;
    try {
      for await (const piece of (await this.store.read(key)) as AsyncIterable<Buffer>) {
        read += piece.length;
        hash.update(piece);
      }
    } catch (error) {
      return error instanceof StoreFault && error.kind === 'missing' ? 'missing' : 'unreadable';
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

  private async entered(organisation: string, by: string, { checked, faults }: VerifiedFiles): Promise<void> {
    await this.database.write({ organisation }, async (tx) =>
      this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.verified', subject: `organisation:${organisation}` },
        detail: {
          checked,
          faults: faults.map(({ evidenceId, version, fault }) => ({ evidenceId, version, fault })),
        },
      }),
    );
  }
}
