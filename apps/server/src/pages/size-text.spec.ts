import { sizeText } from './size-text';

test.each([
  [0, '0\u00a0B'],
  [999, '999\u00a0B'],
  [1000, '1\u00a0kB'],
  [48_200, '48\u00a0kB'],
  [1_250_000, '1,3\u00a0MB'],
  [25_000_000_000, '25\u00a0GB'],
])('%d bytes are read as %s', (bytes, text) => {
  expect(sizeText(bytes, 'sv')).toBe(text);
  expect(sizeText(bytes, 'en')).toBe(text.replace(',', '.'));
});
