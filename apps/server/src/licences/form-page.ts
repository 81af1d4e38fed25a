import { withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { View } from '../pages/view';
import { FRAME_WORDS } from './frame.words';

/** A step on the way to a page. */
export interface Crumb {
  readonly href: string;
  readonly text: string;
}

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
  /** Where it is sent. */
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly submit: string;
  /** Where one goes on without sending it. */
  readonly cancel: string;
  readonly faults?: readonly FormFault[];
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
  const { title, crumbs, lead = null, action, fields, submit, cancel, faults = [], now = [] } = page;
  const { search = null } = page;
  const status = page.status ?? (faults.length === 0 ? 200 : 422);
  return new View('licences/form', {
    ...{ title, words: FRAME_WORDS, status },
    model: {
      ...{ crumbs, lead, action, submit, cancel, faults, search },
      now: status === 412 ? now : [],
      fields: withFaults(fields, faults),
    },
  });
}
