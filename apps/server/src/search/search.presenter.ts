import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineKind, MatterKind } from '@fristvakt/proceedings';
import type { MatchedText } from '@fristvakt/providers';
import type { Catalogue, ProviderKind } from '@fristvakt/terms';
import { DEADLINE_KINDS, MATTER_NAMES, PROVIDER_NAMES, capital, matterStatusText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { entriesOf } from '../law/law-entries';
import type { LawEntry } from '../law/law-entries';
import { lineOf as deadlineLineOf } from '../law/resting-deadlines.presenter';
import { lineOf as ruleLineOf, says } from '../law/rule-list.presenter';
import { wordsIn as pageWordsIn } from '../pages/page-words';
import { SHOWN } from './search-all';
import type { Found } from './search-all';
import { SEARCH_WORDS } from './search.words';
import { excerptOf, piecesOf, plain, wordsIn } from './searched-words';

/** What was looked for, and by whom it is read. */
export interface Looking {
  readonly text: string;
  readonly kinds: readonly DeadlineKind[];
  readonly isGuest: boolean;
  readonly today: PlainDate;
  readonly lang: Language;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly more: readonly { readonly href: string; readonly text: string }[];
  readonly matters: readonly object[];
  readonly named: readonly object[];
  readonly rules: readonly object[];
  readonly deadlines: readonly object[];
}

/** What was found, in groups; a group in which nothing was is left out. */
export function foundOf(found: Found, catalogue: Catalogue, looking: Looking): object {
  const groups = [
    mattersOf(found, looking),
    providersOf(found, looking),
    personsOf(found, looking),
    deadlinesOf(found, looking),
    rulesOf(catalogue, looking),
  ].filter((group) => group.count !== '0');
  return { groups, isGuest: looking.isGuest };
}

type Lists = Partial<Pick<Group, 'matters' | 'named' | 'rules' | 'deadlines' | 'more'>>;

function groupOf(
  id: 'matters' | 'providers' | 'persons' | 'rules' | 'deadlines',
  size: number,
  lists: Lists,
  lang: Language,
): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const isMore = size > SHOWN;
  return {
    ...{ id, title: words(id), matters: [], named: [], rules: [], deadlines: [] },
    count: isMore ? words('count-more', { n: SHOWN }) : words('count', { n: size }),
    ...lists,
    more: isMore ? (lists.more ?? []) : [],
  };
}

function mattersOf({ matters, matched }: Found, { text, lang }: Looking): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const shown = matters.slice(0, SHOWN).map((matter) => {
    const own = matched.filter(({ matterId }) => matterId === matter.id);
    const kind = matter.kind as MatterKind;
    return {
      rank: own.some((one) => hasNumber(one, text)) ? 0 : 1,
      href: `${kind === 'licence' || kind === 'notification' ? '/licences' : '/matters'}/${matter.id}`,
      title: piecesOf(matter.title, text),
      about: [MATTER_NAMES[kind][lang], capital(matterStatusText(kind, matter.status, lang))].join(' · '),
      ref: matter.title.endsWith(` ${matter.ref}`) ? null : piecesOf(matter.ref, text),
      provider: piecesOf(matter.provider, text),
      where: placesOf(own, matter.title).map((one) => ({
        label: words(`found-${one.field}`),
        pieces: piecesOf(excerptOf(one.text, text), text),
      })),
    };
  });
  const more = [{ href: `/matters?q=${encodeURIComponent(text)}`, text: words('more-matters', { text }) }];
  const byRank = shown.toSorted((one, other) => one.rank - other.rank);
  return groupOf('matters', matters.length, { matters: byRank, more }, lang);
}

const NUMBERS: ReadonlySet<string> = new Set(['registryNumber', 'caseNumber']);

/** Whether what was looked for is a number of the matter: then it is what was meant. */
const hasNumber = ({ field, text }: MatchedText, searched: string): boolean =>
  NUMBERS.has(field) && plain(text).includes(plain(searched));

const MOST_PLACES = 3;

/** Numbers first, each text once, and not the title again. */
function placesOf(own: readonly MatchedText[], title: string): readonly MatchedText[] {
  return own
    .filter(({ text }) => text !== title)
    .toSorted((one, other) => Number(NUMBERS.has(other.field)) - Number(NUMBERS.has(one.field)))
    .slice(0, MOST_PLACES);
}

function providersOf({ providers }: Found, { text, lang }: Looking): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const named = providers.slice(0, SHOWN).map(({ id, name, kind, organisationNumber: number }) => ({
    href: `/providers/${id}`,
    name: piecesOf(name, text),
    about: [
      capital(PROVIDER_NAMES[kind as ProviderKind][lang]),
      ...(number === null ? [] : [words('organisation-number', { number })]),
    ].join(' · '),
  }));
  const more = [{ href: '/providers', text: words('more-providers') }];
  return groupOf('providers', providers.length, { named, more }, lang);
}

function personsOf({ persons }: Found, { text, lang }: Looking): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const named = (persons ?? []).slice(0, SHOWN).map(({ id, name, note }) => ({
    ...{ href: `/persons/${id}`, name: piecesOf(name, text), about: note },
  }));
  const more = [{ href: `/persons?q=${encodeURIComponent(text)}`, text: words('more-persons', { text }) }];
  return groupOf('persons', (persons ?? []).length, { named, more }, lang);
}

function deadlinesOf({ deadlines }: Found, { kinds, today, lang }: Looking): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const lines = deadlines.slice(0, SHOWN).map((row) => deadlineLineOf(row, today, lang));
  const more = kinds.map((kind) => ({
    href: `/deadlines?status=open&party=all&kind=${kind}`,
    text: words('more-deadlines', { kind: DEADLINE_KINDS[kind][lang] }),
  }));
  return groupOf('deadlines', deadlines.length, { deadlines: lines, more }, lang);
}

function rulesOf(catalogue: Catalogue, { text, today, lang }: Looking): Group {
  const words = pageWordsIn(SEARCH_WORDS, lang);
  const entries = entriesOf(catalogue, lang)
    .filter((entry) => says(entry, text))
    .toSorted((one, other) => Number(isNamed(other, text)) - Number(isNamed(one, text)));
  const rules = entries.slice(0, SHOWN).map((entry) => ruleLineOf(entry, today, lang));
  const more = [{ href: `/rules?q=${encodeURIComponent(text)}`, text: words('more-rules', { text }) }];
  return groupOf('rules', entries.length, { rules, more }, lang);
}

/** Whether the words stand in the name of the rule itself; it then comes before those that only speak of it. */
const isNamed = ({ id, title }: LawEntry, text: string): boolean =>
  wordsIn(text).every((word) => plain(`${id} ${title}`).includes(word));
