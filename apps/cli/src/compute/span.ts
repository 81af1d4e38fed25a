/** Bytes that stand within others. They last until the question that they are of is answered. */
export interface Span {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** All of a text, in UTF-8. */
export function spanOf(text: string): Span {
  const bytes = Buffer.from(text);
  return { bytes, from: 0, to: bytes.length };
}

/** The text of bytes that are UTF-8. */
export const textOf = ({ bytes, from, to }: Span): string => bytes.toString('utf8', from, to);

/** Whether these bytes stand at that place within others. */
export function standsAt(word: Buffer, bytes: Buffer, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word[index]) return false;
  }
  return true;
}
