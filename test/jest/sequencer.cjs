const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, as a rule: a browser, a database and a server, a database. What needs nothing but itself fills the end. */
const LONGEST_FIRST = [/\.browser-spec\.ts$/, /\.http-spec\.ts$/, /\.int-spec\.ts$/];

const placeOf = ({ path }) => {
  const place = LONGEST_FIRST.findIndex((name) => name.test(path));
  return place === -1 ? LONGEST_FIRST.length : place;
};

/** jest knows how long a suite takes once it has run it; in a fresh clone it would go by the length of the file. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
