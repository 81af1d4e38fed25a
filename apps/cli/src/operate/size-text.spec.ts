import { sizeText } from './size-text';

describe('the size of an archive', () => {
  test.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [1024, '1 kB'],
    [1025, '2 kB'],
    [1024 * 1024 - 1, '1024 kB'],
    [1024 * 1024, '1.0 MB'],
    [62.4 * 1024 * 1024, '62.4 MB'],
  ])('of %d bytes: %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
