import type { Member } from '@fristvakt/accounts';
import type { DeadlineOpened } from '@fristvakt/deadlines';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { DEADLINE_WORDS } from './deadline.words';

/** The choice that nobody sees to it. */
export const NOBODY = 'nobody';

/** The form that says who sees to a deadline. */
export interface OwnerForm {
  readonly fields: readonly FormField[];
  readonly version: number;
  readonly faults: readonly FormFault[];
}

/** `typed`: what was chosen when the form could not be carried out. */
export function ownerForm(
  row: DeadlineOpened,
  members: readonly Member[],
  lang: Language,
  { typed, faults }: { readonly typed?: string; readonly faults: readonly FormFault[] },
): OwnerForm {
  const t = wordsIn(DEADLINE_WORDS, lang);
  const able = members.filter(({ state, matter }) => state === 'active' && matter === null);
  const value = typed ?? row.ownerId ?? NOBODY;
  const known = value === NOBODY || able.some(({ id }) => id === value);
  const gone = { value, label: row.ownerId === value ? (row.owner ?? t('owner-gone')) : t('owner-gone') };
  const owner = field({
    ...{ kind: 'select', name: 'owner', label: t('owner-choose'), required: true, value },
    options: [
      { value: NOBODY, label: t('owner-nobody') },
      ...able.map(({ id, name }) => ({ value: id, label: name })),
      ...(known ? [] : [gone]),
    ],
  });
  return { fields: withFaults([owner], faults), version: row.version, faults };
}
