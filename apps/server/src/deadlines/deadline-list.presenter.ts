import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { USUAL, addressOf, chosen } from './deadline-choice';
import type { DeadlineChoice, ReadChoice } from './deadline-choice';
import { COLUMN_NAMES } from './deadline-columns';
import type { ColumnName } from './deadline-columns';
import { chipsOf, filterForm } from './deadline-filters.presenter';
import type { Choosable } from './deadline-filters.presenter';
import type { DeadlineListLine } from './deadline-list-line';
import { LIST_WORDS } from './deadline-list.words';

/** How many rows a file has at most. */
export const MOST_IN_FILE = 10_000;

type ViewName = 'open' | 'week' | 'none' | 'missed' | 'mine' | 'unsure' | 'others' | 'all';

/** The views that are ready to be used, by what they choose otherwise than usual. */
const VIEWS: Readonly<Record<ViewName, Partial<DeadlineChoice>>> = {
  open: {},
  week: { due: 'week' },
  none: { due: 'none' },
  missed: { status: 'missed', order: 'latest' },
  mine: { owner: 'mine' },
  unsure: { certainty: 'unsure' },
  others: { party: 'others' },
  all: { status: 'all', party: 'all', order: 'latest' },
};

const HELP = {
  week: 'view-week-help',
  none: 'view-none-help',
  missed: 'view-missed-help',
  unsure: 'view-unsure-help',
  others: 'view-others-help',
} as const;

export interface DeadlineListPage extends ReadChoice {
  readonly lines: readonly DeadlineListLine[];
  /** Where the list goes on; null on the last page. */
  readonly next: DeadlineChoice['after'];
  readonly choosable: Choosable;
  /** A guest sees to nothing, so nothing is theirs. */
  readonly isGuest: boolean;
}

/** The list with everything round it, as the template reads it. */
export function listModel(page: DeadlineListPage, lang: Language): object {
  const { choice, ignored, lines, next, choosable } = page;
  const t = wordsIn(LIST_WORDS, lang);
  const views = viewsOf(page, lang);
  const view = views.find(({ here }) => here)?.name;
  const chips = view === undefined ? chipsOf(choice, choosable, lines[0]?.matter, lang) : [];
  const again = choice.order === 'soonest' ? 'latest' : 'soonest';
  return {
    views,
    help: view !== undefined && view in HELP ? t(HELP[view as keyof typeof HELP]) : null,
    chips,
    ignored: ignored.length === 0 ? null : t('ignored-one', { names: ignored.join(', ') }),
    form: filterForm(choice, choosable, lang),
    lines,
    show: shownOf(choice),
    order: {
      sort: choice.order === 'soonest' ? 'ascending' : 'descending',
      arrow: choice.order === 'soonest' ? '↑' : '↓',
      href: addressOf('/deadlines', chosen(choice, { order: again })),
      text: t(`sort-${again}`),
    },
    pager: {
      first: choice.after === null ? null : addressOf('/deadlines', chosen(choice, {})),
      next: next === null ? null : addressOf('/deadlines', { ...choice, after: next }),
    },
    files: {
      xlsx: fileAddress('xlsx', choice),
      csv: fileAddress('csv', choice),
      help: t('export-help', { n: MOST_IN_FILE.toLocaleString('sv') }),
    },
    empty: emptyOf(view, lang),
  };
}

function viewsOf(
  { choice, isGuest }: DeadlineListPage,
  lang: Language,
): readonly {
  readonly name: ViewName;
  readonly text: string;
  readonly href: string;
  readonly here: boolean;
}[] {
  const t = wordsIn(LIST_WORDS, lang);
  // Columns and the length of a page are kept from view to view.
  const { columns, size } = choice;
  const address = addressOf('/deadlines', chosen(choice, {}));
  return (Object.keys(VIEWS) as ViewName[])
    .filter((name) => !(isGuest && name === 'mine'))
    .map((name) => {
      const href = addressOf('/deadlines', { ...USUAL, columns, size, ...VIEWS[name] });
      return { name, text: t(`view-${name}`), href, here: href === address };
    });
}

const fileAddress = (kind: 'xlsx' | 'csv', choice: DeadlineChoice): string =>
  addressOf(`/deadlines.${kind}`, chosen(choice, { size: USUAL.size }));

/** What is shown. A cell holds what belongs together; one with nothing chosen in it is not there. */
function shownOf({ columns }: DeadlineChoice): Readonly<Record<string, boolean | number>> {
  const has = (...names: readonly ColumnName[]): boolean => names.some((name) => columns.includes(name));
  const cells = {
    when: has('due', 'left'),
    where: has('matter', 'provider'),
    who: has('owner', 'party'),
    state: has('status', 'certainty'),
  };
  return {
    ...Object.fromEntries(COLUMN_NAMES.map((name) => [name, has(name)])),
    ...cells,
    // The title always stands in a row: it is the way to the deadline.
    cells: 1 + Object.values(cells).filter(Boolean).length,
  };
}

function emptyOf(view: ViewName | undefined, lang: Language): object {
  const t = wordsIn(LIST_WORDS, lang);
  if (view === 'open') {
    return {
      title: t('empty-first-title'),
      text: t('empty-first-text'),
      href: '/matters',
      action: t('empty-first-action'),
    };
  }
  return {
    title: t('empty-title'),
    text: t('empty-text'),
    href: addressOf('/deadlines', { ...USUAL, ...VIEWS.all }),
    action: t('empty-action'),
  };
}
