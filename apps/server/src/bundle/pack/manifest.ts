import type { MadeEntry } from '../bundle-part';
import type { BundleHead } from './bundle-head';
import { made } from './described';
import type { Described } from './described';

/** Every file but itself and the list of sums, with size and SHA-256: the same content makes the same manifest. */
export const manifestOf = (head: BundleHead, files: readonly Described[]): MadeEntry =>
  made(
    'manifest.json',
    'Manifest: varje fil med storlek och kontrollsumma',
    'index',
    `${JSON.stringify({ format: 'fristvakt-bundle/1', ...head, files }, null, 2)}\n`,
  );

/** For `sha256sum -c SHA256SUMS`. */
export const sumsOf = (files: readonly Described[]): MadeEntry =>
  made(
    'SHA256SUMS',
    'Kontrollsummor för sha256sum',
    'index',
    files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''),
  );
