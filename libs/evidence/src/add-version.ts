import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from './asker';
import type { Asker } from './asker';
import { ReceiveFile } from './intake/receive-file';
import type { FileRefused, ReceivedFile, SentFile } from './intake/receive-file';
import { insertVersion } from './version-row';

export interface VersionToAdd extends Asker {
  readonly id: string;
  /** The version of the row it was read in. */
  readonly version: number;
  readonly documentOn?: string | null | undefined;
  readonly file: SentFile;
}

type Refused = 'not-found' | 'stale' | 'erased-already';

interface Row {
  readonly matterId: string;
  readonly version: number;
  readonly erasedOn: string | null;
  readonly last: number;
}

/** Takes in a newer file of an enclosure. It keeps its number; the versions before stay as they are. */
@Injectable()
export class AddVersion {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly receiving: ReceiveFile,
  ) {}

  async execute(asked: VersionToAdd): Promise<Outcome<{ readonly number: number }, Refused | FileRefused>> {
    const before = await this.database.read(contextOf(asked), async (tx) => this.found(tx, asked, ''));
    if (!before.ok) {
      asked.file.bytes.destroy();
      return before;
    }
    return this.receiving.into(asked.file, async (file) => this.written(asked, file));
  }

  private async written(
    asked: VersionToAdd,
    file: ReceivedFile,
  ): Promise<Outcome<{ readonly number: number }, Refused>> {
    const { organisation, by, id, documentOn = null } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const found = await this.found(tx, asked, 'for update of evidence');
      if (!found.ok) return found;
      const number = found.value.last + 1;
      const place = { organisation, evidence: id, matter: found.value.matterId, number };
      await insertVersion(tx, place, { file, documentOn, by, at: this.clock.instant() });
      await tx.query('update evidence set version = version + 1 where organisation_id = $1 and id = $2', [
        organisation,
        id,
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.version-added', subject: `evidence:${id}` },
        detail: { number, sha256: file.sha256.toString('hex'), size: file.size },
        values: { file: file.fileName },
      });
      return done({ number });
    });
  }

  private async found(
    tx: EntityManager,
    { organisation, id, only, version }: VersionToAdd,
    lock: '' | 'for update of evidence',
  ): Promise<Outcome<Row, Refused>> {
    const [row] = await tx.query<readonly Row[]>(
      `select matter_id as "matterId", version, erased_on as "erasedOn",
         (select max(number) from evidence_version
          where evidence_version.organisation_id = evidence.organisation_id and evidence_id = evidence.id) as last
       from evidence where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) ${lock}`,
      [organisation, id, only],
    );
    if (row === undefined) return refused('not-found', 'not-found');
    if (row.version !== version) return refused('stale', 'stale');
    return row.erasedOn === null ? done(row) : refused('conflict', 'erased-already');
  }
}
