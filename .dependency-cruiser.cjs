/**
 * Which file may know which. Every rule is an error, and its comment says what to do instead.
 * `test/architecture/directions.spec.ts` plants a violation of each and sees it reported.
 */
const PURE = 'calendar|terms|law|proceedings|wording|practice|letters|letter-reading';
const FEATURE =
  'providers|licences|inspections|appeals|deadlines|calendar-feed|checklists|action-plans|intake|reminders|webhooks|documents|evidence|accounts|audit|privileged-notes';
const SPEC = String.raw`\.(int-|http-|browser-)?spec\.ts$`;

const inside = (lib) => `^libs/${lib}/`;
const door = (lib) => String.raw`^libs/(${lib})/src/index\.ts$`;

/** A library knows itself and the doors of those named, and nothing else of ours. */
const knowsOnly = (lib, others, instead) => ({
  name: `${lib}-knows-only`,
  severity: 'error',
  comment: instead,
  from: { path: inside(lib) },
  to: { path: '^(libs|apps|migrations)/', pathNot: [inside(lib), ...others.map(door)] },
});

module.exports = {
  forbidden: [
    knowsOnly(
      'calendar',
      [],
      'calendar is the bottom: it knows no other library. Move what needs rules or facts to terms or proceedings.',
    ),
    knowsOnly(
      'terms',
      ['calendar'],
      'terms knows calendar only. The catalogue is handed in; test the engine with small invented rules.',
    ),
    knowsOnly(
      'law',
      ['calendar', 'terms'],
      'law is data in the shapes of terms. What works on it belongs in terms or in the program that calls both.',
    ),
    knowsOnly(
      'proceedings',
      ['calendar', 'terms'],
      'proceedings knows calendar and terms. Take the catalogue as an argument; words for people belong in wording.',
    ),
    knowsOnly(
      'wording',
      ['calendar', 'terms', 'proceedings'],
      'wording turns codes of calendar, terms and proceedings into sentences. Let the caller hand in anything else.',
    ),
    knowsOnly(
      'practice',
      ['calendar', 'terms', 'proceedings'],
      'practice is data and what calls for it: it knows calendar, terms and proceedings. Rows belong in checklists.',
    ),
    knowsOnly(
      'letters',
      ['calendar', 'terms', 'proceedings', 'wording'],
      'letters says what goes into a letter, as data and pure functions. Filling in, rows and files belong in documents.',
    ),
    knowsOnly(
      'letter-reading',
      ['calendar', 'terms', 'proceedings'],
      'letter-reading finds what stands in a text: it knows calendar, terms and proceedings. Opening files, and rows, belong in intake.',
    ),
    knowsOnly(
      'case-file',
      ['calendar', 'terms', 'proceedings'],
      'case-file reads text into the facts of proceedings. Evaluate them where both are called, in an app.',
    ),
    knowsOnly(
      'platform',
      ['calendar'],
      'platform is technique and knows nothing of the trade: move the sentence about the trade into its feature.',
    ),
    knowsOnly(
      'typesetting',
      ['calendar', 'letters'],
      'typesetting sets what it is handed: it knows letters and calendar. Which letter, and for whom, belongs in documents.',
    ),
    {
      name: 'operation-knows-only',
      severity: 'error',
      comment:
        'operation opens and migrates the database: it knows platform and the migrations. What knows the trade belongs in a feature.',
      from: { path: inside('operation') },
      to: { path: '^(libs|apps)/', pathNot: [inside('operation'), door('platform')] },
    },
    {
      name: 'feature-knows-only',
      severity: 'error',
      comment:
        'A feature knows platform, typesetting, the pure libraries, and other features by their index.ts. It never knows apps or migrations.',
      from: { path: `^libs/(${FEATURE})/` },
      to: {
        path: '^(libs|apps|migrations)/',
        pathNot: ['^libs/$1/', door(`${PURE}|case-file|platform|typesetting|${FEATURE}`)],
      },
    },
    {
      name: 'pure-knows-no-package',
      severity: 'error',
      comment:
        'A pure library uses neither packages nor node: modules. Write the few lines, or take the result as an argument.',
      from: { path: `^libs/(${PURE})/`, pathNot: SPEC },
      to: { pathNot: '^(libs|apps|test|migrations)/' },
    },
    {
      name: 'case-file-knows-yaml-only',
      severity: 'error',
      comment:
        'case-file uses the package yaml and no other, and no node: module: it is handed text, not a path.',
      from: { path: inside('case-file'), pathNot: SPEC },
      to: { pathNot: ['^(libs|apps|test|migrations)/', '(^|/)node_modules/yaml/'] },
    },
    {
      name: 'only-by-the-door',
      severity: 'error',
      comment:
        'src/index.ts is the only door of a library. Export there what others need, and import `@fristvakt/<lib>`.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', door('[^/]+')] },
    },
    {
      name: 'apps-and-tests-only-by-the-door',
      severity: 'error',
      comment:
        'src/index.ts is the only door of a library. Export there what others need, and import `@fristvakt/<lib>`.',
      from: { path: '^(apps|test|migrations)/' },
      to: { path: '^libs/', pathNot: door('[^/]+') },
    },
    {
      name: 'only-by-the-name',
      severity: 'error',
      comment:
        'Import another library by its name, `@fristvakt/<lib>`, not by a path that climbs out of this one.',
      from: { path: '^(?:libs/([^/]+)|apps|test|migrations)/' },
      to: { path: door('[^/]+'), pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'not-through-the-own-door',
      severity: 'error',
      comment: 'Nobody inside a library imports its index.ts. Import the neighbouring file itself.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: String.raw`^libs/$1/src/index\.ts$` },
    },
    {
      name: 'nobody-knows-apps',
      severity: 'error',
      comment: 'Nothing imports an app. Move what is shared into the library that it is about.',
      from: { pathNot: '^(apps|test)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'tests-call-the-command-line',
      severity: 'error',
      comment:
        'A test starts the command line as people do. Only the server is put together in a test, by its own modules.',
      from: { path: '^test/' },
      to: { path: '^apps/cli/' },
    },
    {
      name: 'migration-knows-no-entity',
      severity: 'error',
      comment:
        'A migration says in SQL what it did on its day. Entities change afterwards; write the columns out.',
      from: { path: '^migrations/' },
      to: { path: [String.raw`\.entity\.ts$`, `^libs/(${FEATURE})/`] },
    },
    {
      name: 'nobody-knows-a-spec',
      severity: 'error',
      comment:
        'A spec is read by the test runner only. Give what two specs share its own file under test/support.',
      from: {},
      to: { path: SPEC },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      comment: 'The product does not use test code. Move what it needs into the library that it is about.',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      to: { path: '^test/' },
    },
    {
      name: 'product-knows-no-development-package',
      severity: 'error',
      comment:
        'This package is not installed where the product runs. Move it to dependencies in package.json, or do without.',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'known-to-package-json',
      severity: 'error',
      comment:
        'Add the package to package.json with its exact version; do not lean on what another package brings along.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment:
        'This import leads nowhere. A new library is named in tsconfig.json, .swcrc and nest-cli.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'These files import each other in a circle. Move what both need into a file of its own, or emit an event.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nobody imports this file, and it imports nobody. Use it or delete it.',
      from: { orphan: true, path: String.raw`\.ts$`, pathNot: [String.raw`\.d\.ts$`, SPEC] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.cjs', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
