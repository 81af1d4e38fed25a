import { CIRCLE_ROLES } from '@fristvakt/licences';
import type { CircleMemberListed } from '@fristvakt/licences';
import { capital, circleRoleName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { CIRCLE_WORDS } from './circle.words';

/** What stands in the form for a new place in the circle, beside the person. */
export interface PlaceTyped {
  readonly role: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly recordFact: boolean;
}

export function placeFields(typed: PlaceTyped, lang: Language): readonly FormField[] {
  const words = CIRCLE_WORDS[lang];
  return [
    field({
      ...{ kind: 'select', name: 'role', label: words.role, value: typed.role, required: true },
      options: [
        { value: '', label: COMMON_WORDS[lang]['choose-one'] },
        ...CIRCLE_ROLES.map((role) => ({ value: role, label: capital(circleRoleName(role, lang)) })),
      ],
    }),
    field({
      ...{ kind: 'day', name: 'fromOn', label: words['first-day'], value: typed.fromOn, required: true },
    }),
    field({
      ...{ kind: 'day', name: 'toOn', label: words['last-day'], value: typed.toOn },
      help: words['last-day-ended'],
    }),
    recordField(typed.recordFact, words['record-fact-help'], lang),
  ];
}

/** What stands in the form that ends a place, or puts its end right. */
export interface EndTyped {
  readonly toOn: string;
  readonly recordFact: boolean;
}

/** One that has ended has its day put right, and nothing is recorded of it. */
export function endFields(
  member: CircleMemberListed,
  { toOn, recordFact }: EndTyped,
  lang: Language,
): readonly FormField[] {
  const words = CIRCLE_WORDS[lang];
  return [
    field({ kind: 'hidden', name: 'version', label: '', value: String(member.version) }),
    field({ kind: 'day', name: 'toOn', label: words['last-day'], value: toOn, required: true }),
    ...(member.toOn === null ? [recordField(recordFact, words['record-fact-end-help'], lang)] : []),
  ];
}

const recordField = (recordFact: boolean, help: string, lang: Language): FormField =>
  field({
    ...{ kind: 'check', name: 'recordFact', label: CIRCLE_WORDS[lang]['record-fact'], help },
    value: recordFact ? 'yes' : '',
  });

/** Who is what where: the sentence over the form. */
export const memberLead = (member: CircleMemberListed, provider: string, lang: Language): string =>
  wordsIn(CIRCLE_WORDS, lang)(member.toOn === null ? 'end-lead' : 'right-lead', {
    ...{ name: member.person, role: circleRoleName(member.role, lang), provider },
  });
