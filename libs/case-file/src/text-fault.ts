import type { FormatPath } from '@fristvakt/proceedings';
import type { Lines } from './lines';
import type { PlacedFault } from './placed';

/** A fault at a position of the text. */
export interface TextFault {
  readonly offset: number;
  readonly path: FormatPath;
  readonly message: string;
  /** Another position that helps to understand this one: where a name stood first, where a quote was opened. */
  readonly see?: { readonly offset: number; readonly as: 'first' | 'opened' };
}

/** The fault with its lines and columns. */
export function place({ offset, path, message, see }: TextFault, lines: Lines): PlacedFault {
  const other = see === undefined ? '' : ` (${see.as} on line ${String(lines.placeOf(see.offset).line)})`;
  return { ...lines.placeOf(offset), path, message: `${message}${other}` };
}

/** In the order of the text; what is said twice of a place is said once. */
export function inOrder(faults: readonly TextFault[]): readonly TextFault[] {
  const sorted = [...faults].sort((one, other) => one.offset - other.offset);
  return sorted.filter((fault, at) => {
    const before = sorted[at - 1];
    return before?.offset !== fault.offset || before.message !== fault.message;
  });
}
