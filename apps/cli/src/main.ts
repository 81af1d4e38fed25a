import { BrokenFile, Refusal } from './command';
import type { Command } from './command';
import { FILE_COMMANDS, OPERATE_COMMANDS } from './operate-commands';

/** Each command is loaded when it is called: nothing else is paid for at the start. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  explain: {
    summary: 'how things stand on a day, what is due and why',
    load: async () => (await import('./explain.js')).explain,
  },
  timeline: {
    summary: 'the story day by day, and what each fact changed',
    load: async () => (await import('./timeline.js')).timeline,
  },
  receipt: {
    summary: 'one deadline, step by step, for a manager or a court',
    load: async () => (await import('./receipt.js')).receipt,
  },
  'what-if': {
    summary: 'what would move if a fact were another',
    load: async () => (await import('./what-if.js')).whatIf,
  },
  checklist: {
    summary: 'what to do: the lists that the facts call for',
    load: async () => (await import('./checklist.js')).checklist,
  },
  replay: {
    summary: 'the derived state as JSON, or checked against the story',
    load: async () => (await import('./replay.js')).replay,
  },
  compute: {
    summary: 'deadlines for questions on standard input',
    load: async () => (await import('./compute-command.js')).computeCommand,
  },
  calendar: {
    summary: 'the Swedish working calendar of a year',
    load: async () => (await import('./calendar.js')).calendar,
  },
  law: {
    summary: 'the catalogue of rules: list, show, check, table',
    load: async () => (await import('./law-command.js')).lawCommand,
  },
};

const lineOf = (name: string, summary: string): string => `  ${name.padEnd(13)} ${summary}`;

const HELP = `fristvakt — deadlines for those who live under IVO's supervision

Usage: fristvakt <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => lineOf(name, summary))
  .join('\n')}
${Object.entries(FILE_COMMANDS)
  .map(([name, summary]) => lineOf(name, summary))
  .join('\n')}

With the database:
${Object.entries(OPERATE_COMMANDS)
  .map(([name, summary]) => lineOf(name, summary))
  .join('\n')}

  fristvakt <command> --help tells more. A case file is YAML or JSON; - reads standard input.

Exit codes:
  0  done
  1  done, and something differs or is wrong in what was checked
  2  the call or the input cannot be read: the reason is on standard error, and nothing else is printed
`;

async function main(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words;
  if (name === undefined) throw new Refusal(`no command given\n\n${HELP.trimEnd()}`);
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if (Object.hasOwn(OPERATE_COMMANDS, name))
    throw new Refusal(`${name} needs the database, and is run by apps/cli/fristvakt.cjs`);
  if (Object.hasOwn(FILE_COMMANDS, name))
    throw new Refusal(`${name} opens files, and is run by apps/cli/fristvakt.cjs`);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) throw new Refusal(`there is no command "${name}"; fristvakt --help lists them`);
  const command = await entry.load();
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
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(error instanceof BrokenFile ? error.message : `fristvakt: ${error.message}\n`);
  process.exitCode = 2;
});
