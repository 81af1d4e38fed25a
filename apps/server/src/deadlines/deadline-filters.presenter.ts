import { ACTORS } from '@fristvakt/proceedings';
import { DEADLINE_KINDS, actorName, capital, shortDate, statusText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { CERTAINTIES, PERIODS, SIZES, USUAL, addressOf, chosen } from './deadline-choice';
import type { DeadlineChoice } from './deadline-choice';
import { COLUMN_NAMES } from './deadline-columns';
import { LIST_WORDS } from './deadline-list.words';
import { STATUSES } from './deadline.request';

/** Whom and what one can choose among, by name. */
export interface Choosable {
  readonly providers: readonly Named[];
  readonly members: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

export interface Select {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

type Chosen = 'matter' | 'rule';

/** What the form of the list asks, with what is chosen standing in it. */
export interface FilterForm {
  readonly selects: readonly Select[];
  readonly looks: readonly Select[];
  readonly days: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly columns: readonly Option[];
  /** What was chosen by a link and is kept as it is. */
  readonly kept: readonly { readonly name: Chosen; readonly value: string }[];
}

export function filterForm(choice: DeadlineChoice, choosable: Choosable, lang: Language): FilterForm {
  const choices = choicesOf(choice, choosable, lang);
  const t = wordsIn(LIST_WORDS, lang);
  const select = (name: keyof typeof choices): Select => ({
    name,
    label: t(`filter-${name}`),
    options: choices[name].map(({ value, label }) => ({
      ...{ value, label: capital(label) },
      chosen: value === String(choice[name] ?? ''),
    })),
  });
  const shown = (['status', 'party', 'kind', 'owner', 'provider', 'due', 'certainty'] as const).filter(
    (name) => choices[name].length > 1,
  );
  return {
    selects: shown.map(select),
    looks: [select('order'), select('size')],
    days: (['dueFrom', 'dueTo'] as const).map((name) => ({
      ...{ name, label: t(`filter-${name}`), value: choice[name] ?? '' },
    })),
    columns: COLUMN_NAMES.filter((name) => name !== 'title').map((name) => ({
      ...{ value: name, label: t(`column-${name}`), chosen: choice.columns.includes(name) },
    })),
    kept: (['matter', 'rule'] as const).flatMap((name) => {
      const value = choice[name];
      return value === null ? [] : [{ name, value }];
    }),
  };
}

interface Possible {
  readonly value: string;
  readonly label: string;
}

type Asked = 'status' | 'party' | 'kind' | 'owner' | 'provider' | 'due' | 'certainty' | 'order' | 'size';

function choicesOf(
  choice: DeadlineChoice,
  { providers, members }: Choosable,
  lang: Language,
): Readonly<Record<Asked, readonly Possible[]>> {
  const t = wordsIn(LIST_WORDS, lang);
  return {
    status: [
      ...STATUSES.map((status) => ({ value: status, label: statusText({ status }, lang) })),
      { value: 'all', label: t('choice-all-status') },
    ],
    party: [
      ...ACTORS.map((actor) => ({ value: actor, label: actorName(actor, lang) })),
      { value: 'others', label: t('choice-others') },
      { value: 'all', label: t('choice-all-party') },
    ],
    kind: [
      { value: '', label: t('choice-all-kinds') },
      ...Object.entries(DEADLINE_KINDS).map(([value, words]) => ({ value, label: words[lang] })),
    ],
    owner: people(choice, members, lang),
    provider: houses(choice, providers, lang),
    due: [
      { value: '', label: t('choice-all-days') },
      ...PERIODS.map((value) => ({ value, label: t(`due-${value}`) })),
    ],
    certainty: [
      { value: '', label: t('choice-all-certainty') },
      ...CERTAINTIES.map((value) => ({ value, label: t(`certainty-${value}`) })),
    ],
    order: (['soonest', 'latest'] as const).map((value) => ({ value, label: t(`order-${value}`) })),
    size: SIZES.map((size) => ({ value: String(size), label: String(size) })),
  };
}

/** Whoever was chosen and is not among those listed can still be unchosen. */
const orElse = (list: readonly Possible[], value: string | null, label: string): readonly Possible[] =>
  value === null || list.some((one) => one.value === value) ? list : [...list, { value, label }];

const named = (list: readonly Named[]): readonly Possible[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

function people({ owner }: DeadlineChoice, members: readonly Named[], lang: Language): readonly Possible[] {
  const t = wordsIn(LIST_WORDS, lang);
  const list = [
    { value: '', label: t('choice-all-owners') },
    { value: 'mine', label: t('choice-mine') },
    { value: 'nobody', label: t('choice-nobody') },
    ...named(members),
  ];
  return orElse(list, owner, t('choice-other-member'));
}

function houses(
  { provider }: DeadlineChoice,
  providers: readonly Named[],
  lang: Language,
): readonly Possible[] {
  const t = wordsIn(LIST_WORDS, lang);
  const [only] = providers;
  const all = { value: '', label: t('choice-all-providers') };
  // Where there is one provider, there is nothing to choose.
  const list =
    providers.length === 1 && provider === null && only !== undefined ? [] : [all, ...named(providers)];
  return orElse(list, provider, t('choice-other-provider'));
}

/** A part of the selection that can be taken away. */
export interface Chip {
  readonly label: string;
  readonly text: string;
  readonly href: string;
}

type Narrowing = Exclude<Asked, 'order' | 'size'> | Chosen | 'dueFrom' | 'dueTo';
const NARROWING: readonly Narrowing[] = [
  ...(['status', 'party', 'kind', 'rule', 'provider', 'matter'] as const),
  ...(['owner', 'due', 'dueFrom', 'dueTo', 'certainty'] as const),
];

/** What is chosen otherwise than usual, each with the way back. `matter`: its title, where it is known. */
export function chipsOf(
  choice: DeadlineChoice,
  choosable: Choosable,
  matter: string | undefined,
  lang: Language,
): readonly Chip[] {
  const t = wordsIn(LIST_WORDS, lang);
  const choices = choicesOf(choice, choosable, lang);
  const texts = (name: Narrowing): string => {
    const value = choice[name];
    if (name === 'matter') return matter ?? t('choice-other-matter');
    if (name === 'rule') return choice.rule ?? '';
    if (name === 'dueFrom' || name === 'dueTo')
      return choice[name] === null ? '' : shortDate(choice[name], lang);
    return choices[name].find((one) => one.value === String(value))?.label ?? '';
  };
  return NARROWING.filter((name) => choice[name] !== USUAL[name]).map((name) => ({
    label: t(`filter-${name}`),
    text: texts(name),
    href: addressOf('/deadlines', chosen(choice, { [name]: USUAL[name] })),
  }));
}
