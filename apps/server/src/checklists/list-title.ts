import type { ChecklistListed } from '@fristvakt/checklists';
import { TEMPLATES } from '@fristvakt/practice';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { CHECKLIST_WORDS } from './checklist.words';

type Named = Pick<ChecklistListed, 'template' | 'ownTitle' | 'period'>;

/** What a list is called; one of a recurring control with the last day of what it is about. */
export function listTitle(list: Named, lang: Language): string {
  const { ownTitle, template, period } = list;
  const known = TEMPLATES.find(({ id }) => id === template)?.title[lang];
  const title = ownTitle ?? known ?? CHECKLIST_WORDS[lang]['unknown-list'];
  const last = dayOf(period?.split('/')[1] ?? null);
  return last === null ? title : `${title}, ${CHECKLIST_WORDS[lang]['period-to']} ${fullDate(last, lang)}`;
}
