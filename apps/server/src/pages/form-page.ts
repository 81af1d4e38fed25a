import { COMMON_WORDS } from './common.words';
import type { Crumb } from './crumb';
import { withFaults } from './form-field';
import type { FormFault, FormField } from './form-field';
import { View } from './view';

/** A name and a value, as a page lists them. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A page that is one form. */
export interface FormPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lead?: string | null;
  /** What to know before it is sent, a line each. */
  readonly notes?: readonly string[];
  /** Where it is sent: the address of the page itself, so that it can be opened again. */
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly submit: string;
  /** What is sent takes something away. */
  readonly takesAway?: boolean;
  /** Where one goes on without sending it. */
  readonly cancel: string;
  readonly faults?: readonly FormFault[];
  /** The version a change is based on. */
  readonly version?: number;
  /** What stands now, shown where somebody else has changed it meanwhile. */
  readonly now?: readonly NamedValue[];
  readonly status?: number;
  /** A search that changes what can be chosen; null where there is none. */
  readonly search?: FormSearch | null;
}

export interface FormSearch {
  readonly action: string;
  readonly value: string;
  readonly label: string;
  readonly help: string | null;
  readonly submit: string;
  /** Where the form comes back to. */
  readonly back: string;
}

/** One thing to be done on a page of its own, with what is wrong told at its top and at the field. */
export function formPage(page: FormPage): View {
  const { title, crumbs, lead = null, notes = [], action, fields, submit, takesAway = false } = page;
  const { cancel, faults = [], version, now = [], search = null } = page;
  const status = page.status ?? (faults.length === 0 ? 200 : 422);
  return new View('pages/form-page', {
    ...{ title, words: COMMON_WORDS, status },
    model: {
      ...{ crumbs, lead, notes, action, submit, takesAway, cancel, faults, search },
      version: version === undefined ? null : String(version),
      now: status === 412 ? now : [],
      fields: withFaults(fields, faults),
    },
  });
}
