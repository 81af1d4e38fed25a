import { Readable } from 'node:stream';
import { AuditTrail } from '@fristvakt/audit';
import { AddEvidence, FilePaper, FolderStore, ReceiveFile } from '@fristvakt/evidence';
import { Clock, Database } from '@fristvakt/platform';
import { DataSource } from 'typeorm';
import { pdf } from '../evidence/sample-files';

/** What the process is told by the test that starts it. */
export interface UploadOrder {
  readonly connection: object;
  readonly organisation: string;
  readonly by: string;
  readonly matterId: string;
  readonly folder: string;
  readonly incoming: string;
  readonly uploads: number;
  /** So many milliseconds after the first file is in the store and has no row, the process dies. */
  readonly diesAfter: number;
}

/** A store after which the power fails: a file is safe, and its row is not there yet. */
class FailingStore extends FolderStore {
  constructor(
    folder: string,
    private readonly diesAfter: number,
  ) {
    super(folder);
  }

  override async put(...asked: Parameters<FolderStore['put']>): Promise<void> {
    await super.put(...asked);
    if (this.diesAfter === 0) process.kill(process.pid, 'SIGKILL');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), this.diesAfter);
  }
}

class StandingClock extends Clock {
  now(): number {
    return Date.parse('2026-11-25T12:00:00Z');
  }
}

/** Takes in several files at once until the process is killed between a file and its row. */
async function main(order: UploadOrder): Promise<void> {
  const { organisation, by, matterId, folder, incoming, uploads, diesAfter } = order;
  const dataSource = new DataSource({ type: 'postgres', extra: order.connection });
  await dataSource.initialize();
  const [database, clock] = [new Database(dataSource), new StandingClock()];
  const store = new FailingStore(folder, diesAfter);
  const settings = { folder, incoming, s3: null, clamd: null, mostBytes: 1_000_000 };
  const filing = new FilePaper(new AuditTrail(), clock);
  const adding = new AddEvidence(database, new ReceiveFile(store, settings), filing);
  await Promise.all(
    Array.from({ length: uploads }, async (_, place) => {
      const file = { name: 'beslut.pdf', bytes: Readable.from([pdf(String(place))]) };
      await adding.execute({ organisation, by, only: null, matterId, kind: 'decision', file });
    }),
  );
}

void main(JSON.parse(process.argv[2] ?? '{}') as UploadOrder);
