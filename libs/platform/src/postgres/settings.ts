import { PORT } from './socket-folder';

/** Nothing that people enter is written to the log: neither statements nor their values, nor the rows an error names. */
const DISCREET = [
  'log_statement=none',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
  'log_checkpoints=off',
];

const ALWAYS = [
  `port=${String(PORT)}`,
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=150',
  'shared_buffers=64MB',
  'timezone=UTC',
  'log_timezone=UTC',
  ...DISCREET,
];

/** A power cut loses the data; for tests. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The settings as `pg_ctl` hands them to a shell. */
export function settings(socketFolder: string, durable: boolean): string {
  const all = [...ALWAYS, ...(durable ? [] : FORGETFUL), `unix_socket_directories=${listed(socketFolder)}`];
  return all.map((setting) => `-c ${shellWord(setting)}`).join(' ');
}

/** One entry of a list in PostgreSQL's notation, whatever is in it. */
const listed = (entry: string): string => `"${entry.replaceAll('"', '""')}"`;

const shellWord = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
