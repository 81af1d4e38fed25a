import fc from 'fast-check';
import { ownAddress } from './own-address';

describe('where a form of ours leads', () => {
  test.each(['/', '/matters/1?asOf=2023-02-06#e2', '/search?q=%C3%A5%C3%A4%C3%B6', '/deadlines?from=a,b'])(
    'to an address of ours: %s',
    (address) => {
      expect(ownAddress(address)).toBe(address);
    },
  );

  test.each([
    ...['', 'matters', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'],
    ...[
      '/.//elsewhere.example',
      '/a/..//elsewhere.example',
      '/\t/elsewhere.example',
      '\\\\elsewhere.example',
      'javascript:alert(1)',
      '/a b',
      '/\u0000',
    ],
  ])('never elsewhere: %j', (address) => {
    expect(ownAddress(address)).toBe('/');
  });

  test('whatever is written, the browser stays here', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      'a.example',
      'http:',
      '\t',
      ' ',
      '%2f',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const led = new URL(ownAddress(parts.join('')), 'https://here.example');
        expect(led.host).toBe('here.example');
      }),
      { numRuns: 2000 },
    );
  });
});
