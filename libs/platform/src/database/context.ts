import { escapeLiteral } from 'pg';

/**
 * For whom a transaction runs. The row level security of every table reads it; what is left out matches nothing.
 * - `organisation`: the tenant whose rows exist for this transaction.
 * - `account`: the person signed in, for what is theirs across organisations.
 * - `matter`: set for a guest, who sees this one matter and nothing else.
 * - `purpose`: `sign-in` finds who presents a password, a session, a token; `sweep` lists the organisations; `counsel`
 *   opens privileged notes.
 */
export interface Context {
  readonly organisation?: string;
  readonly account?: string;
  readonly matter?: string;
  readonly purpose?: 'sign-in' | 'sweep' | 'counsel';
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** The statement that sets the context for the transaction it runs in; every setting, so that nothing is left over. */
export const SET_CONTEXT = `select set_config('fristvakt.organisation', $1, true),
  set_config('fristvakt.account', $2, true), set_config('fristvakt.matter', $3, true),
  set_config('fristvakt.purpose', $4, true)`;

export function contextValues({ organisation, account, matter, purpose }: Context): string[] {
  const ids = [organisation, account, matter].map((id) => {
    if (id !== undefined && !isUuid(id)) throw new RangeError('a context holds ids only');
    return id ?? '';
  });
  return [...ids, purpose ?? ''];
}

/** The same with the values in it: a statement without parameters can travel together with the one before. */
export function contextStatement(context: Context): string {
  const values = contextValues(context);
  return SET_CONTEXT.replace(/\$(\d)/g, (_, place) => escapeLiteral(values[Number(place) - 1] ?? ''));
}
