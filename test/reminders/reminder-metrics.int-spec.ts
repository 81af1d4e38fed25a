import { Heartbeats, Round } from '@fristvakt/reminders';
import { Metrics } from '@fristvakt/platform';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

describe('what is told of the sending of reminders', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  const figure = async (line: string): Promise<number | undefined> => {
    const text = await server.get(Metrics).text();
    const found = text.split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };

  test('before the first sweep there is none, and nothing is made up', async () => {
    await expect(figure('reminder_sweep_age_seconds')).resolves.toBeUndefined();
    await expect(figure('reminder_lag_seconds')).resolves.toBe(0);
    await expect(figure('mails_amiss{outcome="failed"}')).resolves.toBe(0);
  });

  test('a round leaves a heartbeat that is believed; one that somebody else has written is not', async () => {
    await server.get(Round).execute('one');
    await expect(figure('reminder_sweep_age_seconds')).resolves.toBeLessThan(10);
    await server.sql(`update heartbeat set swept_at = swept_at + interval '1 hour'`);
    await expect(figure('reminder_sweep_age_seconds')).resolves.toBeUndefined();
    await expect(figure('reminder_heartbeats_forged')).resolves.toBe(1);
    await expect(server.get(Heartbeats).pulse()).resolves.toMatchObject({ sweptAt: null, forged: 1 });
  });
});
