import { FolderStore, StoreFault } from '@fristvakt/evidence';
import type { FileTold, KeptFiles } from '@fristvakt/operation';
import type { FileSettings } from '@fristvakt/platform';
import type { Client } from 'pg';

/** Rows at a time. */
const AT_ONCE = 1_000;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** The files of evidence in their folder, as a backup takes them; null where they lie in an object store. */
export function evidenceFiles({ s3, folder }: FileSettings): KeptFiles | null {
  if (s3 !== null) return null;
  const store = new FolderStore(folder);
  return {
    told,
    read: async (key) =>
      store.read(key).catch((error: unknown) => {
        if (error instanceof StoreFault && error.kind === 'missing') return undefined;
        throw error;
      }),
    put: async (key, bytes) => store.put(key, bytes),
  };
}

interface Row {
  readonly organisation: string;
  readonly key: string;
  readonly size: string | number;
  readonly sha256: string;
}

/** Of all organisations: what is backed up is the installation. A file that was erased has no key. */
async function* told(client: Client): AsyncGenerator<FileTold> {
  let last: Pick<Row, 'organisation' | 'key'> = { organisation: FIRST, key: '' };
  for (;;) {
    const { rows } = await client.query<Row>(
      `select organisation_id as organisation, key, size, encode(sha256, 'hex') as sha256 from evidence_version
       where key is not null and (organisation_id, key) > ($1, $2) order by organisation_id, key limit $3`,
      [last.organisation, last.key, AT_ONCE],
    );
    for (const { key, size, sha256 } of rows) yield { key, size: Number(size), sha256 };
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
