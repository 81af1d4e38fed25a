import { extensionOf } from '@fristvakt/platform';
import type { LetterSource } from './kept-letter.query';

const ENDINGS: Record<LetterSource['kind'], string> = { pdf: 'pdf', docx: 'docx', mail: 'eml' };

/** The name with the ending of what the file is: letters are known by their bytes, and may be called anything. */
export function namedAs({ name, kind }: Pick<LetterSource, 'name' | 'kind'>): string {
  const ending = ENDINGS[kind];
  return extensionOf(name) === ending ? name : `${name}.${ending}`;
}
