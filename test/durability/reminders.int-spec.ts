import { Torture, between, pause } from './torture';
import type { WorkerOrder } from './worker-child';

/** The long run: `npx jest test/durability/reminders --globals '{"KILLS":200,"REMINDERS":6000}'`. */
const given = globalThis as { readonly KILLS?: number; readonly REMINDERS?: number };
const KILLS = given.KILLS ?? 14;
const REMINDERS = given.REMINDERS ?? 600;
/** How long one that is to die at a named place may take to come there, in milliseconds. */
const LONGEST_LIFE = 2_000;
const FAILPOINTS = ['sweep-taken', 'sweep-written', 'mail-marked', 'mail-answered'] as const;

describe('two workers that are killed again and again', () => {
  let of: Torture;
  const deaths = new Map<string, number>();
  let lives = 0;

  beforeAll(async () => {
    of = await Torture.start({ reminders: REMINDERS, overSeconds: KILLS / 2, patience: 1 });
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  /** Every other one is to die at a named place, each in turn, and lives long enough to come there; the others die anywhere. */
  const live = async (): Promise<void> => {
    const turn = lives++;
    const failpoint = turn % 2 === 0 ? FAILPOINTS[(turn / 2) % FAILPOINTS.length] : undefined;
    const passes = failpoint?.startsWith('sweep') === true ? between(0, 2) : between(0, 4);
    const more: Partial<WorkerOrder> = failpoint === undefined ? {} : { diesAt: { failpoint, passes } };
    const worker = of.workers.start(more);
    await Promise.race([worker.ready, worker.ended]);
    const span = failpoint === undefined ? between(250, 900) : LONGEST_LIFE;
    const lived = pause(span).then(() => 'anywhere');
    const at = await Promise.race([lived, worker.ended.then(() => failpoint ?? 'by itself')]);
    deaths.set(at, (deaths.get(at) ?? 0) + 1);
    expect(await worker.end('SIGKILL')).toBe('SIGKILL');
  };

  test(`${String(REMINDERS)} reminders, ${String(KILLS)} deaths: everybody is told once, every mail arrives, and what may have come twice is known`, async () => {
    let left = KILLS;
    const living = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await live();
      }
    };
    await Promise.all([living(), living()]);
    const last = [of.workers.start(), of.workers.start()];
    await of.untilDone(240);
    for (const worker of last) expect(await worker.end('SIGTERM')).toBe(0);
    expect(deaths.get('by itself')).toBeUndefined();
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const copies = await of.copies();
    expect(copies.filter(({ count }) => count === 0)).toHaveLength(0);
    expect(copies.filter(({ count, unknown }) => count > 1 + unknown)).toStrictEqual([]);
    const atEach = FAILPOINTS.map((failpoint) => deaths.get(failpoint) ?? 0);
    expect(Math.min(...atEach)).toBeGreaterThanOrEqual(KILLS >= 200 ? 5 : 0);
    if (given.KILLS === undefined) return;
    const doubles = copies.filter(({ count }) => count > 1).length;
    const unknown = copies.filter((one) => one.unknown > 0).length;
    process.stdout.write(
      `${JSON.stringify({ reminders: REMINDERS, mails: copies.length, lost: 0, doubles, unknown, deaths: Object.fromEntries(deaths) })}\n`,
    );
  }, 900_000);
});

describe('two workers that are told to end, again and again', () => {
  let of: Torture;
  const STOPS = Math.ceil(KILLS / 5);

  beforeAll(async () => {
    of = await Torture.start({ reminders: REMINDERS / 2, overSeconds: STOPS / 3, patience: 30 });
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  test(`${String(STOPS)} times: they end in order, and nothing is lost, doubled or left unknown`, async () => {
    const codes: unknown[] = [];
    const living = async (): Promise<void> => {
      while (codes.length < STOPS) {
        const worker = of.workers.start();
        await worker.ready;
        await pause(between(250, 450));
        codes.push(await worker.end('SIGTERM'));
      }
    };
    await Promise.all([living(), living()]);
    const last = of.workers.start();
    await of.untilDone(120);
    codes.push(await last.end('SIGTERM'));
    expect(codes.filter((code) => code !== 0)).toStrictEqual([]);
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const copies = await of.copies();
    expect(copies.filter(({ count, unknown }) => count !== 1 || unknown !== 0)).toStrictEqual([]);
  }, 900_000);
});

describe('two workers whose clocks are ten minutes early and ten minutes late', () => {
  let of: Torture;
  const MINUTES = 60_000;

  beforeAll(async () => {
    of = await Torture.start({ reminders: 120, overSeconds: 4, patience: 30 });
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  test('go by the clock of the database: nothing comes too early, nothing twice', async () => {
    const workers = [
      of.workers.start({ clockOff: 10 * MINUTES }),
      of.workers.start({ clockOff: -10 * MINUTES }),
    ];
    await of.untilDone(60);
    for (const worker of workers) expect(await worker.end('SIGTERM')).toBe(0);
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const early = 'notice n join reminder r on r.id = n.reminder_id where n.created_at < r.due_at';
    expect(await of.due.counted(early)).toBe(0);
    expect(await of.due.counted('mail where extract(epoch from settled_at - created_at) > 60')).toBe(0);
  });
});
