import { textIn } from './text-reader';

describe('a file is opened in a process of its own', () => {
  test('that is killed when it takes too long', async () => {
    expect(await textIn('pdf', Buffer.from('%PDF-1.7'), 1)).toStrictEqual({ fault: 'file-too-slow' });
  });

  test('that answers even where the file is none', async () => {
    expect(await textIn('pdf', Buffer.from('%PDF-1.7'))).toStrictEqual({ fault: 'file-broken' });
  });
});
