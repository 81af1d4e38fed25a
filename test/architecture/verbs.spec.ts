import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SERVER = resolve(__dirname, '../../apps/server/src');

test('every POST and PATCH of the server can be sent again with an Idempotency-Key', () => {
  const controllers = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.controller.ts'),
  );
  const others = controllers.filter((name) => {
    const common =
      /import \{([^}]*)\} from '@nestjs\/common'/.exec(readFileSync(join(SERVER, name), 'utf8'))?.[1] ?? '';
    return /\b(Post|Patch|All)\b/.test(common);
  });
  expect(controllers.length).toBeGreaterThan(20);
  expect(others).toStrictEqual([]);
});
