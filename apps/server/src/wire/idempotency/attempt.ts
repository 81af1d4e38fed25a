/** One try at doing what a request with an Idempotency-Key asks for. */
export interface Attempt {
  readonly organisation: string;
  readonly membership: string;
  /** Method and path. */
  readonly route: string;
  readonly key: string;
  /** A keyed hash of what was asked: query, If-Match and body. */
  readonly asked: Buffer;
  /** When it began; a later attempt at the same has another, so that the two cannot be mistaken for each other. */
  readonly began: string;
}

/** What was answered, to be answered again. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON; null where nothing was answered. */
  readonly body: string | null;
}
