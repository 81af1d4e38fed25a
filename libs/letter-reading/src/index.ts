export { DOUBTS, FIELD_NAMES, LETTER_KINDS, RESERVES } from './letter';
export type { LetterField, LetterKind, LetterReading, ProposedFact, ReadField } from './letter';
export { readLetter } from './read-letter';
export { DOUBT_TEXTS, FIELD_TEXTS, LETTER_KIND_TEXTS } from './told';
