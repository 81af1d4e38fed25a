import { ownTemplateId } from '@fristvakt/checklists';
import type { OwnTemplateFound } from '@fristvakt/checklists';
import { RHYTHMS, TEMPLATES } from '@fristvakt/practice';
import type { Rhythm } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { SentForm } from '../wire/sent-form';
import { CONTROL_WORDS } from './control.words';

/** The form of a control as it was typed. */
export interface TypedControl {
  readonly matter: string;
  readonly template: string;
  /** One of the rhythms, `template` for that of the template, or `rule` for one of one's own. */
  readonly rhythm: string;
  readonly rule: string;
  readonly first: string;
}

export const typedControl = (form: SentForm): TypedControl => ({
  ...{ matter: form.text('matter'), template: form.text('template'), rhythm: form.text('rhythm') },
  ...{ rule: form.text('rule'), first: form.text('first') },
});

/** A template that can come back, with how often it says itself. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly rhythm: Rhythm;
}

/** Those of the trade first, then the organisation's own in use, marked as that. */
export function templateChoices(own: readonly OwnTemplateFound[], lang: Language): readonly TemplateChoice[] {
  const w = wordsIn(CONTROL_WORDS, lang);
  const trade = TEMPLATES.flatMap(({ id, title, occasions }): readonly TemplateChoice[] => {
    const [first] = occasions;
    return first?.on === 'rhythm' ? [{ id, title: title[lang], rhythm: first.rhythm }] : [];
  });
  const ours = own.flatMap(({ id, retiredOn, versions }): readonly TemplateChoice[] => {
    const [newest] = versions;
    if (retiredOn !== null || newest?.occasion.on !== 'rhythm') return [];
    const title = `${newest.title} (${w('own-mark')})`;
    return [{ id: ownTemplateId(id), title, rhythm: newest.occasion.rhythm }];
  });
  return [...trade, ...ours];
}

/** How often, as it was chosen. */
export function rhythmChosen(
  { rhythm, rule, template }: TypedControl,
  choices: readonly TemplateChoice[],
): { readonly rhythm: Rhythm; readonly rrule?: string } {
  const own = choices.find(({ id }) => id === template)?.rhythm ?? 'month';
  const chosen = RHYTHMS.find((one) => one === rhythm) ?? own;
  return rhythm === 'rule' ? { rhythm: chosen, rrule: rule } : { rhythm: chosen };
}

export function controlFields(
  typed: TypedControl,
  {
    matters,
    templates,
  }: {
    readonly matters: readonly { readonly id: string; readonly title: string }[];
    readonly templates: readonly TemplateChoice[];
  },
  lang: Language,
): readonly FormField[] {
  const w = wordsIn(CONTROL_WORDS, lang);
  return [
    field({
      ...{ kind: 'select', name: 'matter', label: w('field-matter'), value: typed.matter, required: true },
      options: matters.map(({ id, title }) => ({ value: id, label: title })),
    }),
    field({
      ...{ kind: 'select', name: 'template', label: w('field-template'), value: typed.template },
      ...{ required: true, options: templates.map(({ id, title }) => ({ value: id, label: title })) },
    }),
    field({
      ...{ kind: 'select', name: 'rhythm', label: w('field-rhythm'), value: typed.rhythm, required: true },
      options: (['template', ...RHYTHMS, 'rule'] as const).map((value) => ({
        ...{ value, label: w(`rhythm-${value}`) },
      })),
    }),
    field({
      ...{ kind: 'text', name: 'rule', label: w('field-rule'), value: typed.rule },
      help: w('field-rule-help'),
    }),
    field({
      ...{ kind: 'day', name: 'first', label: w('field-first'), value: typed.first },
      help: w('field-first-help'),
    }),
  ];
}
