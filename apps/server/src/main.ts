import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigError, EmbeddedPostgresError, configOfProcess } from '@fristvakt/platform';
import { start } from './start/start';

/** From dist/apps/server/src to the root. */
const ROOT = join(__dirname, '..', '..', '..', '..');

/** Whoever ends it waits half a minute as a rule; a database that does not answer must not keep it longer. */
const LONGEST_END = 25_000;

async function main(): Promise<void> {
  const config = configOfProcess();
  const started = await start(config, join(ROOT, 'test', 'stories', 'cases'));
  const { address, database, firstSignIn } = started;
  const lines = [
    `Fristvakt  ${config.publicUrl}   (listens at ${address})`,
    `Database   ${database}`,
    `API        ${config.publicUrl}/docs`,
    ...(started.metrics === undefined ? [] : [`Metrics    ${started.metrics}`]),
    ...(firstSignIn === undefined
      ? []
      : [
          '',
          'The demonstration has been loaded: Humana 2023, FMF 2022 and two made-up stories.',
          `First sign-in, told this once:  ${firstSignIn.email}  ${firstSignIn.password}`,
        ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      setTimeout(() => {
        process.stderr.write(
          'It did not end in order: what was under way is taken up again at the next start.\n',
        );
        process.exit(1);
      }, LONGEST_END).unref();
      started.close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});

/** What somebody can mend is told without the innards. */
function messageOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop it, or choose another: FRISTVAKT_PORT=3001 npm start';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
