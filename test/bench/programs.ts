import { join, resolve } from 'node:path';

/** From dist/test/bench, where this runs. */
const ROOT = resolve(__dirname, '../../..');

/** The program that is measured. */
export const COMPUTE = join(ROOT, 'apps', 'cli', 'fristvakt.cjs');

/** The program it is measured against. */
export const BARE_LOOP = join(__dirname, 'bare-loop.js');
