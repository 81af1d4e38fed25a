import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something to whoever presents it: 256 random bits. */
export const freshToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. It has 256 random bits, so a plain hash gives nothing away. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
