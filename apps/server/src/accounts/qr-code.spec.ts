import { qrCode } from './qr-code';

/** The squares of a drawing, without the border. */
function squaresOf(code: ReturnType<typeof qrCode>): readonly (readonly boolean[])[] {
  const { size, path } = code ?? { size: 8, path: '' };
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) (rows[Number(y)] ?? [])[Number(x) + at] = true;
  return rows.slice(4, -4).map((row) => row.slice(4, -4));
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Reads a code of version 1 or 2, which has one block, as a camera's program does: the opposite of drawing it. */
function read(squares: readonly (readonly boolean[])[]): string {
  const size = squares.length;
  const at = (x: number, y: number): boolean => squares[y]?.[x] ?? false;
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => at(8, y));
  const rest = [7, 5, 4, 3, 2, 1, 0].map((x) => at(x, 8));
  const bits = [...format, ...rest].reduce((sum, bit, place) => sum | (bit ? 1 << place : 0), 0) ^ 0x5412;
  const isFlipped = MASKS[(bits >> 10) & 7] ?? (() => false);
  const isPattern = (x: number, y: number): boolean =>
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y > size - 9)) ||
    (x > size - 9 && y < 9) ||
    (size > 21 && Math.abs(x - size + 7) <= 2 && Math.abs(y - size + 7) <= 2);
  const found: boolean[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let along = 0; along < size; along += 1) {
      const y = up ? size - 1 - along : along;
      for (const x of [right, right - 1]) if (!isPattern(x, y)) found.push(at(x, y) !== isFlipped(x, y));
    }
    up = !up;
  }
  const all = found.map((bit) => (bit ? '1' : '0')).join('');
  const length = Number.parseInt(all.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, byte) =>
    Number.parseInt(all.slice(12 + byte * 8, 20 + byte * 8), 2),
  );
  return all.startsWith('0100') ? Buffer.from(bytes).toString() : '';
}

describe('a QR code', () => {
  test.each(['a', 'Fristvakt', 'åäö §', 'otpauth://totp/Fristv', 'x'.repeat(26)])(
    'of %j says that to who reads it',
    (text) => {
      expect(read(squaresOf(qrCode(text)))).toBe(text);
    },
  );

  test.each([
    [14, 29],
    [15, 33],
    [106, 49],
    [107, 53],
    [213, 65],
    [214, 69],
    // Capacities by the standard's table: level M, bytes.
  ])('of %i bytes is %i squares wide with its border', (length, size) => {
    expect(qrCode('x'.repeat(length))?.size).toBe(size);
  });

  test('is not made of what is longer than any address of an account', () => {
    expect(qrCode('x'.repeat(601))).toBeNull();
  });
});
