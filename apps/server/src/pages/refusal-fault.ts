import type { Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from './form-field';
import { problemText } from '../wire/problem-words';

/** A refusal as a fault of a form: told at the field it is about, where the form has it. */
export function refusalFault(
  { code, params, places }: Refusal,
  lang: Language,
  fields: readonly string[] = [],
): FormFault {
  const place = places.find(({ property }) => fields.includes(property));
  return { name: place?.property ?? null, text: problemText(422, code, params, lang).detail };
}
