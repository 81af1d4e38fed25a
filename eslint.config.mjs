import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCK = 'The clock is one file; everyone else is handed the day.';
const ENVIRONMENT =
  'The environment is read in one file, parsed once and typed; take the value as an argument.';

/** The wall clock: `new Date()`, `Date()`, `Date.now()`. */
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
];
/** A Date made of something is no clock, but it carries a time and a zone: the product reckons with plain dates. */
const instants = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>0]",
    message: 'Reckon with plain dates of @fristvakt/calendar.',
  },
];
const environment = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: ENVIRONMENT },
  { selector: "VariableDeclarator[init.name='process'] Property[key.name='env']", message: ENVIRONMENT },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
    message: ENVIRONMENT,
  },
];
/** What a pure library may not reach for, though the language hands it to everyone. */
const impure = [
  ...['Buffer', 'Date', 'console', 'crypto', 'fetch', 'globalThis', 'performance', 'process'],
  ...['queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'],
].map((name) => ({ name, message: 'A pure library depends on its arguments alone.' }));

const CLOCK_FILES = ['libs/platform/src/clock*.ts', 'apps/cli/src/clock.ts'];
const ENVIRONMENT_FILES = [
  'test/support/browser/*.ts',
  'libs/platform/src/config/**/*.ts',
  'apps/cli/src/environment.ts',
  'test/support/database/*.ts',
];
const TESTS = [
  '**/*.spec.ts',
  '**/*.int-spec.ts',
  '**/*.http-spec.ts',
  '**/*.browser-spec.ts',
  'test/**/*.ts',
];

export default defineConfig(
  globalIgnores(['dist/', 'reports/', 'coverage/', '.stryker-tmp/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A Nest module is a class that holds nothing but its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/promise-function-async': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/strict-boolean-expressions': ['error', { allowNumber: false, allowString: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      complexity: ['error', 12],
      'default-case-last': 'error',
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'no-console': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'no-param-reassign': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: [...TESTS, 'libs/law/src/**'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: [
      'libs/{calendar,terms,law,proceedings,wording,practice,letters,letter-reading,case-file}/**/*.ts',
    ],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A pure library depends on its arguments alone.' },
      ],
    },
  },
  // A request or response class only describes a shape: plain data of that shape is one.
  {
    files: ['apps/server/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...clock, ...instants, ...environment] } },
  // A test may set an independent reckoning made with Date beside ours, and a plain one at that; it has no clock either.
  {
    files: TESTS,
    rules: {
      complexity: 'off',
      'max-depth': 'off',
      'no-restricted-syntax': ['error', ...clock, ...environment],
    },
  },
  { files: CLOCK_FILES, rules: { 'no-restricted-syntax': ['error', ...environment] } },
  { files: ENVIRONMENT_FILES, rules: { 'no-restricted-syntax': ['error', ...clock, ...instants] } },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.http-spec.ts', '**/*.browser-spec.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-commented-out-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-restricted-matchers': [
        'error',
        {
          toBeDefined: 'Say what it is.',
          toBeTruthy: 'Say what it is.',
          toBeFalsy: 'Say what it is.',
          toMatchInlineSnapshot: 'Expected values come from the law or the trade, not from our own output.',
          toMatchSnapshot: 'Expected values come from the law or the trade, not from our own output.',
        },
      ],
      'jest/prefer-each': 'error',
      'jest/require-hook': 'off',
    },
  },
  // What runs in the browser.
  {
    files: ['apps/server/src/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        ['HTMLElement', 'document', 'location', 'window'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Atomics', 'SharedArrayBuffer', '__dirname', 'console', 'module', 'process', 'require'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
