/** So long may a check take, in milliseconds: whoever asks wants to know now. */
const PATIENCE = 1_000;

/** Whether something that work depends on is as it must be. One that throws, or does not answer in a second, has failed. */
export type HealthCheck = () => Promise<boolean>;

/**
 * What must hold for requests to be sent to this process. A feature that knows of something more adds it under a short name,
 * which is told to whoever watches; it must be cheap, since it is asked every few seconds.
 */
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheck>();

  add(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** The names of those that fail now; all are asked at once. */
  async failing(): Promise<readonly string[]> {
    const asked = [...this.checks].map(async ([name, check]) => ({ name, holds: await holds(check) }));
    return (await Promise.all(asked)).filter((one) => !one.holds).map(({ name }) => name);
  }
}

async function holds(check: HealthCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((answer) => {
    timer = setTimeout(answer, PATIENCE, false);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
