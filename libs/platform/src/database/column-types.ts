import { types } from 'pg';

/**
 * How values of the database are read, for every connection of the process. A `date` stays `YYYY-MM-DD`: the driver would
 * make a local midnight of it, which is the day before in UTC. An instant becomes RFC 3339 in UTC (the sessions' zone is
 * UTC). A bigint, here always a count, becomes a number.
 */
export function readColumnsAsWritten(): void {
  types.setTypeParser(types.builtins.DATE, (text) => text);
  types.setTypeParser(types.builtins.TIMESTAMPTZ, instantOf);
  types.setTypeParser(types.builtins.INT8, Number);
}

/** `2026-11-25 13:20:00.5+00`, as PostgreSQL writes it in UTC, as `2026-11-25T13:20:00.5Z`. */
const instantOf = (text: string): string => text.replace(' ', 'T').replace('+00', 'Z');
