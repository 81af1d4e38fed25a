export { DOUBTS, FIELD_NAMES, LETTER_KINDS, RESERVES } from './letter';
export type {
  Doubt,
  Letter,
  LetterField,
  LetterKind,
  LetterReading,
  Place,
  ProposedFact,
  ReadField,
  ReadingCertainty,
  Reserve,
} from './letter';
export { plainText } from './page-text';
export { readLetter } from './read-letter';
export { DOUBT_TEXTS, FIELD_TEXTS, LETTER_KIND_TEXTS } from './told';
