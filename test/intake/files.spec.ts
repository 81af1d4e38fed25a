import { randomBytes } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { textOfFile } from '@fristvakt/intake';
import { ZipFile } from 'yazl';

const pdf = (source: string): Buffer => Buffer.from(NodeCompiler.create().pdf({ mainFileContent: source }));

async function zip(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(files)) file.addBuffer(content, name);
  file.end();
  const parts: Buffer[] = [];
  for await (const part of file.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A Word file of one line, and its parts. */
const WORD = {
  '[Content_Types].xml': Buffer.from(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': Buffer.from(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': Buffer.from(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Beslut</w:t></w:r></w:p></w:body></w:document>',
  ),
};

const faultOf = async (bytes: Buffer): Promise<string> => {
  const text = await textOfFile(bytes);
  return 'fault' in text ? text.fault : 'none';
};

describe('a file that comes from anyone', () => {
  test('with a picture and no text is told to have none', async () => {
    expect(await faultOf(pdf('#rect(width: 10cm, height: 10cm, fill: black)'))).toBe('no-text');
  });

  test('of more than two hundred pages is not read', async () => {
    expect(await faultOf(pdf('#for n in range(200) [text #pagebreak()] end'))).toBe('too-many-pages');
  });

  test('that becomes far larger when it is unpacked is left before it is whole', async () => {
    const bomb = await zip({ 'word/document.xml': Buffer.alloc(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('packed-too-much');
  });

  test('that is packed into too many parts is not opened', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2001 }, (_, n) => [`word/${String(n)}.xml`, Buffer.from('a')]),
    );
    expect(await faultOf(await zip(parts))).toBe('packed-too-much');
  });

  test('with more in its heads than in any letter is not read', async () => {
    // Text that packs badly, or it would be left for what it becomes.
    const head = Buffer.from(randomBytes(600_000).toString('hex'));
    expect(await faultOf(await zip({ ...WORD, 'word/header1.xml': head }))).toBe('none');
    const heads = { 'word/header1.xml': head, 'word/header2.xml': head };
    expect(await faultOf(await zip({ ...WORD, ...heads }))).toBe('too-much-text');
  });

  test('with broken XML where a letter should be is damaged', async () => {
    expect(await faultOf(await zip({ 'word/document.xml': Buffer.from('<w:document') }))).toBe('file-broken');
  });

  test.each([
    ['old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-office'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe1]), 'picture'],
    ['a web page', Buffer.from('<html><body>From: a\nTo: b</body></html>'), 'unknown-kind'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
  ])('%s is told for what it is', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  test('a mail written as a web page is read as text, and nothing in it runs or is fetched', async () => {
    const body = [
      '<p>Inspektionen f&ouml;r v&#229;rd och omsorg</p><script>alert(1)</script>',
      '<table><tr><td>Datum</td><td>Dnr</td></tr><tr><td>2026-11-24</td><td>3.1.1-1/2026</td></tr></table>',
      '<p>IVO beg&#228;r att ni l&#228;mnar uppgifter senast den 15 december 2026.<img src="http://127.0.0.1:9/x"></p>',
    ].join('');
    const mail = [
      'From: a@ivo.se',
      'To: b@example.se',
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      body,
    ].join('\r\n');
    const text = await textOfFile(Buffer.from(mail));
    const page = 'fault' in text ? text.fault : (text.pages[0] ?? '');
    expect(page).toContain('Datum        Dnr');
    expect(page).toContain('2026-11-24   3.1.1-1/2026');
    expect(page).not.toContain('alert');
  });
});
