import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The words of a small house, by path. */
type Tree = Readonly<Record<string, string>>;

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
    };
  };
}

const ROOT = resolve(__dirname, '../..');
const LIBRARIES = [
  'calendar',
  'terms',
  'law',
  'proceedings',
  'wording',
  'practice',
  'letters',
  'typesetting',
  'letter-reading',
  'case-file',
  'platform',
  'licences',
  'appeals',
];

const PACKAGES: Tree = {
  'package.json': JSON.stringify({ dependencies: { yaml: '1' }, devDependencies: { 'fast-check': '1' } }),
  ...Object.fromEntries(
    ['yaml', 'fast-check', 'brought-along'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' })],
      [`node_modules/${name}/main.js`, 'module.exports = {};'],
    ]),
  ),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      module: 'node20',
      moduleResolution: 'node16',
      paths: Object.fromEntries(
        LIBRARIES.map((name) => [`@fristvakt/${name}`, [`./libs/${name}/src/index`]]),
      ),
    },
  }),
};

/** A house in which every permitted direction is used once. */
const SOUND: Tree = {
  'libs/calendar/src/index.ts': "export { day } from './day';",
  'libs/calendar/src/day.ts': 'export const day = 1;',
  'libs/calendar/src/day.spec.ts':
    "import 'fast-check'; import 'node:fs'; import './day'; import '../../../test/support/days';",
  'libs/terms/src/index.ts': "export { term } from './term';",
  'libs/terms/src/term.ts': "import { day } from '@fristvakt/calendar'; export const term = day;",
  'libs/law/src/index.ts':
    "import { day } from '@fristvakt/calendar'; import { term } from '@fristvakt/terms'; export const law = day + term;",
  'libs/proceedings/src/index.ts':
    "import { day } from '@fristvakt/calendar'; import { term } from '@fristvakt/terms'; export const state = day + term;",
  'libs/wording/src/index.ts':
    "import type { state } from '@fristvakt/proceedings'; export type Wording = typeof state;",
  'libs/practice/src/index.ts':
    "import type { state } from '@fristvakt/proceedings'; export type Practice = typeof state;",
  'libs/letters/src/index.ts':
    "import type { Wording } from '@fristvakt/wording'; export type Letters = Wording;",
  'libs/typesetting/src/index.ts':
    "import 'node:fs'; import type { Letters } from '@fristvakt/letters'; export type Set = Letters;",
  'libs/letter-reading/src/index.ts':
    "import type { state } from '@fristvakt/proceedings'; export type Reading = typeof state;",
  'libs/case-file/src/index.ts':
    "import 'yaml'; import { state } from '@fristvakt/proceedings'; export const read = state;",
  'libs/platform/src/index.ts':
    "import 'node:fs'; import { day } from '@fristvakt/calendar'; export const clock = day;",
  'libs/licences/src/index.ts': "export { board } from './board';",
  'libs/licences/src/board.ts':
    "import { clock } from '@fristvakt/platform'; import { state } from '@fristvakt/proceedings'; export const board = clock + state;",
  'libs/licences/src/persistence/licence.entity.ts':
    "import { board } from '../board'; export const licence = board;",
  'libs/appeals/src/index.ts': "import { board } from '@fristvakt/licences'; export const appeals = board;",
  'apps/cli/src/main.ts':
    "import '@fristvakt/law'; import '@fristvakt/case-file'; import '@fristvakt/appeals'; import './print'; import type { Practice } from '@fristvakt/practice'; import type { Letters } from '@fristvakt/letters'; import type { Set } from '@fristvakt/typesetting'; import type { Reading } from '@fristvakt/letter-reading'; export type Shown = Practice | Letters | Set | Reading;",
  'apps/cli/src/print.ts':
    "import type { Wording } from '@fristvakt/wording'; export type Printed = Wording;",
  'migrations/add-licence.ts': "import { clock } from '@fristvakt/platform'; export const at = clock;",
  'test/support/days.ts': "import { day } from '@fristvakt/calendar'; export const days = day;",
  'test/stories.spec.ts': "import './support/days'; import '@fristvakt/law';",
};

/** What is planted into it: the rule that must speak, the file, its words. */
const PLANTED: readonly (readonly [rule: string, file: string, words: string])[] = [
  ['calendar-knows-only', 'libs/calendar/src/early.ts', "import '@fristvakt/terms';"],
  ['terms-knows-only', 'libs/terms/src/biased.ts', "import '@fristvakt/law';"],
  ['terms-knows-only', 'libs/terms/src/biased.spec.ts', "import '@fristvakt/law';"],
  ['law-knows-only', 'libs/law/src/acting.ts', "import '@fristvakt/proceedings';"],
  [
    'proceedings-knows-only',
    'libs/proceedings/src/learned.ts',
    "import type { law } from '@fristvakt/law'; export type L = typeof law;",
  ],
  ['wording-knows-only', 'libs/wording/src/quoting.ts', "import '@fristvakt/law';"],
  ['practice-knows-only', 'libs/practice/src/speaking.ts', "import '@fristvakt/wording';"],
  ['letters-knows-only', 'libs/letters/src/advising.ts', "import '@fristvakt/practice';"],
  ['typesetting-knows-only', 'libs/typesetting/src/filing.ts', "import '@fristvakt/platform';"],
  ['letter-reading-knows-only', 'libs/letter-reading/src/speaking.ts', "import '@fristvakt/wording';"],
  ['case-file-knows-only', 'libs/case-file/src/speaking.ts', "import '@fristvakt/wording';"],
  ['platform-knows-only', 'libs/platform/src/trading.ts', "import '@fristvakt/licences';"],
  ['feature-knows-only', 'libs/licences/src/climbing.ts', "import '../../../apps/cli/src/print';"],
  ['pure-knows-no-package', 'libs/calendar/src/leaning.ts', "import 'yaml';"],
  [
    'pure-knows-no-package',
    'libs/proceedings/src/reading.ts',
    "import { readFileSync } from 'node:fs'; export const r = readFileSync;",
  ],
  ['case-file-knows-yaml-only', 'libs/case-file/src/opening.ts', "import 'node:fs';"],
  ['only-by-the-door', 'libs/terms/src/burgling.ts', "import '../../calendar/src/day';"],
  ['apps-and-tests-only-by-the-door', 'apps/cli/src/burgling.ts', "import '../../../libs/calendar/src/day';"],
  ['apps-and-tests-only-by-the-door', 'test/burgling.ts', "import '../libs/terms/src/term';"],
  ['only-by-the-name', 'libs/law/src/pointing.ts', "import '../../terms/src/index';"],
  ['only-by-the-name', 'apps/cli/src/pointing.ts', "import '../../../libs/terms/src/index';"],
  ['not-through-the-own-door', 'libs/terms/src/circling.ts', "import './index';"],
  ['not-through-the-own-door', 'libs/terms/src/naming.ts', "import '@fristvakt/terms';"],
  ['operation-knows-only', 'libs/operation/src/reckoning.ts', "import '@fristvakt/terms';"],
  ['nobody-knows-apps', 'libs/platform/src/composing.ts', "import '../../../apps/cli/src/print';"],
  ['tests-call-the-command-line', 'test/borrowing.ts', "import '../apps/cli/src/print';"],
  [
    'migration-knows-no-entity',
    'migrations/drifting.ts',
    "import '../libs/licences/src/persistence/licence.entity';",
  ],
  ['nobody-knows-a-spec', 'test/support/reusing.ts', "import '../stories.spec';"],
  ['product-knows-no-test', 'libs/platform/src/faking.ts', "import '../../../test/support/days';"],
  ['product-knows-no-development-package', 'apps/cli/src/playing.ts', "import 'fast-check';"],
  ['known-to-package-json', 'apps/cli/src/assuming.ts', "import 'brought-along';"],
  ['resolvable', 'apps/cli/src/hoping.ts', "import '@fristvakt/nowhere';"],
  ['no-circle', 'libs/law/src/back.ts', "import './there';"],
  ['no-orphan', 'libs/law/src/alone.ts', 'export const alone = 1;'],
];

const folders: string[] = [];

function reportOn(tree: Tree): Report['summary'] {
  const folder = mkdtempSync(join(tmpdir(), 'directions-'));
  folders.push(folder);
  for (const [path, words] of Object.entries({ ...PACKAGES, ...tree })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const options = ['--config', config, '--output-type', 'json', 'apps', 'libs', 'migrations', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as Report).summary;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the directions of the house', () => {
  const sound = reportOn(SOUND);
  const planted = reportOn({
    ...SOUND,
    'libs/law/src/there.ts': "import './back';",
    ...Object.fromEntries(PLANTED.map(([, file, words]) => [file, words])),
  });

  test('nothing is said of a house that keeps to them', () => {
    expect(sound.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toStrictEqual([]);
  });

  test.each(PLANTED)('%s speaks of %s', (rule, file) => {
    const spoken = planted.violations.filter(({ from }) => from === file).map((found) => found.rule.name);
    expect(spoken).toContain(rule);
  });

  test('every rule has been seen to speak, and says what to do instead', () => {
    const rules = planted.ruleSetUsed.forbidden;
    expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toStrictEqual(
      rules.map(({ name }) => name).sort(),
    );
    expect(rules.filter(({ comment }) => comment.length < 40)).toStrictEqual([]);
  });
});
