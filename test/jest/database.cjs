/** The tests on a real PostgreSQL: repositories, workers (`int`), and whole requests (`http`). */
module.exports = {
  ...require('./shared.cjs'),
  displayName: 'database',
  testRegex: '\\.(int|http)-spec\\.ts$',
  testTimeout: 180_000,
  globalSetup: '<rootDir>/test/support/database/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/database/global-teardown.ts',
};
