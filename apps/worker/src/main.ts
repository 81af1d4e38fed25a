import 'reflect-metadata';
import { ConfigError, configOfProcess, databaseFault } from '@fristvakt/platform';
import { WorkerRefusal, start } from './start';

/** Whoever ends it waits half a minute as a rule; what has not ended by then in order is found and done by another worker. */
const LONGEST_END = 25_000;

async function main(): Promise<void> {
  const starting = start(configOfProcess());
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      setTimeout(() => {
        fail('It did not end in order: what was under way is taken up again by the next worker.');
      }, LONGEST_END).unref();
      starting.then(async (worker) => worker.close()).then(() => process.exit(0), fail);
    });
  }
  await starting;
  process.stdout.write('Fristvakt  the worker sends what is due\n');
}

function fail(reason: unknown): never {
  process.stderr.write(`${messageOf(reason)}\n`);
  process.exit(1);
}

main().catch(fail);

/** What somebody can mend is told without the innards. */
function messageOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof WorkerRefusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (databaseFault(error) === 'away') return `The database does not answer: ${error.message}`;
  return error.stack ?? error.message;
}
