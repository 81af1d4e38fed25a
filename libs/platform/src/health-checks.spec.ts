import { HealthChecks } from './health-checks';

describe('health checks', () => {
  test('tell the names of those that fail, throw or do not answer in a second, and only those', async () => {
    const checks = new HealthChecks();
    expect(await checks.failing()).toStrictEqual([]);
    checks.add('well', async () => Promise.resolve(true));
    checks.add('ill', async () => Promise.resolve(false));
    checks.add('broken', async () => Promise.reject(new Error('no')));
    checks.add('mute', async () => new Promise(() => undefined));
    const began = performance.now();
    expect(await checks.failing()).toStrictEqual(['ill', 'broken', 'mute']);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('one of the same name takes the place of the other', async () => {
    const checks = new HealthChecks();
    checks.add('queue', async () => Promise.resolve(false));
    checks.add('queue', async () => Promise.resolve(true));
    expect(await checks.failing()).toStrictEqual([]);
  });
});
