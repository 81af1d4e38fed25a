import { SentForm } from './sent-form';

const formOf = (text: string): SentForm => {
  const form = SentForm.of(text);
  if (form === undefined) throw new Error('the test sends too much');
  return form;
};

describe('what a form sent', () => {
  test('a field without the spaces around it, line ends as one character', () => {
    expect(formOf('note=%20en%0D%0Arad+till%20').text('note')).toBe('en\nrad till');
  });

  test('a password exactly as typed', () => {
    expect(formOf('password=%20a%0D%0A').exact('password')).toBe(' a\r\n');
  });

  test('what was left empty was not given', () => {
    expect(formOf('a=+&b=x').given('a')).toBeUndefined();
  });

  test('every value of a field that comes several times, without the empty ones', () => {
    expect(formOf('r=manager&r=&r=counsel').all('r')).toStrictEqual(['manager', 'counsel']);
  });

  test.each([
    ['version=3', 3],
    ['version=03', 3],
    ['version=-1', -1],
    ['version=1e3', -1],
    ['', -1],
  ])('%j tells version %d', (text, version) => {
    expect(formOf(text).version()).toBe(version);
  });

  test('names that every object has are names like others', () => {
    const form = formOf('__proto__=x&constructor=y');
    expect([form.text('__proto__'), form.text('constructor'), form.has('toString')]).toStrictEqual([
      'x',
      'y',
      false,
    ]);
  });

  test('the token is not part of what was written', () => {
    expect(formOf('_token=secret&a=1').entries()).toStrictEqual([['a', '1']]);
  });

  test('more fields than any form of ours has are no form', () => {
    expect(SentForm.of('a=1&'.repeat(501))).toBeUndefined();
  });
});
