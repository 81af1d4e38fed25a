import type { FormFault, FormField } from '../pages/form-field';
import type { PageWords } from '../pages/page-words';
import { View } from '../pages/view';

/** A page that is one form: what it is for, its fields, and the way back. */
export interface FormPage {
  readonly title: string;
  readonly words: PageWords;
  readonly lead: string | null;
  /** What to know before it is sent, a line each. */
  readonly notes?: readonly string[];
  /** Where it is sent to: the address of the page itself, so that it can be opened again. */
  readonly action: string;
  readonly submit: string;
  /** What is sent takes something away. */
  readonly takesAway?: boolean;
  readonly back: { readonly href: string; readonly text: string };
  readonly fields: readonly FormField[];
  readonly faults?: readonly FormFault[];
  /** The version a change is based on. */
  readonly version?: number;
}

export function formPage({ title, words, ...page }: FormPage): View {
  const { faults = [], notes = [], version, takesAway = false } = page;
  return new View('accounts/form-page', {
    ...{ title, words, status: faults.length === 0 ? 200 : 422 },
    model: { ...page, faults, notes, takesAway, version: version === undefined ? null : String(version) },
  });
}
