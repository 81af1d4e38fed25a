import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from './asker';
import type { Asker } from './asker';
import type { EvidenceKind } from './evidence-kinds';
import { ReceiveFile } from './intake/receive-file';
import type { FileRefused, ReceivedFile, SentFile } from './intake/receive-file';
import { insertVersion } from './version-row';

export interface EvidenceToAdd extends Asker {
  readonly matterId: string;
  /** The name of the file where it is left out. */
  readonly title?: string | undefined;
  readonly kind: EvidenceKind;
  readonly note?: string | null | undefined;
  /** The day on the paper; it may lie before or after that on which it came. */
  readonly documentOn?: string | null | undefined;
  readonly file: SentFile;
}

export interface EvidenceAdded {
  readonly id: string;
  /** Its enclosure number in the matter. */
  readonly number: number;
}

/**
 * Takes a file into a matter as its next enclosure. The bytes are safe before the row is there: a row without its file never
 * exists, and a file without a row is swept up.
 */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly receiving: ReceiveFile,
  ) {}

  async execute(asked: EvidenceToAdd): Promise<Outcome<EvidenceAdded, 'not-found' | FileRefused>> {
    // A matter that is not there is no reason to take in a file.
    if ((await this.providerOf(asked)) === undefined) {
      asked.file.bytes.destroy();
      return refused('not-found', 'not-found');
    }
    return this.receiving.into(asked.file, async (file) => this.written(asked, file));
  }

  private async written(
    asked: EvidenceToAdd,
    file: ReceivedFile,
  ): Promise<Outcome<EvidenceAdded, 'not-found'>> {
    const { organisation, by, matterId, kind, note = null, documentOn = null } = asked;
    const title = asked.title?.trim() ?? '';
    return this.database.write(contextOf(asked), async (tx) => {
      const provider = await providerIn(tx, asked);
      if (provider === undefined) return refused('not-found', 'not-found');
      const id = newId();
      const number = await nextNumber(tx, organisation, matterId);
      await tx.query(
        `insert into evidence (id, organisation_id, provider_id, matter_id, number, title, kind, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisation, provider, matterId, number, title === '' ? file.fileName : title, kind, note],
      );
      const place = { organisation, evidence: id, matter: matterId, number: 1 };
      await insertVersion(tx, place, { file, documentOn, by, at: this.clock.instant() });
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.added', subject: `evidence:${id}` },
        detail: { matter: matterId, number, sha256: file.sha256.toString('hex'), size: file.size },
        values: { title: title === '' ? file.fileName : title, file: file.fileName },
      });
      return done({ id, number });
    });
  }

  private async providerOf(asked: EvidenceToAdd): Promise<string | undefined> {
    return this.database.read(contextOf(asked), async (tx) => providerIn(tx, asked));
  }
}

async function providerIn(
  tx: EntityManager,
  { organisation, matterId, only }: EvidenceToAdd,
): Promise<string | undefined> {
  const [row] = await tx.query<readonly { provider: string }[]>(
    `select provider_id as provider from matter
     where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)`,
    [organisation, matterId, only],
  );
  return row?.provider;
}

/** The next enclosure number; whoever comes at the same time waits until this one is kept or given back. */
async function nextNumber(tx: EntityManager, organisation: string, matter: string): Promise<number> {
  const [row] = await tx.query<readonly { last: number }[]>(
    `insert into evidence_counter (organisation_id, matter_id, last) values ($1, $2, 1)
     on conflict (organisation_id, matter_id) do update set last = evidence_counter.last + 1
     returning last`,
    [organisation, matter],
  );
  if (row === undefined) throw new Error('the counter of a matter gave no number');
  return row.last;
}
