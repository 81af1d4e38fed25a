import qrcode from 'qrcode-generator';

/** A QR code as one path of squares: drawn in a field of `size`, the quiet border within it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

const BORDER = 4;
/** Longer than any address of an account, and short enough for a telephone to read from a screen. */
const MOST_BYTES = 600;

/** A text as a QR code with medium correction; null where it is longer than any address of an account. */
export function qrCode(text: string): QrCode | null {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MOST_BYTES) return null;
  const code = qrcode(0, 'M');
  // The package reads characters as bytes: each byte of the text is handed over as a character.
  code.addData(bytes.toString('latin1'), 'Byte');
  code.make();
  const across = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  const rows = across.map((y) => across.map((x) => code.isDark(y, x)));
  return { size: across.length + 2 * BORDER, path: rows.map(rowPath).join('') };
}

/** The dark stretches of a row, each a rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const marks = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...marks.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => {
      const [x, long] = [String(index + BORDER), String(length)];
      return `M${x} ${String(y + BORDER)}h${long}v1h-${long}z`;
    })
    .join('');
}
