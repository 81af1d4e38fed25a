import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_VERSION } from './program-version';

test('the program tells the version that package.json has', () => {
  const text = readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(PROGRAM_VERSION);
});
