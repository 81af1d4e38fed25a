import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { field } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import type { Told } from '../pages/tone';
import { crumbsOf, happeningLine } from './choose.presenter';
import type { Crumb } from '../pages/crumb';
import type { HappeningLine } from './choose.presenter';
import type { Closing } from './closing.presenter';
import type { FormShown } from './fact-desk';
import { typesOf } from './fact-form';
import type { FactForm } from './fact-form';
import { formParts } from './form.presenter';
import type { FormPart } from './form.presenter';
import { happeningHelp, happeningName } from './happening.words';
import { matterStatus, matterTitle } from './matter-now';
import type { LetterShown } from './letter-values';
import type { MatterNow } from './matter-now';
import { choosable } from './new-values';
import type { Preview } from './preview.presenter';
import { RECORD_WORDS } from './record.words';

/** What the page with the form of a fact shows. */
export interface FormModel {
  readonly crumbs: readonly Crumb[];
  readonly lead: string;
  readonly matter: string;
  readonly matterHref: string;
  readonly status: Told;
  readonly action: string;
  readonly key: string;
  readonly seen: string | null;
  readonly notice: string | null;
  readonly faults: readonly FormFault[];
  readonly parts: readonly FormPart[];
  readonly preview: Preview | null;
  readonly closing: Closing | null;
  readonly closingReason: string;
  /** The letter it was read from, and whether its file is kept; null where there is none. */
  readonly letter: { readonly id: string; readonly fields: readonly FormField[] } | null;
  readonly backHref: string;
  readonly backText: string;
  /** Of a correction: the fact as it stands, and what else it could have been. */
  readonly corrected: {
    readonly sentence: string;
    readonly href: string;
    readonly others: readonly HappeningLine[];
    readonly never: string | null;
  } | null;
}

/** The form of a new fact. */
export function recordModel(matter: MatterNow, form: FactForm, shown: FormShown, lang: Language): FormModel {
  const t = wordsIn(RECORD_WORDS, lang);
  const choices = `/matters/${matter.id}/record`;
  return {
    ...common(matter, form, shown, lang),
    crumbs: [
      ...crumbsOf(matter, t('record'), lang).map((crumb) =>
        crumb.href === null ? { ...crumb, href: choices } : crumb,
      ),
      { text: happeningName(form.type, lang), href: null },
    ],
    ...{ lead: happeningHelp(form.type, lang), action: `${choices}/${form.type}`, corrected: null },
    ...{ backHref: choices, backText: t('back-to-choices') },
  };
}

/** A fact that is to be corrected: its id here, and how it reads. */
export interface Corrected {
  readonly id: string;
  readonly sentence: string;
  /** What it was recorded as. */
  readonly form: FactForm;
}

/** The form of a correction: the same, filled in. */
export function correctModel(
  matter: MatterNow,
  { form, corrected }: { readonly form: FactForm; readonly corrected: Corrected },
  shown: FormShown,
  lang: Language,
): FormModel {
  const t = wordsIn(RECORD_WORDS, lang);
  const own = `/facts/${corrected.id}`;
  const isOther = form.type !== corrected.form.type;
  const as = (type: string): string => `${own}/correct?as=${type}`;
  return {
    ...common(matter, form, shown, lang),
    crumbs: [
      ...crumbsOf(matter, '', lang).slice(0, 2),
      { text: happeningName(corrected.form.type, lang), href: own },
      { text: t('correct-short'), href: null },
    ],
    lead: t('correct-lead'),
    action: isOther ? as(form.type) : `${own}/correct`,
    ...{ backHref: own, backText: t('back-to-fact') },
    corrected: {
      ...{ sentence: corrected.sentence, href: own },
      others: typesOf(matter.kind)
        .filter((type) => type !== form.type && type !== 'note')
        .map((type) => happeningLine(type, type === corrected.form.type ? `${own}/correct` : as(type), lang)),
      never: form.type === 'note' ? null : as('note'),
    },
  };
}

function letterFile({ id, name, keeps }: LetterShown, lang: Language): FormModel['letter'] {
  const t = wordsIn(RECORD_WORDS, lang);
  const check = field({
    ...{ kind: 'check', name: 'keepFile', label: t('keep-file', { name }), help: t('keep-file-help') },
    value: keeps ? 'yes' : '',
  });
  return { id, fields: [check] };
}

type Common = Omit<FormModel, 'crumbs' | 'lead' | 'action' | 'backHref' | 'backText' | 'corrected'>;

function common(matter: MatterNow, form: FactForm, shown: FormShown, lang: Language): Common {
  const { values, key, faults, preview, seen, notice, closing, closingReason, letter } = shown;
  return {
    ...{ key, faults, preview, seen: preview === null ? null : seen, notice },
    ...{ closing, closingReason },
    letter: letter === null ? null : letterFile(letter, lang),
    matter: matterTitle(matter.caseFile, matter.ref, lang),
    matterHref: `/matters/${matter.id}`,
    status: matterStatus(matter.kind, matter.state, lang),
    parts: formParts({ form, values, faults, about: choosable(form, matter, lang) }, lang),
  };
}
