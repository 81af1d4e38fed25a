import * as fc from 'fast-check';
import { asciiName, numbered } from './file-name';

describe('a text as the name of a file', () => {
  test.each([
    ['Överklaga återkallelsen av tillståndet', 'Overklaga aterkallelsen av tillstandet'],
    ['IVO:s beslut 2023-01-31', 'IVO s beslut 2023-01-31'],
    ['Fullmakt.pdf', 'Fullmakt.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['a\\b\u0000c\nd', 'a b c d'],
    ['Søren Ærø, straße', 'Soren Aero, strasse'],
    ['CON', 'CON_'],
    ['lpt1', 'lpt1_'],
    ['…', 'Handling'],
    ['', 'Handling'],
    ['例え', 'Handling'],
    ['. .', 'Handling'],
  ])('%j is written %j', (text, name) => {
    expect(asciiName(text, 'Handling')).toBe(name);
  });

  test.each([
    'Yttrande om 19850101-1234',
    'Yttrande om 850101-1234',
    'Yttrande om 850101+1234',
    'Yttrande om 198501011234',
    'Yttrande om 850101 1234',
    'Yttrande om 850101–1234',
  ])('%j loses the personal number', (text) => {
    expect(asciiName(text, 'Handling')).toBe('Yttrande om');
  });

  test('a day, a case number and a registry number stay', () => {
    expect(asciiName('Dom 2023-06-21 mål 2132-23 dnr 8.5-12345', 'Handling')).toBe(
      'Dom 2023-06-21 mal 2132-23 dnr 8.5-12345',
    );
  });

  test('whatever the text, the name is short ASCII without anything that a system reads as its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = asciiName(text, 'Handling', 60);
        expect(name).toMatch(/^(?![ .,-])[\w .,()-]{1,61}(?<![ .,-])$/);
        expect(name).not.toMatch(/(?<!\d)\d{6}[- ]?\d{4}(?!\d)/);
      }),
    );
  });

  test('numbers have at least two digits, so that files stand in order', () => {
    expect([numbered(3, 'A'), numbered(12, 'B'), numbered(123, 'C')]).toStrictEqual([
      '03 A',
      '12 B',
      '123 C',
    ]);
  });
});
