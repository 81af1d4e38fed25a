/** The pages in a real browser. */
module.exports = {
  ...require('./shared.cjs'),
  displayName: 'browser',
  testRegex: '\\.browser-spec\\.ts$',
  testTimeout: 180_000,
  globalSetup: '<rootDir>/test/support/browser/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/database/global-teardown.ts',
};
