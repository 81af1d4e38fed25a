import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { isUuid } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from './common.words';
import type { FormFault } from './form-field';
import { wordsIn } from './page-words';
import { Problem } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import type { SentForm } from '../wire/sent-form';

interface Asked {
  readonly name: string;
  /** As it stands at the field. */
  readonly label: string;
  /** 2000 characters where left out. */
  readonly max?: number;
}

/** Characters no text of ours holds: controls other than line ends and tabs. */
const UNREADABLE = /[^\P{Cc}\n\t]/u;

/** Reads what somebody wrote field by field, and gathers what is wrong with it. */
export class FormReading {
  private readonly found: FormFault[] = [];
  private readonly say: (key: 'field-empty' | 'field-bad' | 'field-day', label: string) => string;

  constructor(
    private readonly form: SentForm,
    lang: Language,
  ) {
    const words = wordsIn(COMMON_WORDS, lang);
    this.say = (key, label) => words(key, { label });
  }

  get faults(): readonly FormFault[] {
    return this.found;
  }

  get ok(): boolean {
    return this.found.length === 0;
  }

  /** A text that must be there; empty where something is wrong with it. */
  text(asked: Asked): string {
    return this.required(asked, this.optional(asked));
  }

  /** Undefined where the field was left empty. */
  optional({ name, label, max = 2000 }: Asked): string | undefined {
    const text = this.form.given(name);
    if (text === undefined) return undefined;
    if (text.length <= max && !UNREADABLE.test(text)) return text;
    this.add(name, this.say('field-bad', label));
    return undefined;
  }

  /** A day that must be there. */
  day(asked: Asked): string {
    return this.required(asked, this.optionalDay(asked));
  }

  optionalDay({ name, label }: Asked): PlainDate | undefined {
    const text = this.form.given(name);
    if (text === undefined) return undefined;
    const day = parsePlainDate(text);
    if (day === undefined) this.add(name, this.say('field-day', label));
    return day;
  }

  /** One of these values; `usual` where something is wrong with it. */
  choice<Value extends string>(asked: Asked, of: readonly Value[], usual: Value): Value {
    const text = this.form.text(asked.name);
    const chosen = of.find((one) => one === text);
    if (chosen === undefined)
      this.add(asked.name, this.say(text === '' ? 'field-empty' : 'field-bad', asked.label));
    return chosen ?? usual;
  }

  /** Undefined where none was chosen. */
  optionalId({ name, label }: Asked): string | undefined {
    const text = this.form.given(name)?.toLowerCase();
    if (text === undefined || isUuid(text)) return text;
    this.add(name, this.say('field-bad', label));
    return undefined;
  }

  add(name: string | null, text: string): void {
    if (!this.found.some((fault) => fault.name === name)) this.found.push({ name, text });
  }

  private required({ name, label }: Asked, value: string | undefined): string {
    if (value === undefined) this.add(name, this.say('field-empty', label));
    return value ?? '';
  }
}

const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  ...{ 'not-found': 404, forbidden: 403, invalid: 422, conflict: 409, stale: 412 },
  ...{ 'too-large': 413, 'no-room': 507, unavailable: 503 },
};

/** A refusal as a form tells it: with what status, and what is wrong where. */
export interface ToldRefusal {
  readonly status: number;
  readonly faults: readonly FormFault[];
}

/**
 * A refusal told at the fields of a form. What is not there has no form: that refusal is an error of its own. `fields`: the
 * names of the form's fields by the places a refusal names.
 */
export function toldRefusal(
  { kind, code, params, places }: Refusal,
  fields: Readonly<Record<string, string>>,
  lang: Language,
): ToldRefusal {
  const status = STATUS[kind];
  if (status === 404) throw new Problem(status, code, params);
  const text =
    kind === 'stale' ? COMMON_WORDS[lang]['form-stale'] : problemText(status, code, params, lang).detail;
  const name = places.flatMap(({ property }) => fields[property] ?? []).at(0) ?? null;
  return { status, faults: [{ name, text }] };
}
