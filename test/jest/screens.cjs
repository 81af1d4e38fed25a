/** Takes the pictures of docs/screens: `npm run screens`. Not a test; it lies here because it needs what tests need. */
module.exports = {
  ...require('./browser.cjs'),
  displayName: 'screens',
  testRegex: 'test/screens/.*\\.screens\\.ts$',
  testTimeout: 300_000,
};
