import { OwnPostgres } from './own-postgres';
import type { Mode } from './own-postgres';
import { Torture, between, pause } from './torture';

/** The long run: `npx jest test/durability/database-restarts --globals '{"RESTARTS":50,"REMINDERS":3000}'`. */
const given = globalThis as { readonly RESTARTS?: number; readonly REMINDERS?: number };
const RESTARTS = given.RESTARTS ?? 5;
const REMINDERS = given.REMINDERS ?? 300;
/** From one restart to the next, in seconds. */
const BETWEEN = 2;

describe('a PostgreSQL that is restarted again and again under two workers', () => {
  let postgres: OwnPostgres;
  let of: Torture;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    of = await Torture.start({
      ...{ reminders: REMINDERS, overSeconds: RESTARTS * BETWEEN, patience: 2 },
      server: postgres.server,
    });
  }, 120_000);
  afterAll(async () => {
    await of.workers.stop();
    await of.sink.stop();
    await postgres.stop();
  });

  test(`${String(RESTARTS)} times, in order and not: the workers go on by themselves, everybody is told once, no mail is lost, what may have come twice is known`, async () => {
    const workers = [of.workers.start(), of.workers.start()];
    await Promise.all(workers.map(async ({ ready }) => ready));
    const sent: number[] = [];
    for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
      const before = of.sink.mails.length;
      await pause(between(500, BETWEEN * 1000));
      const mode: Mode = restarts % 2 === 0 ? 'fast' : 'immediate';
      await postgres.restart(mode);
      sent.push(of.sink.mails.length - before);
    }
    await of.untilDone(120);
    for (const worker of workers) expect(await worker.end('SIGTERM')).toBe(0);
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const copies = await of.copies();
    expect(copies.filter(({ count }) => count === 0)).toStrictEqual([]);
    expect(copies.filter(({ count, unknown }) => count > 1 + unknown)).toStrictEqual([]);
    if (given.RESTARTS === undefined) return;
    const doubles = copies.filter(({ count }) => count > 1).length;
    const unknown = copies.filter((one) => one.unknown > 0).length;
    process.stdout.write(
      `${JSON.stringify({ restarts: RESTARTS, mails: copies.length, lost: 0, doubles, unknown, sent })}\n`,
    );
  }, 900_000);
});
