import { Logger } from '@nestjs/common';
import { METRIC_LABELS, Metrics } from './metrics';
import type { MetricLabel } from './metrics';
import { listenForMetrics } from './metrics-listener';

describe('the figures of the process', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  test('are looked up when they are asked for; what cannot be found is left out and counted', async () => {
    const metrics = new Metrics();
    let value = 1;
    metrics.gauge({ name: 'queue_lag_seconds', help: 'x', labels: ['queue'] }, () => {
      if (value === 3) throw new Error('away');
      return [{ value, labels: { queue: 'reminders' } }];
    });
    metrics.gauge({ name: 'other', help: 'y' }, async () => Promise.resolve([{ value: 7 }]));
    expect(await metrics.text()).toContain('queue_lag_seconds{queue="reminders"} 1\n');
    value = 2;
    expect(await metrics.text()).toContain('queue_lag_seconds{queue="reminders"} 2\n');
    value = 3;
    const without = await metrics.text();
    expect(without).not.toMatch(/^queue_lag_seconds\{/m);
    expect(without).toContain('other 7\n');
    expect(await metrics.text()).toMatch(/^metrics_unread_total\{metric="queue_lag_seconds"\} 1$/m);
  });

  test('that take too long keep no other waiting for more than two seconds', async () => {
    const metrics = new Metrics();
    metrics.gauge({ name: 'mute', help: 'x' }, async () => new Promise(() => undefined));
    const began = performance.now();
    expect(await metrics.text()).toContain('# TYPE mute gauge');
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test('are told apart by nothing that names a tenant or a person', () => {
    expect(
      METRIC_LABELS.filter((label) =>
        /org|tenant|provider|matter|account|member|person|user|mail|ip/.test(label),
      ),
    ).toStrictEqual([]);
    const strange = ['organisation'] as unknown as readonly MetricLabel[];
    expect(() => new Metrics().counter({ name: 'a_total', help: 'x', labels: strange })).toThrow(RangeError);
    expect(() => {
      new Metrics().gauge({ name: 'a', help: 'x', labels: strange }, () => []);
    }).toThrow(RangeError);
  });

  test('are told by a port of their own, at one address, to be read only', async () => {
    const metrics = new Metrics();
    metrics.addProcess();
    const listener = await listenForMetrics(metrics, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(listener.url);
    expect([answer.status, answer.headers.get('content-type')]).toStrictEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    const text = await answer.text();
    expect(text).toMatch(/^build_info\{version="\d+\.\d+\.\d+",node="v\d+/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect((await fetch(listener.url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(listener.url.replace('/metrics', '/'))).status).toBe(404);
    await listener.close();
    await expect(fetch(listener.url)).rejects.toThrow();
  });
});
