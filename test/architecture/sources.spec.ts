import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Paths {
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Files under a folder of the house, by path from its root. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** `path:line` of every line that a pattern finds. */
const linesWith = (pattern: RegExp, paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${String(at + 1)}`] : [])),
  );

const code = ['apps', 'libs', 'test']
  .flatMap(filesUnder)
  .filter((path) => /\.[cm]?[jt]s$/.test(path) && resolve(ROOT, path) !== __filename);

describe('the classes of the API', () => {
  test('have a name of their own each: the contract knows them by it', () => {
    const names = code
      .filter((path) => /\.(response|request)\.ts$/.test(path))
      .flatMap((path) => [...read(path).matchAll(/export class (\w+)/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toStrictEqual([]);
  });
});

describe('the sources', () => {
  test.each([
    [
      'no test is left out, and none shuts out the others',
      /\b(describe|it|test)(\.each)?\.(only|skip|todo)\b|\b[fx](describe|it)\(/,
    ],
    ['no type is given up', /\bas any\b|<any>|:\s*any\s*[;,)=|&\]]/],
    [
      'no check is switched off',
      /@ts-(ignore|nocheck)|eslint-disable|stryker disable|istanbul ignore|prettier-ignore/i,
    ],
    ['nothing is put off in a comment', /\b(TODO|FIXME|XXX)\b/],
  ])('%s', (_, pattern) => {
    expect(linesWith(pattern, code)).toStrictEqual([]);
  });

  test('files are named in kebab-case', () => {
    const named = code.filter((path) => !path.startsWith('libs/law/src/')).map((path) => basename(path));
    expect(
      named.filter((name) => !/^[a-z\d]+(-[a-z\d]+)*(\.[a-z-]+)*\.[cm]?[jt]s$/.test(name)),
    ).toStrictEqual([]);
  });

  test('no path of one particular machine is written anywhere', () => {
    const told = [...['.ci', 'apps', 'docs', 'libs', 'test'].flatMap(filesUnder), ...rootFiles()];
    const written = told.filter((path) => resolve(ROOT, path) !== __filename);
    expect(linesWith(/(^|[\s"'`(=:])\/(home|root|Users|work)\//, written)).toStrictEqual([]);
  });
});

function rootFiles(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map(({ name }) => name);
}

describe('the parts of the house', () => {
  const { compilerOptions } = JSON.parse(read('tsconfig.json')) as { compilerOptions: Paths };
  const { jsc } = JSON.parse(read('.swcrc')) as { jsc: Paths };
  const { projects } = JSON.parse(read('nest-cli.json')) as {
    projects: Readonly<Record<string, { readonly type: string; readonly root: string }>>;
  };
  const libraries = foldersIn('libs');

  test('the type checker and the compiler find every library by its name, and no other', () => {
    const expected = Object.fromEntries(
      libraries.map((name) => [`@fristvakt/${name}`, [`./libs/${name}/src/index`]]),
    );
    expect(compilerOptions.paths).toStrictEqual(expected);
    expect(jsc.paths).toStrictEqual(expected);
  });

  test('the monorepo file tells of every app and library', () => {
    const told = Object.entries(projects).map(([name, { type, root }]) => [name, { type, root }]);
    const expected = [
      ...foldersIn('apps').map((name) => [name, { type: 'application', root: `apps/${name}` }]),
      ...libraries.map((name) => [name, { type: 'library', root: `libs/${name}` }]),
    ];
    expect(Object.fromEntries(told)).toStrictEqual(Object.fromEntries(expected));
  });

  const listIn = (path: string, pattern: RegExp, by: string): readonly string[] =>
    (pattern.exec(read(path))?.[1] ?? '').split(by).toSorted();

  test('what keeps pure libraries from clocks and packages knows the same ones', () => {
    const pure = listIn('.dependency-cruiser.cjs', /PURE = '([^']*)'/, '|');
    expect(pure.length).toBeGreaterThan(7);
    expect(pure.filter((name) => !libraries.includes(name))).toStrictEqual([]);
    // case-file uses one package and is pure in everything else.
    expect(listIn('eslint.config.mjs', /'libs\/\{([^}]*)\}/, ',')).toStrictEqual(
      [...pure, 'case-file'].toSorted(),
    );
  });

  test('every library has its directions: pure, a feature, or named', () => {
    const rules = read('.dependency-cruiser.cjs');
    const known = [
      ...listIn('.dependency-cruiser.cjs', /PURE = '([^']*)'/, '|'),
      ...listIn('.dependency-cruiser.cjs', /FEATURE =\s*'([^']*)'/, '|'),
      ...[...rules.matchAll(/inside\('([a-z-]+)'\)|knowsOnly\(\s*'([a-z-]+)'/g)].map(
        ([, name, other]) => name ?? other ?? '',
      ),
    ];
    expect(libraries.filter((name) => !known.includes(name))).toStrictEqual([]);
  });

  test('the map shows every app, every library and every part of the tests', () => {
    const map = /## The map\n+```\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    const shown = [...map.matchAll(/^((?:apps|libs|test)\/[a-z-]+)\/(?:, ([a-z-]+)\/)?/gm)].flatMap(
      ([, first = '', second]) => [first, ...(second === undefined ? [] : [`test/${second}`])],
    );
    const there = ['apps', 'libs', 'test'].flatMap((folder) =>
      foldersIn(folder).map((name) => `${folder}/${name}`),
    );
    expect(shown.toSorted()).toStrictEqual(there.toSorted());
  });

  test('no module imports another twice', () => {
    const twice = code
      .filter((path) => path.endsWith('.module.ts'))
      .flatMap((path) => {
        const [imports = ''] = /\n( *)imports: \[[\s\S]*?\n\1\]/.exec(read(path)) ?? [];
        const names: readonly string[] = imports.match(/\b[A-Z]\w*Module\b/g) ?? [];
        return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${path} ${name}`);
      });
    expect(twice).toStrictEqual([]);
  });
});
