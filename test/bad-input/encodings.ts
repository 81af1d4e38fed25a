import { BASE, bytes, encode, file } from './row';
import type { BadFile } from './row';

const FIVE_MB = 5 * 1024 * 1024;
const MB_50 = 50 * 1024 * 1024;

function utf16(littleEndian: boolean, mark: boolean): Uint8Array {
  const text = mark ? `\ufeff${BASE}` : BASE;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** The case file with these bytes in place of the marked word of its title. */
function withBytes(...inserted: readonly number[]): Uint8Array {
  const [before = '', after = ''] = BASE.split('story');
  return new Uint8Array([...encode(before), ...inserted, ...encode(after)]);
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Files that are no text a case file could be written in. */
export const ENCODINGS: readonly BadFile[] = [
  bytes(
    '50 MB',
    () => new Uint8Array(MB_50).fill(0x20),
    '1:1',
    '50.0 MB (52428800 bytes); a case file may have at most 5 MB',
  ),
  bytes('one byte more than 5 MB', () => new Uint8Array(FIVE_MB + 1).fill(0x0a), '1:1', '(5242881 bytes)'),
  bytes('an empty file', () => new Uint8Array(0), '1:1', 'the file is empty; a case file begins with'),
  bytes('nothing but white space', () => encode(' \n\n  \n'), '1:1', 'the file is empty'),
  bytes(
    'nothing but a byte order mark',
    () => new Uint8Array([0xef, 0xbb, 0xbf]),
    '1:1',
    'the file is empty',
  ),
  bytes(
    'nothing but comments',
    () => encode('# nothing yet\n# nothing here\n'),
    '1:1',
    'holds nothing but comments',
  ),
  bytes('UTF-16, little endian', () => utf16(true, true), '1:1', 'UTF-16 (little endian); save it as UTF-8'),
  bytes('UTF-16, big endian', () => utf16(false, true), '1:1', 'UTF-16 (big endian); save it as UTF-8'),
  bytes(
    'UTF-16 without its mark',
    () => utf16(true, false),
    '1:2',
    'U+0000 cannot stand in a case file (is the file UTF-16',
  ),
  bytes(
    'Latin-1: å as 0xE5',
    () => latin1(BASE.replace('A story', 'En månad')),
    '2:12',
    'the byte 0xE5 (at byte offset 30) is not UTF-8',
  ),
  bytes('Latin-1: ä at the end of the file', () => latin1(`${BASE}# ä`), '10:3', 'the byte 0xE4'),
  bytes(
    'Latin-1 after a byte order mark',
    () => new Uint8Array([0xef, 0xbb, 0xbf, ...latin1('title: å')]),
    '1:8',
    '(at byte offset 10)',
  ),
  bytes('a character of UTF-8 cut off', () => encode(`${BASE}# å`).slice(0, -1), '10:3', 'the byte 0xC3'),
  bytes('a character written longer than it is', () => withBytes(0xc0, 0xaf), '2:10', 'the byte 0xC0'),
  bytes('half of a surrogate pair in UTF-8', () => withBytes(0xed, 0xa0, 0x80), '2:10', 'the byte 0xED'),
  bytes('a byte that never occurs in UTF-8', () => withBytes(0xff), '2:10', 'the byte 0xFF'),
  bytes('a NUL byte', () => withBytes(0x00), '2:10', 'U+0000 cannot stand'),
  bytes(
    'an escape sequence for the terminal',
    () => withBytes(0x1b, 0x5b, 0x32, 0x4a),
    '2:10',
    'U+001B cannot stand',
  ),
  bytes(
    'a control character of the second range',
    () => withBytes(0xc2, 0x9b),
    '2:10',
    'U+009B cannot stand',
  ),
  bytes('what is no character', () => withBytes(0xef, 0xbf, 0xbe), '2:10', 'U+FFFE cannot stand'),
  bytes(
    'old line ends: a carriage return alone',
    () => encode(BASE.replaceAll('\n', '\r')),
    '1:19',
    'a carriage return (U+000D) stands alone',
  ),
  bytes(
    'a picture',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    '1:1',
    'the byte 0x89',
  ),
  bytes(
    'an archive',
    () => new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]),
    '1:3',
    'U+0003 cannot stand',
  ),
  file(
    'a NUL written as an escape',
    BASE.replace('A story', '▸"a\\0b"'),
    'title: the text holds the control character U+0000',
  ),
  file('a bell written as an escape', BASE.replace('A story', '▸"a\\ab"'), 'the control character U+0007'),
  file(
    'a lone surrogate written as an escape',
    BASE.replace('A story', '▸"a\\ud800b"'),
    'title: the text holds U+D800, half of a character',
  ),
  file(
    'a lone surrogate in a JSON file',
    '{ "format": "ivo-case/1", "title": ▸"\\udfff", "provider": { "name": "A", "kind": "company" }, "matters": [{ "id": "L", "kind": "licence" }], "events": [] }',
    'U+DFFF',
  ),
  file('a lone surrogate in a name', `${BASE}▸"x\\ud800": 1\n`, 'cannot be used as a name'),
];
