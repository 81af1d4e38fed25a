import 'reflect-metadata';
import { BackupError } from '@fristvakt/operation';
import { ConfigError, EmbeddedPostgresError, databaseFault } from '@fristvakt/platform';
import { BrokenFile, Refusal } from '../command';
import type { Command } from '../command';

/** The commands of `operate-commands.ts`, of both lists, each loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  config: async () => (await import('./config-command.js')).configCommand,
  migrate: async () => (await import('./migrate-command.js')).migrateCommand,
  organisation: async () => (await import('./organisation-command.js')).organisationCommand,
  user: async () => (await import('./user-command.js')).userCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  export: async () => (await import('./export-command.js')).exportCommand,
  rederive: async () => (await import('./rederive-command.js')).rederiveCommand,
  audit: async () => (await import('./audit-command.js')).auditCommand,
  'read-letter': async () => (await import('./read-letter-command.js')).readLetterCommand,
  alarm: async () => (await import('./alarm-command.js')).alarmCommand,
  backup: async () => (await import('./backup-command.js')).backupCommand,
  restore: async () => (await import('./restore-command.js')).restoreCommand,
  evidence: async () => (await import('./evidence-command.js')).evidenceCommand,
};

async function main([name = '', ...rest]: readonly string[]): Promise<void> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new Refusal(`there is no command "${name}"; fristvakt --help lists them`);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return;
  }
  const { out, exit } = await command.run(rest);
  process.exitCode = exit;
  if (out !== '') process.stdout.write(out);
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(messageOf(error));
  process.exitCode = 2;
});

const MENDABLE = [Refusal, EmbeddedPostgresError, ConfigError, BackupError];

/** What somebody can mend is told without the innards. */
function messageOf(error: unknown): string {
  if (error instanceof BrokenFile) return error.message;
  if (MENDABLE.some((kind) => error instanceof kind) && error instanceof Error)
    return `fristvakt: ${error.message}\n`;
  if (databaseFault(error) === 'away' && error instanceof Error)
    return `fristvakt: the database does not answer: ${error.message}\n`;
  throw error;
}
