/** Would the tests notice? Every operator and literal of the two libraries that make the dates is changed, one at a time. */
export default {
  mutate: ['libs/{calendar,terms}/src/**/*.ts', '!**/*.spec.ts', '!**/index.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    configFile: 'test/jest/unit.cjs',
    // The tests beside the code must carry the score alone, without help from stories that happen to pass through it.
    config: { roots: ['<rootDir>/libs/calendar', '<rootDir>/libs/terms'] },
  },
  coverageAnalysis: 'perTest',
  // The tables of holidays are read once at start and are half of what the calendar is: their changes count.
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 98, low: 95, break: 95 },
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: [
    'dist',
    'reports',
    'coverage',
    'docs',
    'apps',
    'test/{architecture,bench,properties,stories}',
  ],
  allowEmpty: false,
};
