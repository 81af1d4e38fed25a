import { resolve } from 'node:path';
import { humanaAppeal } from '../../../../test/bench/letters/humana-appeal';
import { letter, paragraph } from '../../../../test/support/paper/letters';
import { bookOf } from './book';
import { Press } from './press';
import type { PressSettings } from './press';

const PRESSES = resolve(__dirname, '../../../../test/support/paper/presses');
const MUTE = resolve(PRESSES, 'mute.cjs');
const FRAGILE = resolve(PRESSES, 'fragile.cjs');
const STANDARDS = ['a-2a'];
const SHORT = bookOf(letter());
const LONG = bookOf(
  letter({ blocks: Array.from({ length: 3000 }, () => paragraph('Bolaget bestrider. '.repeat(8))) }),
);

const open: Press[] = [];
function press(settings: Partial<PressSettings> = {}): Press {
  const opened = new Press(settings);
  open.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

const isPdf = (file: Buffer): boolean => file.subarray(0, 5).toString() === '%PDF-';
const gone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((later) => setTimeout(later, 10));
}
function pidOf({ pid }: Press): number {
  if (pid === undefined) throw new Error('no process');
  return pid;
}

describe('the press', () => {
  test('is no process before the first book, and one and the same for those that follow', async () => {
    const one = press();
    expect(one.pid).toBeUndefined();
    await one.print(SHORT, STANDARDS);
    const pid = pidOf(one);
    const files = await Promise.all([one.print(SHORT, STANDARDS), one.print(SHORT, STANDARDS)]);
    expect(files.map(isPdf)).toStrictEqual([true, true]);
    expect(one.pid).toBe(pid);
  });

  test('killed between two books, starts anew', async () => {
    const one = press();
    await one.print(SHORT, STANDARDS);
    const pid = pidOf(one);
    process.kill(pid, 'SIGKILL');
    expect(isPdf(await one.print(SHORT, STANDARDS))).toBe(true);
    expect(one.pid).not.toBe(pid);
  });

  test('killed with a book in it, prints that book once more', async () => {
    const one = press();
    await one.print(SHORT, STANDARDS);
    const pid = pidOf(one);
    const printed = one.print(LONG, STANDARDS);
    await new Promise((later) => setTimeout(later, 30));
    process.kill(pid, 'SIGKILL');
    expect(isPdf(await printed)).toBe(true);
    expect(one.pid).not.toBe(pid);
  });

  test('that ends twice under a book refuses it, and says so', async () => {
    await expect(press({ program: FRAGILE }).print(SHORT, STANDARDS)).rejects.toMatchObject({
      name: 'TypesettingError',
      fault: 'press-died',
    });
  });

  test('that does not answer in time is ended', async () => {
    const mute = press({ program: MUTE, timeLimit: 300 });
    const refused = mute.print(SHORT, STANDARDS);
    await until(() => mute.pid !== undefined);
    const pid = pidOf(mute);
    await expect(refused).rejects.toMatchObject({ fault: 'too-slow' });
    await until(() => gone(pid));
    expect(mute.pid).toBeUndefined();
  });

  test('is ended when it has had nothing to do', async () => {
    const one = press({ idleFor: 20 });
    await one.print(SHORT, STANDARDS);
    await until(() => one.pid === undefined);
    expect(isPdf(await one.print(SHORT, STANDARDS))).toBe(true);
  });

  test('is replaced when it holds too much memory', async () => {
    const one = press({ mostMemory: 1 });
    expect(isPdf(await one.print(SHORT, STANDARDS))).toBe(true);
    expect(one.pid).toBeUndefined();
    expect(isPdf(await one.print(SHORT, STANDARDS))).toBe(true);
  });

  test('finds nothing in an appeal that PDF/UA-1, the standard for reading aloud, would not have', async () => {
    expect(isPdf(await press().print(bookOf(humanaAppeal()), ['ua-1']))).toBe(true);
  });

  test('tells what the compiler said of a book that cannot be set', async () => {
    const faulty = { ...SHORT, letters: [] };
    const one = press();
    await expect(one.print(faulty, STANDARDS)).rejects.toMatchObject({ fault: 'unsettable' });
    await expect(one.print(SHORT, ['no-standard'])).rejects.toMatchObject({ fault: 'unsettable' });
    expect(isPdf(await one.print(SHORT, STANDARDS))).toBe(true);
  });

  test('once closed has no process left, and refuses what still waits', async () => {
    const one = press();
    await one.print(SHORT, STANDARDS);
    const pid = pidOf(one);
    const waiting = one.print(LONG, STANDARDS);
    const refused = waiting.catch((fault: unknown) => fault);
    await one.close();
    expect(await refused).toMatchObject({ fault: 'closed' });
    await until(() => gone(pid));
    await expect(one.print(SHORT, STANDARDS)).rejects.toMatchObject({ fault: 'closed' });
  });
});
