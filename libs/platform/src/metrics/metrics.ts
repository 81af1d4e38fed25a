import { Logger } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { PROGRAM_VERSION } from '../program-version';

/**
 * What a figure may be told apart by. None of them names a tenant, a person or a thing of theirs: whoever reads the figures
 * need not be who may read the rows. The values are from a list that is known beforehand, such as the patterns of routes.
 */
export const METRIC_LABELS = [
  'method',
  'route',
  'status_class',
  'pool',
  'state',
  'outcome',
  'queue',
  'channel',
  'kind',
  'metric',
  'version',
  'node',
] as const;

export type MetricLabel = (typeof METRIC_LABELS)[number];

export interface MetricTold {
  /** As Prometheus wants it: the unit at the end, `_total` for what is counted. */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly MetricLabel[];
}

export interface Reading {
  readonly value: number;
  readonly labels?: Readonly<Partial<Record<MetricLabel, string>>>;
}

/** So long may one figure take to be found, in milliseconds; the others are told all the same. */
const PATIENCE = 2_000;

/**
 * The figures of this process, for Prometheus. A feature adds its own: what it counts as it happens, what it can look up when
 * it is asked. They are told by a listener of their own, never by the public one.
 */
export class Metrics {
  private readonly logger = new Logger('Metrics');
  private readonly registry = new Registry();
  private readonly unread = this.counter({
    name: 'metrics_unread_total',
    help: 'Figures that could not be found when they were asked for',
    labels: ['metric'],
  });

  counter({ name, help, labels = [] }: MetricTold): Counter {
    return new Counter({ name, help, labelNames: labelsOf(labels), registers: [this.registry] });
  }

  /** `buckets` in the unit of the name. */
  histogram({ name, help, labels = [] }: MetricTold, buckets: readonly number[]): Histogram {
    return new Histogram({
      ...{ name, help, labelNames: labelsOf(labels), buckets: [...buckets] },
      registers: [this.registry],
    });
  }

  /** A figure that is looked up when it is asked for. What cannot be found is left out, and counted: it is never an old one. */
  gauge(
    { name, help, labels = [] }: MetricTold,
    read: () => Promise<readonly Reading[]> | readonly Reading[],
  ): void {
    const tell = async (gauge: Gauge): Promise<void> => {
      gauge.reset();
      // Without labels it would tell 0 where nothing is known.
      if (labels.length === 0) gauge.remove();
      try {
        for (const reading of await within(PATIENCE, read)) gauge.set({ ...reading.labels }, reading.value);
      } catch (error) {
        this.unread.inc({ metric: name });
        this.logger.warn({ err: error, metric: name }, 'a figure could not be found');
      }
    };
    new Gauge({
      ...{ name, help, labelNames: labelsOf(labels), registers: [this.registry] },
      async collect() {
        await tell(this);
      },
    });
  }

  /** What every process tells of itself: memory, CPU, the lag of the event loop. Once in a process is enough. */
  addProcess(): void {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(
      { name: 'build_info', help: 'The version that runs; always 1', labels: ['version', 'node'] },
      () => [{ value: 1, labels: { version: PROGRAM_VERSION, node: process.version } }],
    );
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }
}

/** Checked when a figure is added, which is at the start: a name from elsewhere stops the program, not a reader. */
function labelsOf(labels: readonly string[]): string[] {
  const strange = labels.find((label) => !METRIC_LABELS.some((known) => known === label));
  if (strange !== undefined) throw new RangeError(`a figure is not told apart by ${strange}`);
  return [...labels];
}

async function within<T>(milliseconds: number, read: () => Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not found in ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
