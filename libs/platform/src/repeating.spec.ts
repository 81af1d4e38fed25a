import { Repeating } from './repeating';

const soon = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
};

describe('work that is done again and again', () => {
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const timer = (): NodeJS.Timeout => timers.mock.results.at(-1)?.value as NodeJS.Timeout;

  beforeEach(() => {
    timers.mockClear();
  });
  afterAll(() => {
    timers.mockRestore();
  });

  test('between two times the process is held: with its database away a worker has nothing else that holds it', async () => {
    const repeating = new Repeating('Test', 60_000, async () =>
      Promise.reject(new Error('the database is away')),
    );
    repeating.start();
    await soon();
    expect(timers).toHaveBeenCalledTimes(1);
    expect(timer().hasRef()).toBe(true);
    await repeating.stop();
  });

  test('once stopped it is not done again', async () => {
    let times = 0;
    const repeating = new Repeating('Test', 1, async () => {
      times += 1;
      return Promise.resolve();
    });
    repeating.start();
    await repeating.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    repeating.start();
    await soon();
    expect(times).toBe(1);
  });
});
