import type { PlainDate } from '@fristvakt/calendar';
import type { ChecklistListed, MatterChecklists, MatterClosing } from '@fristvakt/checklists';
import { distance, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { CHECKLIST_PANEL_WORDS } from './checklist-panel.words';
import { listTitle } from './list-title';

interface PanelLine {
  readonly href: string;
  readonly title: string;
  readonly status: Told;
  readonly progress: string;
  readonly due: string | null;
  readonly distance: string;
}

/** The lists of one matter, as its page tells of them. */
export interface ChecklistPanel {
  readonly href: string;
  readonly lists: readonly PanelLine[];
  readonly closings: readonly { readonly text: string; readonly reason: string }[];
}

/** Null where the matter has no lists and was never closed with one open. */
export function checklistPanel(
  matter: string,
  { lists, closings }: MatterChecklists,
  today: PlainDate,
  lang: Language,
): ChecklistPanel | null {
  if (lists.length + closings.length === 0) return null;
  return {
    href: `/checklists?show=all&matter=${matter}`,
    lists: lists.map((row) => panelLine(row, today, lang)),
    closings: closings.map((closing) => ({ text: closingText(closing, lang), reason: closing.reason })),
  };
}

function panelLine(row: ChecklistListed, today: PlainDate, lang: Language): PanelLine {
  const w = wordsIn(CHECKLIST_PANEL_WORDS, lang);
  const { id, settled, items, hindering } = row;
  const due = dayOf(row.nextDue);
  const isLate = due !== null && due < today;
  const left = w('lists-left', { n: hindering });
  return {
    ...{ href: `/checklists/${id}`, title: listTitle(row, lang), due },
    progress: w('lists-progress', { settled, items }),
    distance: due === null ? '' : distance(today, due, lang),
    status: isLate
      ? { text: `${left}, ${w('lists-late')}`, tone: 'danger', icon: 'warning' }
      : hindering === 0
        ? { text: w('lists-done'), tone: 'success', icon: 'check' }
        : { text: left, tone: 'warning', icon: 'dot' },
  };
}

/** When, by whom and with which items left open; who is not told to a guest. */
export function closingText(
  { on, by, items }: Pick<MatterClosing, 'on' | 'by' | 'items'>,
  lang: Language,
): string {
  const w = wordsIn(CHECKLIST_PANEL_WORDS, lang);
  const day = dayOf(on);
  const told = { on: day === null ? on : fullDate(day, lang), items: items.join(', ') };
  return by === null ? w('lists-closed', told) : w('lists-closed-by', { ...told, by });
}
