import type { LetterField } from '@fristvakt/letter-reading';

/** How the head of a letter is laid out. */
export type Layout =
  'labels-above' | 'labels-right' | 'labels-left' | 'court' | 'plain' | 'running-head' | 'table';

/** What a letter comes as. */
export type Form = 'pdf' | 'docx' | 'mail' | 'mail-pdf' | 'mail-docx';

/** `# ` begins a heading, `| ` a row of a table, `---` a new page; all else is a paragraph. */
export type Block = string;

/** A letter made for the purpose, in our own words, with what is true of it. */
export interface Sample {
  readonly name: string;
  readonly as: Form;
  readonly layout: Layout;
  readonly sender: readonly string[];
  /** What stands large in the head, where something does. */
  readonly title?: string;
  /** Label and value; an empty label: the value stands alone. */
  readonly labels: readonly (readonly [label: string, value: string])[];
  readonly recipient?: readonly string[];
  readonly body: readonly Block[];
  readonly foot?: readonly string[];
  /** Across the page. */
  readonly stamp?: string;
  /** The subject of the mail it came with. */
  readonly subject?: string;
  readonly from?: string;
  /** It says two things that do not agree; where one of them is blurred, nobody can see that. */
  readonly contradicts?: true;
  readonly truth: Truth;
}

/** What is true of a letter, by field; of provisions and kinds there may be several. */
export type Truth = Readonly<Partial<Record<LetterField, string | readonly string[]>>>;

/** The day on which all samples are read. */
export const READ_ON = '2026-12-31';
