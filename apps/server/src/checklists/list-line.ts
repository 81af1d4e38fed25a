import type { PlainDate } from '@fristvakt/calendar';
import type { ChecklistListed } from '@fristvakt/checklists';
import { distance } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { CHECKLIST_WORDS } from './checklist.words';
import { listTitle } from './list-title';

export interface ListLine {
  readonly href: string;
  readonly title: string;
  /** By a template of the organisation's own. */
  readonly own: boolean;
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly progress: string;
  readonly hindering: Told;
  readonly due: string | null;
  readonly distance: string;
}

/** A list as a row among others. */
export function listLine(
  row: ChecklistListed,
  { lang, today }: { readonly lang: Language; readonly today: PlainDate },
): ListLine {
  const w = wordsIn(CHECKLIST_WORDS, lang);
  const due = dayOf(row.nextDue);
  const { settled, items, hindering: left } = row;
  return {
    href: `/checklists/${row.id}`,
    ...{ title: listTitle(row, lang), own: row.ownTitle !== null },
    matter: row.matter,
    matterHref: `/matters/${row.matterId}`,
    provider: row.provider,
    progress: w('progress', { settled, items }),
    hindering:
      left === 0
        ? { text: w('hindering-none'), tone: 'success', icon: 'check' }
        : { text: w('hindering-some', { n: left }), tone: 'warning', icon: 'warning' },
    due,
    distance: due === null ? '' : distance(today, due, lang),
  };
}
