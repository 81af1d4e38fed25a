import { decisionText, happenedOnText, happenedText, serviceText, whenOf } from './named-fact';

const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const REVOKED = {
  ref: 'e2',
  type: 'licence-revoked',
  body: { by: 'ivo', on: '2023-01-31', served: { on: '2023-01-31', how: 'ordinary' }, ground: 'unsuitable' },
};

describe('a fact by a row of the database', () => {
  test('is told as who did what, and when', () => {
    expect(happenedText(REVOKED, 'licence', 'sv')).toBe('IVO återkallade tillståndet.');
    expect(spaced(happenedOnText(REVOKED, 'licence', 'sv'))).toBe(
      'IVO återkallade tillståndet. Tisdag 31 januari 2023.',
    );
    expect(decisionText(REVOKED, 'licence', 'en')).toBe('the revocation of the licence');
  });

  test('known by its month only is told by its month', () => {
    const fact = { ...REVOKED, body: { by: 'ivo', on: '2022-02' } };
    expect(spaced(happenedOnText(fact, 'licence', 'sv'))).toBe(
      'IVO återkallade tillståndet. Någon gång under februari 2022.',
    );
  });

  test('that is neither decision nor letter has no name as one', () => {
    expect(decisionText({ ref: 'e9', type: 'visit-held', body: {} }, 'inspection', 'sv')).toBeUndefined();
  });

  test('is told as served only where that was recorded', () => {
    expect(spaced(serviceText(REVOKED, 'sv'))).toBe('Vanlig delgivning den 31 januari 2023');
    expect(serviceText({ ...REVOKED, body: { by: 'ivo' } }, 'sv')).toBe('');
    const sent = { ...REVOKED, body: { served: { how: 'simplified', sentOn: '2023-02-01' } } };
    expect(spaced(serviceText(sent, 'sv'))).toBe(
      'Förenklad delgivning, handlingen skickad den 1 februari 2023',
    );
  });

  test.each([
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
  ])('of %s may have been from %s to %s', (text, first, last) => {
    expect(whenOf(text)).toStrictEqual({ text, first, last });
  });

  test.each(['', '2023-13', '2023-02-30', '0000', '31 januari'])('of %j has no day', (text) => {
    expect(whenOf(text)).toBeUndefined();
  });
});
