/** One field of a form as a page shows it; the partial `pages/fields` knows how each kind looks. */
export interface FormField {
  readonly kind:
    | 'text'
    | 'day'
    | 'select'
    | 'radios'
    | 'checks'
    | 'long-text'
    | 'check'
    | 'password'
    | 'number'
    | 'hidden'
    | 'email'
    | 'file';
  readonly name: string;
  readonly label: string;
  /** What was typed, or stands there; of checks, the values that are ticked. */
  readonly value: string | readonly string[];
  readonly help: string | null;
  /** What is wrong with it. */
  readonly error: string | null;
  readonly required: boolean;
  readonly options: readonly FieldOption[];
  /** HTML's autocomplete: `username`, `current-password`, `one-time-code`, … */
  readonly autocomplete: string | null;
  /** Of a file: which endings the browser offers first, as `.pdf,.docx`. */
  readonly accept: string | null;
}

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly help: string | null;
  readonly chosen: boolean;
}

type Given = Pick<FormField, 'kind' | 'name' | 'label'> &
  Partial<Omit<FormField, 'kind' | 'name' | 'label' | 'options'>>;

/** A field with what it does not say filled in. */
export const field = (
  given: Given & {
    readonly options?: readonly {
      readonly value: string;
      readonly label: string;
      readonly help?: string | null;
    }[];
  },
): FormField => {
  const { value = '', options = [], ...said } = given;
  const chosen = typeof value === 'string' ? [value] : value;
  return {
    ...{ help: null, error: null, required: false, autocomplete: null },
    accept: null,
    ...said,
    value,
    options: options.map((option) => ({
      ...{ value: option.value, label: option.label, help: option.help ?? null },
      chosen: chosen.includes(option.value),
    })),
  };
};

/** What is wrong in a form, told at its top; `name` leads to the field, where it is about one. */
export interface FormFault {
  readonly name: string | null;
  readonly text: string;
}

/** The fields with what is wrong told at each of them. */
export const withFaults = (
  fields: readonly FormField[],
  faults: readonly FormFault[],
): readonly FormField[] =>
  fields.map((one) => ({ ...one, error: faults.find(({ name }) => name === one.name)?.text ?? one.error }));
