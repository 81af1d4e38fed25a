import type { Readable } from 'node:stream';
import type { FindingFound } from '@fristvakt/action-plans';
import type { ChecklistFound } from '@fristvakt/checklists';
import type { LetterDocument } from '@fristvakt/letters';
import type { Deadline } from '@fristvakt/proceedings';
import type { Catalogue } from '@fristvakt/terms';
import type { MatterLook } from '../matters/matter-look';

/** A deadline with the number that its receipt has in the bundle, from 1. */
export interface NumberedDeadline {
  readonly number: number;
  readonly deadline: Deadline;
}

/** An enclosure of the matter with its newest file. */
export interface BundledEnclosure {
  /** Its number in the matter, from 1. */
  readonly number: number;
  /** Null where it has been erased. */
  readonly title: string | null;
  /** As it was when it was put in, with its ending. */
  readonly fileName: string | null;
  /** The day of the paper itself; null where nobody has said. */
  readonly documentOn: string | null;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** `erased`, `withdrawn`: nothing of it is left. `damaged`: the file is not as it was put in. */
  readonly state: 'whole' | 'erased' | 'withdrawn' | 'damaged';
  /** Why it was taken back; null where it was not. */
  readonly withdrawnReason: string | null;
  readonly open: () => Promise<Readable>;
}

/** A letter that was settled or sent. */
export interface BundledLetter {
  /** The number that it has in the bundle, from 1. */
  readonly number: number;
  readonly document: LetterDocument;
}

/** Everything that the bundle of a matter is made from, as the one who takes it may see it. */
export interface BundleSource {
  /** The matter as it stands today, in Swedish: what courts and authorities are handed. */
  readonly look: MatterLook;
  readonly catalogue: Catalogue;
  /** The name of who takes the bundle. */
  readonly madeBy: string;
  readonly deadlines: readonly NumberedDeadline[];
  readonly checklists: readonly ChecklistFound[];
  /** What was found wanting in the matter, in the order in which it was seen. */
  readonly plan: readonly FindingFound[];
  /** In the order of their numbers. */
  readonly enclosures: readonly BundledEnclosure[];
  /** In the order in which they were written. */
  readonly letters: readonly BundledLetter[];
  /** Whether the one who takes it may carry the record out as a case file. */
  readonly withCaseFile: boolean;
}
