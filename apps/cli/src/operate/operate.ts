import 'reflect-metadata';
import { BrokenFile, Refusal } from '../command';
import type { Command, ExitCode } from '../command';

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

/** Runs one call: what it prints goes to the streams of the process, how it ended is answered. */
export async function operate(words: readonly string[]): Promise<ExitCode> {
  try {
    return await called(words);
  } catch (error) {
    process.stderr.write(await messageOf(error));
    return 2;
  }
}

async function called([name = '', ...rest]: readonly string[]): Promise<ExitCode> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new Refusal(`there is no command "${name}"; fristvakt --help lists them`);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  const { out, exit } = await command.run(rest);
  if (out !== '') process.stdout.write(out);
  return exit;
}

/** What is told of an error that ended a call. */
async function messageOf(error: unknown): Promise<string> {
  if (error instanceof BrokenFile) return error.message;
  if (error instanceof Refusal) return `fristvakt: ${error.message}\n`;
  const { mendable } = await import('./mendable.js');
  return mendable(error);
}
