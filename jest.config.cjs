/** One run for every layer; the database is started only when a test that needs it runs. */
module.exports = {
  testTimeout: 180_000,
  // On two cores jest would take one: the database has little to do meanwhile.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/jest/sequencer.cjs',
  projects: [
    '<rootDir>/test/jest/unit.cjs',
    '<rootDir>/test/jest/database.cjs',
    '<rootDir>/test/jest/browser.cjs',
  ],
};
