import type { OpenSession, Principal, SignedIn } from '@fristvakt/accounts';
import type { AskedRequest } from '../wire/request';

/** What a request presents: an API token, or the cookie of a session. */
export type Identified =
  | { readonly kind: 'token'; readonly principal: Principal }
  | { readonly kind: 'session'; readonly session: OpenSession };

/** A request on its way through the guards. */
export type IdentifiedRequest = AskedRequest & {
  /** The session it belongs to, once it has shown that it comes from our own pages. */
  openSession?: OpenSession;
  /** Who has just signed in, on the one route where that is done. */
  signedIn?: SignedIn;
};
