import { textOfFile } from './file-text';
import type { Found, textIn } from './text-reader';

const BROKEN_PDF = Buffer.from('%PDF-1.7 and nothing more').toString('base64');
const MAIL: Found['mail'] = {
  ...{ from: 'IVO <a@ivo.se>', subject: 'Beslut', sentOn: '2026-11-24', html: '' },
  text: 'Inspektionen för vård och omsorg skickar ett beslut i er tillsyn.',
  attachments: Array.from({ length: 12 }, (_, n) => ({ name: `${String(n)}.pdf`, base64: BROKEN_PDF })),
};
const SENT = Buffer.from('From: a@ivo.se\r\nTo: b@example.se\r\nSubject: Beslut\r\n\r\nInspektionen');

/** Opens the mail as it is above and nothing that is attached to it; tells how long each of that may take. */
function opener(taking: () => void): { readonly open: typeof textIn; readonly times: readonly number[] } {
  const times: number[] = [];
  const open = async (kind: string, _: Uint8Array, longest = 20_000): Promise<unknown> => {
    if (kind === 'mail') return Promise.resolve(MAIL);
    times.push(longest);
    taking();
    return Promise.resolve({ fault: 'file-too-slow' });
  };
  return { open: open as typeof textIn, times };
}

describe('a mail with much attached to it', () => {
  let now = 0;

  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('has the first five papers tried, and is read itself then', async () => {
    const { open, times } = opener(() => undefined);
    expect(await textOfFile(SENT, open)).toMatchObject({ kind: 'mail', isMail: true, readAttachment: null });
    expect(times).toHaveLength(5);
  });

  test('takes no longer than one file may, all together', async () => {
    const { open, times } = opener(() => {
      now += 9000;
    });
    expect(await textOfFile(SENT, open)).toMatchObject({ isMail: true });
    expect(times).toStrictEqual([20_000, 11_000, 2000]);
  });
});
