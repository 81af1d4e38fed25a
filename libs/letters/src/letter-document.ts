import type { PlainDate } from '@fristvakt/calendar';

/** Text in one style. Nothing in `text` is markup: what it says is what is printed. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
}

/** One piece of the body of a letter. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  /** Terms with what they are: case number, decision, day. */
  | {
      readonly kind: 'facts';
      readonly rows: readonly { readonly term: string; readonly runs: readonly Run[] }[];
    }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly TableRow[] }
  /** A line to sign on, with whose it is. */
  | { readonly kind: 'signature'; readonly place: string; readonly name: string; readonly role: string };

/** The cells of a row, as many as the head has. */
export type TableRow = readonly (readonly Run[])[];

export interface Enclosure {
  /** Of a paper of the matter its number there; of any other from 1, as they are numbered in the letter. */
  readonly number: number;
  readonly title: string;
  /** It is the paper of the matter with this number: an `Aktbilaga`. Any other is a `Bilaga`. */
  readonly filed?: true;
}

/**
 * A letter, filled and ready to be set: what goes on paper, without a word on how it looks. The text is Swedish, since the
 * authorities and courts it goes to write Swedish.
 */
export interface LetterDocument {
  /** What it is: `Överklagande`. Also the title of the file. */
  readonly title: string;
  /** Who it comes from, line by line: name, organisation number, address, e-mail, telephone. */
  readonly sender: readonly string[];
  /** To whom it is addressed, line by line. */
  readonly addressee: readonly string[];
  /** To whom it is handed in, where that is somebody else: an appeal goes to the court by way of IVO. */
  readonly handedTo: readonly string[] | null;
  readonly day: PlainDate;
  /** `Diarienummer` with its number, and the like. */
  readonly references: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly Block[];
  readonly enclosures: readonly Enclosure[];
  /** Not yet settled, or with something missing: each page says that it is a draft. */
  readonly draft: boolean;
}
