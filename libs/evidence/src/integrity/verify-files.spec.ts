import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AuditTrail } from '@fristvakt/audit';
import type { Database } from '@fristvakt/platform';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { StoreFault } from '../store/file-store';
import type { FileStore } from '../store/file-store';
import { VerifyFiles } from './verify-files';

const BYTES = Buffer.from('beslut');
const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** Reads these files, each by how its reading goes, and tells what was noted of them. */
async function verified(readings: readonly (() => Readable)[]): Promise<object> {
  const rows = readings.map((_, place) => ({
    ...{ id: `f${String(place).padStart(2, '0')}`, evidenceId: 'e', matterId: 'm', enclosure: 1, version: 1 },
    ...{ key: String(place), size: BYTES.length, sha256: createHash('sha256').update(BYTES).digest() },
  }));
  const noted: Record<string, unknown> = {};
  const tx = {
    query: async (sql: string, [, id, , fault]: readonly string[]) => {
      if (sql.startsWith('update')) noted[String(id)] = fault;
      return Promise.resolve(rows.filter((row) => row.id > String(id)));
    },
  };
  const inside = async (_: unknown, work: (given: typeof tx) => Promise<unknown>): Promise<unknown> =>
    work(tx);
  const entered: unknown[] = [];
  const audit = { enter: (_: unknown, { detail }: { detail: unknown }) => entered.push(detail) };
  const store = { read: async (key: string) => Promise.resolve(readings[Number(key)]?.()) };
  const found = await new VerifyFiles(
    { read: inside, write: inside } as unknown as Database,
    audit as unknown as AuditTrail,
    new SettableClock(),
    store as unknown as FileStore,
  ).execute({ organisation: 'o', by: 'system' });
  return { ...found, faults: found.faults.map(({ fault }) => fault), noted, entered };
}

const whole = (): Readable => Readable.from([BYTES]);
const away = (): Readable => {
  throw new StoreFault('away', { cause: coded('ECONNREFUSED') });
};
const breaking = (code: string) => (): Readable =>
  Readable.from(
    (async function* pieces() {
      yield BYTES.subarray(0, 2);
      await Promise.resolve();
      throw coded(code);
    })(),
  );

describe('reading the files again', () => {
  test('a store that is away, at once or while a file comes, damages no file', async () => {
    expect(await verified([away, whole, breaking('ECONNRESET')])).toStrictEqual({
      ...{ checked: 1, away: 2, faults: [], noted: { f01: null } },
      entered: [{ checked: 1, away: 2, faults: [] }],
    });
  });

  test('a disk that cannot read a file, and a file that is not there, are of the file', async () => {
    const missing = (): Readable => {
      throw new StoreFault('missing');
    };
    const noFile = (): Readable => {
      throw new StoreFault('away', { cause: coded('ELOOP') });
    };
    const found = await verified([breaking('EIO'), missing, noFile, () => Readable.from([])]);
    const faults = ['unreadable', 'missing', 'unreadable', 'differs'];
    expect(found).toMatchObject({ checked: 4, away: 0, faults, noted: { f00: 'unreadable' } });
  });

  test('is left where a store hands out none, and nothing is entered', async () => {
    expect(await verified(Array.from({ length: 100 }, () => away))).toStrictEqual({
      ...{ checked: 0, away: 20, faults: [], noted: {}, entered: [] },
    });
  });
});
