import { LETTER_KINDS } from '@fristvakt/letters';

/** That a kind of letter is one there is. */
export const KIND_CHECK = `kind in (${LETTER_KINDS.map((kind) => `'${kind}'`).join(', ')})`;
