/** What a fault of the database means for who asked, by its SQLSTATE. */
export type DatabaseFault =
  'malformed' | 'exists-already' | 'refers-to-nothing' | 'breaks-a-rule' | 'busy' | 'too-slow' | 'away';

const BY_STATE: Readonly<Record<string, DatabaseFault>> = {
  '22P02': 'malformed',
  '22P05': 'malformed',
  '22003': 'malformed',
  '22007': 'malformed',
  '22008': 'malformed',
  '22021': 'malformed',
  '23505': 'exists-already',
  '23P01': 'exists-already',
  '23503': 'refers-to-nothing',
  '23514': 'breaks-a-rule',
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '57014': 'too-slow',
  '25P03': 'too-slow',
  '25006': 'away',
};

/** Undefined where the error is none of the database's that can happen to a program without fault. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const state = sqlState(error);
  if (state === undefined) return isAway(error) ? 'away' : undefined;
  if (/^(08|53|57P0)/.test(state)) return 'away';
  return BY_STATE[state];
}

/** Whether the same transaction may well succeed a moment later. */
export const isPassing = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '');

/** The name of the constraint that was broken, where one was. */
export function brokenConstraint(error: unknown): string | undefined {
  const { constraint } = driverError(error);
  return typeof constraint === 'string' ? constraint : undefined;
}

function sqlState(error: unknown): string | undefined {
  const { code } = driverError(error);
  return typeof code === 'string' && /^[\dA-Z]{5}$/.test(code) ? code : undefined;
}

function driverError(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null) return {};
  const inner: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null) return {};
  const read = (name: string): unknown => Reflect.get(inner, name);
  return { code: read('code'), constraint: read('constraint') };
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/;

const isAway = (error: unknown): boolean =>
  error instanceof Error && AWAY.test(`${error.message} ${'code' in error ? String(error.code) : ''}`);
