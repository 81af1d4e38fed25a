import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dispositionOf } from './disposition';

const SERVER = resolve(__dirname, '..');

describe('a file to be kept', () => {
  test.each([
    ['audit.ndjson', 'attachment; filename="audit.ndjson"'],
    ['Ångest 1.pdf', `attachment; filename="Angest 1.pdf"; filename*=UTF-8''%C3%85ngest%201.pdf`],
    ['a"; x="b.html', `attachment; filename="a__ x__b.html"; filename*=UTF-8''a%22%3B%20x%3D%22b.html`],
    [
      'a\r\nset-cookie: b',
      `attachment; filename="a__set-cookie_ b"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b`,
    ],
    ["o'(1)*.pdf", `attachment; filename="o__1__.pdf"; filename*=UTF-8''o%27%281%29%2A.pdf`],
  ])('%j says its name so that nothing of it ends the header', (name, said) => {
    expect(dispositionOf(name)).toBe(said);
  });

  test('says it by this one way wherever a file is handed out', () => {
    const others = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.ts') &&
        !/(^|\/)disposition\.ts$|spec\.ts$/.test(path) &&
        /attachment; *filename/.test(readFileSync(join(SERVER, path), 'utf8')),
    );
    expect(others).toStrictEqual([]);
  });
});
