/** The token under which the settings of this feature are injected. */
export const ACCOUNTS_SETTINGS = Symbol('ACCOUNTS_SETTINGS');

/** What this feature is told by whoever puts the program together. */
export interface AccountsSettings {
  /**
   * The address people use, without a slash at its end. Where it begins with `http://` the program runs on somebody's own
   * machine: only then may an issuer on the same machine be asked without TLS.
   */
  readonly publicUrl: string;
  /** How dear a try is made; given by tests only, to be quick. */
  readonly effort?: Effort;
}

/** The cost of guessing. */
export interface Effort {
  /** Memory of one Argon2id hash, in KiB. */
  readonly memory: number;
  readonly passes: number;
  /** A wrong pair of e-mail and password is answered no sooner than this, in milliseconds. */
  readonly refusalAfter: number;
}

/** OWASP's least for Argon2id, and an answer late enough to cover what is written about known accounts alone. */
export const FULL_EFFORT: Effort = { memory: 19_456, passes: 2, refusalAfter: 500 };
