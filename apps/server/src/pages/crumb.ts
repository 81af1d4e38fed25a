/** A step on the way to a page. */
export interface Crumb {
  /** Null: the page itself. */
  readonly href: string | null;
  readonly text: string;
}
