import { createHash, randomBytes } from 'node:crypto';

/** The secret part of an address: 256 random bits. */
export const freshFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. It has 256 random bits, so a plain hash gives nothing away. */
export const hashOfFeedToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const FILE = /^([\w-]{43})\.ics$/;

/** The secret in the last part of an address; undefined where it cannot be one of ours. */
export const tokenInFile = (file: string): string | undefined => FILE.exec(file)?.[1];
