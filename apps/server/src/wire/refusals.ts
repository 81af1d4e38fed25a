/** What a refusal means, by its status, in the contract. */
export const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Something in the request cannot be read',
  401: 'Nobody is signed in',
  403: 'Not permitted for this role, token or second factor, or sent from a page of another site',
  404: 'There is no such thing, or it is not yours',
  409: 'Not possible as things stand, or a request with this Idempotency-Key is running or was done already',
  412: 'Changed by somebody else since it was read',
  413: 'Too large',
  414: 'A part of the address is too long',
  415: 'Not a format that is taken',
  416: 'No part of the file that is asked for is there',
  422: 'It can be read, and cannot be so, or this Idempotency-Key came with another content before',
  428: 'If-Match is missing',
  429: 'Too many requests; Retry-After says how long to wait',
  503: 'The database is away or busy. Sent again with the same Idempotency-Key it is done once',
  507: 'There is no room left for what was sent; nothing was kept',
  504: 'It took too long. Sent again with the same Idempotency-Key it is done once',
};
