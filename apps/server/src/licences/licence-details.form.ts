import type { LicenceHead } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { SentForm } from '../wire/sent-form';
import { LICENCE_FORM_WORDS } from './licence-forms.words';
import { serviceName, serviceOf } from './named';
import type { FormReading } from '../pages/read-form';

/** What stands in the form of a licence's details, as text. */
export interface DetailsTyped {
  readonly registryNumber: string;
  readonly services: string;
  readonly personCircles: readonly string[];
  readonly children: string;
  readonly relatives: string;
  readonly certificateCheckedOn: string;
  readonly note: string;
}

/** The same, read. */
export interface DetailsRead {
  readonly registryNumber: string | null;
  readonly services: readonly string[];
  readonly personCircles: readonly number[];
  readonly childrenServed: boolean | null;
  readonly relativesAsAssistants: boolean | null;
  readonly certificateCheckedOn: string | null;
  readonly note: string | null;
}

const CIRCLES = ['1', '2', '3'] as const;
const SAID = { yes: true, no: false, unknown: null } as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

const answerOf = (said: boolean | null): (typeof ANSWERS)[number] =>
  ANSWERS.find((answer) => SAID[answer] === said) ?? 'unknown';

export function standingDetails(licence: LicenceHead, lang: Language): DetailsTyped {
  const { registryNumber, services, personCircles, childrenServed, relativesAsAssistants } = licence;
  const { certificateCheckedOn, note } = licence;
  return {
    ...{ registryNumber: registryNumber ?? '', certificateCheckedOn: certificateCheckedOn ?? '' },
    services: services.map((one) => serviceName(one, lang)).join('\n'),
    personCircles: personCircles.map(String),
    ...{ children: answerOf(childrenServed), relatives: answerOf(relativesAsAssistants) },
    note: note ?? '',
  };
}

export const typedDetails = (form: SentForm): DetailsTyped => ({
  ...{ registryNumber: form.text('registryNumber'), services: form.text('services') },
  ...{ personCircles: form.all('personCircles'), children: form.text('children') },
  relatives: form.text('relatives'),
  ...{ certificateCheckedOn: form.text('certificateCheckedOn'), note: form.text('note') },
});

const MOST_SERVICES = 50;
const LONGEST_SERVICE = 100;

export function readDetails(
  reading: FormReading,
  { services: typed, personCircles }: DetailsTyped,
  lang: Language,
): DetailsRead {
  const words = LICENCE_FORM_WORDS[lang];
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooMany = lines.length > MOST_SERVICES || lines.some((line) => line.length > LONGEST_SERVICE);
  if (tooMany) reading.add('services', words['too-many-services']);
  reading.optional({ name: 'services', label: words.services, max: 10_000 });
  const children = reading.choice({ name: 'children', label: words.children }, ANSWERS, 'unknown');
  const relatives = reading.choice({ name: 'relatives', label: words.relatives }, ANSWERS, 'unknown');
  return {
    registryNumber:
      reading.optional({ name: 'registryNumber', label: words['registry-number'], max: 100 }) ?? null,
    services: [...new Set(lines.map((line) => serviceOf(line)))],
    personCircles: CIRCLES.filter((one) => personCircles.includes(one)).map(Number),
    childrenServed: SAID[children],
    relativesAsAssistants: SAID[relatives],
    certificateCheckedOn:
      reading.optionalDay({ name: 'certificateCheckedOn', label: words['certificate-on'] }) ?? null,
    note: reading.optional({ name: 'note', label: words.note, max: 10_000 }) ?? null,
  };
}

/** A notification has no certificate. */
export function detailsFields(
  { version, kind }: Pick<LicenceHead, 'version' | 'kind'>,
  typed: DetailsTyped,
  lang: Language,
): readonly FormField[] {
  const [words, word] = [LICENCE_FORM_WORDS[lang], wordsIn(LICENCE_FORM_WORDS, lang)];
  const common = COMMON_WORDS[lang];
  const answers = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
    { value: 'unknown', label: words['answer-unknown'] },
  ];
  return [
    field({ kind: 'hidden', name: 'version', label: '', value: String(version) }),
    field({
      ...{ kind: 'text', name: 'registryNumber', label: words['registry-number'] },
      ...{ value: typed.registryNumber, help: words['registry-number-help'] },
    }),
    field({
      ...{ kind: 'long-text', name: 'services', label: words.services, value: typed.services },
      help: words['services-help'],
    }),
    field({
      ...{ kind: 'checks', name: 'personCircles', label: words.personkrets, value: typed.personCircles },
      options: CIRCLES.map((value) => ({ value, label: word('personkrets-one', { n: value }) })),
    }),
    field({
      ...{ kind: 'radios', name: 'children', label: words.children, value: typed.children, required: true },
      options: answers,
    }),
    field({
      ...{ kind: 'radios', name: 'relatives', label: words.relatives, value: typed.relatives },
      ...{ required: true, options: answers, help: words['relatives-help'] },
    }),
    ...(kind === 'licence' ? [certificateField(typed, lang)] : []),
    field({ kind: 'long-text', name: 'note', label: words.note, value: typed.note }),
  ];
}

const certificateField = ({ certificateCheckedOn }: DetailsTyped, lang: Language): FormField =>
  field({
    ...{ kind: 'day', name: 'certificateCheckedOn', label: LICENCE_FORM_WORDS[lang]['certificate-on'] },
    ...{ value: certificateCheckedOn, help: LICENCE_FORM_WORDS[lang]['certificate-on-help'] },
  });
