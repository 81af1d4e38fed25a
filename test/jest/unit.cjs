/** The tests that need nothing but themselves. */
module.exports = { ...require('./shared.cjs'), displayName: 'unit', testRegex: '\\.spec\\.ts$' };
