import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from './asker';
import type { Asker } from './asker';
import type { EvidenceKind } from './evidence-kinds';
import { FilePaper } from './file-paper';
import type { PaperFiled } from './file-paper';
import { ReceiveFile } from './intake/receive-file';
import type { FileRefused, ReceivedFile, SentFile } from './intake/receive-file';

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

/**
 * Takes a file into a matter as its next enclosure. The bytes are safe before the row is there: a row without its file never
 * exists, and a file without a row is swept up.
 */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly database: Database,
    private readonly receiving: ReceiveFile,
    private readonly filing: FilePaper,
  ) {}

  async execute(asked: EvidenceToAdd): Promise<Outcome<PaperFiled, 'not-found' | FileRefused>> {
    // A matter that is not there is no reason to take in a file.
    if ((await this.providerOf(asked)) === undefined) {
      asked.file.bytes.destroy();
      return refused('not-found', 'not-found');
    }
    return this.receiving.into(asked.file, async (file) => this.written(asked, file));
  }

  private async written(asked: EvidenceToAdd, file: ReceivedFile): Promise<Outcome<PaperFiled, 'not-found'>> {
    const { organisation, by, matterId, kind, note = null, documentOn = null } = asked;
    const title = asked.title?.trim() ?? '';
    return this.database.write(contextOf(asked), async (tx) => {
      if ((await providerIn(tx, asked)) === undefined) return refused('not-found', 'not-found');
      const filed = await this.filing.within(tx, {
        ...{ organisation, by, matterId, kind, note, documentOn },
        ...{ title: title === '' ? file.fileName : title, files: [file], proves: null },
      });
      return filed === undefined ? refused('not-found', 'not-found') : done(filed);
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
