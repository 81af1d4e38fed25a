import { nearest } from './nearest';

const KNOWN = ['APP-IVO-3W', 'APP-PUB-3W', 'FK-OMPR-2M', 'GDPR-72H'];

describe('the rule that someone may have meant', () => {
  it.each([
    ['APP-IVO-3V', 'APP-IVO-3W'],
    ['app-pub-3w', 'APP-PUB-3W'],
    ['FK-OMPR', 'FK-OMPR-2M'],
    ['GPDR-72H', 'GDPR-72H'],
    ['', 'GDPR-72H'],
    ['APP-3W', 'APP-IVO-3W'],
    ['x'.repeat(60_000), 'APP-IVO-3W'],
  ])('is found, example %#', (written, meant) => {
    expect(nearest(written, KNOWN)).toBe(meant);
  });

  it('is none where none is known', () => {
    expect(nearest('APP-IVO-3W', [])).toBeUndefined();
  });
});
