import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import type { FileSettings } from '@fristvakt/platform';
import { SpooledFile } from '../intake/spooled-file';
import { FileStore } from '../store/file-store';

/** Longer than any file takes from the store to its row: a request ends after two minutes. */
const LEFT_ALONE = 60 * 60_000;
const AT_ONCE = 500;

export interface Swept {
  /** Files that no row of any organisation names. */
  readonly orphans: number;
  /** Files that never became whole. */
  readonly unfinished: number;
}

/** Removes what a crash left: files without a row, and what never became a file. What is younger than an hour is left alone. */
@Injectable()
export class SweepOrphans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly settings: Pick<FileSettings, 'incoming'>,
  ) {}

  async execute(): Promise<Swept> {
    const before = this.clock.now() - LEFT_ALONE;
    const organisations = await this.database.organisations();
    let orphans = 0;
    let batch: string[] = [];
    for await (const { key, putAt } of this.store.keys()) {
      if (putAt >= before) continue;
      batch.push(key);
      if (batch.length < AT_ONCE) continue;
      orphans += await this.swept(organisations, batch);
      batch = [];
    }
    orphans += await this.swept(organisations, batch);
    const unfinished =
      (await this.store.clearUnfinished(before)) + (await SpooledFile.clear(this.settings.incoming, before));
    return { orphans, unfinished };
  }

  private async swept(organisations: readonly string[], keys: readonly string[]): Promise<number> {
    let left = keys;
    for (const organisation of organisations) {
      if (left.length === 0) break;
      const named = await this.named(organisation, left);
      left = left.filter((key) => !named.has(key));
    }
    for (const key of left) await this.store.remove(key);
    return left.length;
  }

  private async named(organisation: string, keys: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { key: string }[]>(
        `select key from evidence_version where organisation_id = $1 and key = any ($2)
         union all select file_key from intake_letter where organisation_id = $1 and file_key = any ($2)`,
        [organisation, keys],
      ),
    );
    return new Set(rows.map(({ key }) => key));
  }
}
