/**
 * The commands that need the database. They are no part of the bundle: `apps/cli/fristvakt.cjs` reads this list, and
 * starts the program in `operate/` for them.
 */
export const OPERATE_COMMANDS: Readonly<Record<string, string>> = {
  config: 'check: the settings in effect, and every fault in them',
  migrate: 'brings the schema of the database up to this version',
  organisation: 'create: makes room for a new organisation',
  user: 'create-administrator, reset: the first person of an organisation; a way back',
  import: 'takes a case file into the record',
  export: 'the record of a provider as a case file',
  rederive: 'brings everything derived up to the day and the law, or checks it',
  alarm: 'whether reminders are going; exit 1 if not',
  audit: 'verify, export: the chain of what was done',
  backup: 'copies the database and the files into one archive, and reads it again',
  restore: 'puts a backup into an empty database and verifies it; --drill in one that is thrown away',
  evidence: 'verify, sweep: reads every file again; clears away what no row names',
};

/** Those that need packages which are no part of the bundle either, and no database. They are run by the same program. */
export const FILE_COMMANDS: Readonly<Record<string, string>> = {
  'read-letter': 'what stands in a letter from IVO or a court, with every doubt',
};
