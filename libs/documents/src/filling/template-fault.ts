/** Why a text is no template of ours. `where` names the helper, field or line it is about. */
export interface TemplateFault {
  readonly code:
    | 'too-long'
    | 'unreadable'
    | 'syntax'
    | 'too-deep'
    | 'too-many-parts'
    | 'not-allowed'
    | 'unknown-helper'
    | 'unknown-field';
  readonly where: string;
}

/** Characters a template may have. */
export const LONGEST_TEMPLATE = 20_000;
/** Blocks within blocks. */
export const DEEPEST = 2;
/** Pieces of text, values and blocks. */
export const MOST_PARTS = 1000;
