import type { Ids, Kind } from './world';

/** What a body is made of: the ids of the organisation that is asked about, and a number that comes once. */
export interface Making {
  readonly ids: Ids;
  readonly number: string;
  /** The one that what is changed has now; where the request says in which table that stands. */
  readonly version: string;
}

/** A kind of thing, or one that is made anew for each request because the request uses it up. */
export type Named =
  | Kind
  | 'own-session'
  | 'own-token'
  | 'own-identity'
  | 'member-identity'
  | 'own-note'
  | 'own-letter'
  | 'own-webhook'
  | 'own-notice'
  | 'own-absence'
  | 'protocol-day'
  | 'rule'
  | 'page'
  | 'asset'
  | 'fact-type'
  | 'file-number'
  | 'letter-kind';

/** How a route is asked so that whoever may gets an answer. */
export interface Request {
  /** What the parameters of the address name, in their order. */
  readonly of?: readonly Named[];
  /** Of a page, the fields of its form. */
  readonly body?: (making: Making) => unknown;
  /** The table that holds the version for If-Match or the form, and the column of the id that the address names last. */
  readonly version?: readonly [table: string, key: string];
  readonly type?: string;
  /** A page's form that is sent with this file. */
  readonly file?: boolean;
  readonly query?: string;
  /** Codes of refusals with 401 or 403 that are about the matter itself, not about who asks. */
  readonly also?: readonly string[];
  /** How it is answered where what an address names is not there; with 404 where left out. */
  readonly absent?: readonly number[];
  /** Why nobody here ever gets a 2xx. */
  readonly unanswered?: string;
  /** What is not as it is meant to be, and has been reported: word for word, so that the row is taken out once it is. */
  readonly known?: readonly RegExp[];
}
