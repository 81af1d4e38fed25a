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
  /** Null where its row does not tell. */
  readonly size: string | number | null;
  readonly sha256: string;
}

/** A schema of an older version keeps no files of letters that were read. */
async function hasFilesOfLetters(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from information_schema.columns where table_name = 'intake_letter' and column_name = 'file_key'`,
  );
  return rowCount === 1;
}

/** Of all organisations: what is backed up is the installation. A file that was erased has no key. */
async function* told(client: Client): AsyncGenerator<FileTold> {
  const letters = await hasFilesOfLetters(client);
  let last: Pick<Row, 'organisation' | 'key'> = { organisation: FIRST, key: '' };
  for (;;) {
    const { rows } = await client.query<Row>(
      `select organisation, key, size, encode(sha256, 'hex') as sha256 from (
         select organisation_id as organisation, key, size, sha256 from evidence_version
         ${letters ? 'union all select organisation_id, file_key, null, sha256 from intake_letter' : ''}) named
       where key is not null and (organisation, key) > ($1, $2) order by organisation, key limit $3`,
      [last.organisation, last.key, AT_ONCE],
    );
    for (const { key, size, sha256 } of rows)
      yield { key, size: size === null ? null : Number(size), sha256 };
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
