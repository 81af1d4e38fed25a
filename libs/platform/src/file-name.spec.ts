import { fileNameOf } from './file-name';

describe('the name of a file', () => {
  test.each([
    ['beslut.pdf', 'beslut.pdf'],
    ['Beslut från IVO, dnr 8.5-1/2023.pdf', '2023.pdf'],
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\system32\\a.txt', 'a.txt'],
    ['C:\\Users\\Kim\\beslut.pdf', 'beslut.pdf'],
    ['/etc/cron.d/a.txt', 'a.txt'],
    ['be\u0000slut\r\n.pdf', 'beslut.pdf'],
    ['beslut\u202Efdp.exe', 'beslutfdp.exe'],
    ['<script>.pdf', 'script.pdf'],
    ['"; filename="x.html', '; filename=x.html'],
    ['...hidden.txt', 'hidden.txt'],
    ['slut. . .', 'slut'],
    ['A\u030Angest.pdf', 'Ångest.pdf'],
  ])('%j becomes %j: a text, never a path', (sent, name) => {
    expect(fileNameOf(sent)).toBe(name);
  });

  test.each(['', '.', '..', '../..', '   ', '\u0000', '////', '\\'])('%j is none', (sent) => {
    expect(fileNameOf(sent)).toBeUndefined();
  });

  test('a long one keeps its ending', () => {
    const name = fileNameOf(`${'å'.repeat(500)}.pdf`) ?? '';
    expect([Array.from(name).length, name.endsWith('å.pdf')]).toStrictEqual([200, true]);
  });
});
