import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { noWords } from './words';

/** Brings the schema up to this version, as the start of the server does. */
export const migrateCommand: Command = {
  summary: 'brings the schema of the database up to this version',
  help: `Usage: fristvakt migrate

Takes the steps the schema lacks, as FRISTVAKT_OWNER_DATABASE_URL; makes the database of the embedded PostgreSQL
where there is none. The server does the same when it starts.
`,
  async run(words) {
    noWords('migrate', readArguments(words, {}));
    const { migrate, settings, withDatabase } = await import('./door.js');
    return withDatabase(settings(), async ({ owner, described }) => {
      const steps = await migrate(owner);
      return answer(`${described}: ${steps === 0 ? 'up to date' : `${String(steps)} steps taken`}\n`);
    });
  },
};
