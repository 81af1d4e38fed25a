import { ACTION_STATES, EFFECT_OUTCOMES } from '@fristvakt/action-plans';
import type { ActionFound, CheckFound } from '@fristvakt/action-plans';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { SentForm } from '../wire/sent-form';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { FINDING_WORDS } from './finding.words';

/** Who can see to an action. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** How the fields of one form of the page are made; their names end in its key, so that each has its own. */
interface Fielding {
  /** What was typed and could not be saved; null: what is stored is shown. */
  readonly typed: SentForm | null;
  readonly lang: Language;
}

interface WithPeople extends Fielding {
  readonly colleagues: readonly Colleague[];
}

type Values = (name: string, stored: string | null) => string;

const valuesOf =
  (typed: SentForm | null, key: string): Values =>
  (name, stored) =>
    typed === null ? (stored ?? '') : typed.text(`${name}-${key}`);

function whatWhoWhen(
  key: string,
  value: Values,
  stored: Pick<ActionFound, 'text' | 'ownerId' | 'due'> | null,
  { colleagues, lang }: WithPeople,
): readonly FormField[] {
  const w = wordsIn(FINDING_WORDS, lang);
  return [
    field({
      ...{ kind: 'long-text', name: `text-${key}`, label: w('field-what'), required: true },
      value: value('text', stored?.text ?? null),
    }),
    field({
      ...{ kind: 'select', name: `owner-${key}`, label: w('field-owner') },
      value: value('owner', stored?.ownerId ?? null),
      options: [
        { value: '', label: ACTION_PLAN_WORDS[lang].nobody },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ],
    }),
    field({
      ...{ kind: 'day', name: `dueOn-${key}`, label: w('field-due'), required: true },
      value: value('dueOn', stored?.due ?? null),
    }),
  ];
}

export const newActionFields = (fielding: WithPeople): readonly FormField[] =>
  whatWhoWhen('new', valuesOf(fielding.typed, 'new'), null, fielding);

export function actionFields(
  action: ActionFound,
  { n, ...fielding }: WithPeople & { readonly n: number },
): readonly FormField[] {
  const { lang, typed } = fielding;
  const [w, key] = [wordsIn(FINDING_WORDS, lang), String(n)];
  const value = valuesOf(typed, key);
  return [
    field({
      ...{ kind: 'radios', name: `state-${key}`, label: w('field-state'), required: true },
      value: value('state', action.state),
      options: ACTION_STATES.map((one) => ({ value: one, label: ACTION_PLAN_WORDS[lang][`state-${one}`] })),
    }),
    field({
      ...{ kind: 'day', name: `on-${key}`, label: w('field-on'), value: value('on', action.settledOn) },
    }),
    field({
      ...{ kind: 'long-text', name: `proof-${key}`, label: w('field-proof') },
      value: value('proof', action.proof),
    }),
    field({
      ...{ kind: 'text', name: `reason-${key}`, label: w('field-reason') },
      value: value('reason', action.reason),
    }),
    ...whatWhoWhen(key, value, action, fielding),
  ];
}

export function effectFields(
  check: CheckFound,
  { n, typed, lang }: Fielding & { readonly n: number },
): readonly FormField[] {
  const [w, key] = [wordsIn(FINDING_WORDS, lang), `${String(n)}-${String(check.months)}`];
  const value = valuesOf(typed, key);
  return [
    field({
      ...{ kind: 'radios', name: `outcome-${key}`, label: w('field-outcome'), required: true },
      value: value('outcome', check.outcome),
      options: EFFECT_OUTCOMES.map((one) => ({
        value: one,
        label: ACTION_PLAN_WORDS[lang][`effect-${one}`],
      })),
    }),
    field({
      ...{ kind: 'long-text', name: `note-${key}`, label: w('field-note'), value: value('note', check.note) },
    }),
    field({
      ...{ kind: 'day', name: `on-${key}`, label: w('field-checked'), value: value('on', check.checkedOn) },
    }),
  ];
}

export const withdrawFields = (typed: SentForm | null, lang: Language): readonly FormField[] => [
  field({
    ...{ kind: 'long-text', name: 'reason-withdraw', label: FINDING_WORDS[lang]['field-withdraw'] },
    ...{ required: true, value: valuesOf(typed, 'withdraw')('reason', null) },
  }),
];
