import type { FindingSourceFact, MatterOfFindings } from '@fristvakt/action-plans';
import { AREA_CODES } from '@fristvakt/practice';
import type { FindingSeen } from '@fristvakt/practice';
import { capital, decisionName, shortDate, titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { dayOf } from '../pages/deadline-line';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { FormReading } from '../pages/read-form';
import type { SentForm } from '../wire/sent-form';
import { areaTitle } from './finding-told';
import { FINDING_WORDS } from './finding.words';

/** What stands in the fields of a finding. */
export interface FindingTyped {
  readonly area: string;
  readonly unit: string;
  readonly text: string;
  readonly cause: string;
  readonly seenOn: string;
}

export const NOTHING_TYPED: FindingTyped = { area: '', unit: '', text: '', cause: '', seenOn: '' };

export const typedIn = (form: SentForm): FindingTyped => ({
  ...{ area: form.text('area'), unit: form.text('unit'), text: form.text('text') },
  ...{ cause: form.text('cause'), seenOn: form.text('seenOn') },
});

/** The fields of a finding. Each area tells how often the same has been seen at the provider. */
export function findingFields(
  typed: FindingTyped,
  seen: readonly FindingSeen[],
  lang: Language,
): readonly FormField[] {
  const w = wordsIn(FINDING_WORDS, lang);
  return [
    field({
      ...{ kind: 'select', name: 'area', label: w('field-area'), value: typed.area, required: true },
      help: w('field-area-help'),
      options: [
        { value: '', label: COMMON_WORDS[lang]['choose-one'] },
        ...AREA_CODES.map((area) => ({ value: area, label: areaLabel(area, seen, lang) })),
      ],
    }),
    field({
      ...{
        kind: 'text',
        name: 'unit',
        label: w('field-unit'),
        value: typed.unit,
        help: w('field-unit-help'),
      },
    }),
    field({ kind: 'long-text', name: 'text', label: w('field-text'), value: typed.text, required: true }),
    field({
      ...{ kind: 'long-text', name: 'cause', label: w('field-cause'), value: typed.cause },
      help: w('field-cause-help'),
    }),
    field({
      ...{ kind: 'day', name: 'seenOn', label: w('field-seen'), value: typed.seenOn },
      help: w('field-seen-help'),
    }),
  ];
}

function areaLabel(area: string, seen: readonly FindingSeen[], lang: Language): string {
  const title = areaTitle(area, lang);
  const own = seen.filter((one) => one.area === area).map(({ seenOn }) => seenOn);
  const [last] = own.toSorted().toReversed();
  if (last === undefined) return title;
  const w = wordsIn(FINDING_WORDS, lang);
  return w('area-seen', { area: title, n: own.length, day: shortDate(last, lang) });
}

/** Where it comes from; null where the matter has nothing to come from. */
export function factField(
  { kind, facts }: MatterOfFindings,
  chosen: string,
  lang: Language,
): FormField | null {
  if (facts.length === 0) return null;
  const w = wordsIn(FINDING_WORDS, lang);
  return field({
    ...{ kind: 'radios', name: 'fact', label: w('field-fact'), value: chosen, required: true },
    options: [
      ...facts.map((fact) => ({ value: fact.id, label: factLabel(fact, kind, lang) })),
      { value: '', label: w('field-fact-none') },
    ],
  });
}

function factLabel(fact: FindingSourceFact, kind: string, lang: Language): string {
  const name = capital(decisionName(titledOf(fact, kind), lang));
  const day = dayOf(fact.on);
  return day === null ? name : `${name}, ${shortDate(day, lang)}`;
}

/** What was read from the fields. What was left empty is said to be nothing. */
export interface FindingRead {
  readonly area: string;
  readonly unit: string | null;
  readonly text: string;
  readonly cause: string | null;
  readonly seenOn: string | undefined;
}

const LONGEST = 10_000;

export function readFinding(reading: FormReading, lang: Language): FindingRead {
  const words = FINDING_WORDS[lang];
  return {
    area: reading.choice({ name: 'area', label: words['field-area'] }, AREA_CODES, AREA_CODES[0] ?? ''),
    unit: reading.optional({ name: 'unit', label: words['field-unit'], max: 200 }) ?? null,
    text: reading.text({ name: 'text', label: words['field-text'], max: LONGEST }),
    cause: reading.optional({ name: 'cause', label: words['field-cause'], max: LONGEST }) ?? null,
    seenOn: reading.optionalDay({ name: 'seenOn', label: words['field-seen'] }),
  };
}

/** Which field of the form a refusal is about, by the place it names. */
export const FINDING_PLACES = {
  ...{ area: 'area', unit: 'unit', text: 'text', cause: 'cause', seenOn: 'seenOn', factId: 'fact' },
};
