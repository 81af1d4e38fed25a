import { removeDatabases, prepareTemplate } from './template';
import { outsideUrl, serverBehind, tellServer } from './server';
import { startThrowAway } from './throw-away';
import { atEnd, end } from './at-end';

/** Before the first database spec: a server, and in it the template that every test database is a copy of. */
export default async function globalSetup(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(1)));
  }
  const url = outsideUrl();
  const server = url === undefined ? await throwAwayServer() : serverBehind({ connectionString: url });
  if (url !== undefined) atEnd(async () => removeDatabases(server));
  try {
    await prepareTemplate(server);
  } catch (error) {
    await end();
    throw error;
  }
  tellServer(server);
}

async function throwAwayServer(): Promise<ReturnType<typeof serverBehind>> {
  const { postgres, remove } = await startThrowAway();
  atEnd(remove);
  const { socketFolder, port, superuser } = postgres;
  return serverBehind({ host: socketFolder, port, user: superuser, database: 'postgres' });
}
