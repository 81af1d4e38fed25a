import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from './asker';
import type { Asker } from './asker';
import { FileStore, StoreFault } from './store/file-store';
import type { ByteRange } from './store/file-store';

export interface FileToOpen extends Asker {
  readonly id: string;
  readonly number: number;
  /** Which part of it is asked for, once its size is known; undefined: all. */
  readonly part?: (size: number) => ByteRange | undefined;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly range: ByteRange | undefined;
  readonly bytes: Readable;
}

interface Row {
  readonly matter: string;
  readonly key: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Hands out a file to who may see its matter. That it was read is entered before the first byte goes. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly store: FileStore,
  ) {}

  async execute(
    asked: FileToOpen,
  ): Promise<Outcome<OpenedFile, 'not-found' | 'erased-already' | 'file-missing-in-store' | 'store-away'>> {
    const { organisation, by, only, id, number, part } = asked;
    const found = await this.database.write(contextOf(asked), async (tx) => {
      const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, number, only]);
      if (row?.key == null) return row;
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.read', subject: `evidence:${id}` },
        detail: { matter: row.matter, number },
      });
      return row;
    });
    if (found === undefined) return refused('not-found', 'not-found');
    const { key, fileName, mediaType, size, sha256 } = found;
    if (key === null) return refused('conflict', 'erased-already');
    const range = part?.(size);
    try {
      return done({ fileName, mediaType, size, sha256, range, bytes: await this.store.read(key, range) });
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      if (error.kind === 'missing') return refused('conflict', 'file-missing-in-store');
      return refused('unavailable', 'store-away');
    }
  }
}

const FIND = `select matter_id as matter, key, file_name as "fileName", media_type as "mediaType", size,
    encode(sha256, 'hex') as sha256
  from evidence_version
  where organisation_id = $1 and evidence_id = $2 and number = $3 and ($4::uuid is null or matter_id = $4)`;
