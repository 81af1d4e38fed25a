import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { MatterKind } from '@fristvakt/proceedings';
import { capital, matterStatusText, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { addressWith, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { STATUSES, addressOfKind, choiceOf, valuesOf } from './matter-choice';
import type { MatterChoice } from './matter-choice';
import { MATTER_LIST_WORDS } from './matter-list.words';
import { MatterLists } from './matter-lists';

/** Every matter of the organisation, by its kind, its status and its provider. */
@Controller()
export class MatterListPages {
  constructor(private readonly lists: MatterLists) {}

  @Page('matters', 'read-record')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const choice = choiceOf(query);
    const after = placeIn(query, ['text', 'id']) as [string, string] | undefined;
    const { rows, next } = await this.lists.page(principal, choice, after, lang);
    const providers = await this.lists.providers(principal);
    return new View('matters/matter-list', {
      ...{ title: MATTER_LIST_WORDS[lang].title, words: MATTER_LIST_WORDS },
      model: {
        ...{ rows, form: choice.form, kind: choice.kind ?? null, q: choice.q ?? '' },
        tabs: tabsOf(choice, lang),
        statuses: statusesOf(choice, lang),
        providers: providers.map(({ id, name }) => ({
          ...{ value: id, label: name, chosen: id === choice.provider },
        })),
        isGuest: principal.matter !== null,
        mayOpen: may(principal, 'keep-register'),
        openHref: addressWith('/matters/new', { provider: choice.provider, kind: choice.kind }),
        clearHref: isNarrowed(choice) ? addressWith('/matters', { kind: choice.kind }) : null,
        empty: emptyOf(choice, lang),
        pager: pagerOf('/matters', valuesOf(choice), { next, isFirst: after === undefined }),
      },
    });
  }
}

const isNarrowed = ({ status, provider, q }: MatterChoice): boolean =>
  [status, provider, q].some((value) => value !== undefined);

interface Tab {
  readonly href: string;
  readonly text: string;
  readonly here: boolean;
}

/** In the order in which people look for them. */
const TABS: readonly (MatterKind | undefined)[] = [
  ...[undefined, 'licence' as const, 'inspection' as const, 'appeal' as const],
  ...(['lex-sarah', 'repayment', 'notification'] as const),
];

const tabsOf = (choice: MatterChoice, lang: Language): readonly Tab[] =>
  TABS.map((kind) => ({
    href: addressOfKind(choice, kind),
    text: MATTER_LIST_WORDS[lang][`kind-${kind ?? 'all'}`],
    here: kind === choice.kind,
  }));

function statusesOf({ kind, status }: MatterChoice, lang: Language): readonly object[] {
  const known = kind === undefined ? [...new Set(Object.values(STATUSES).flat())] : STATUSES[kind];
  return known.map((value) => {
    const text = kind === undefined ? statusName(value, lang) : matterStatusText(kind, value, lang);
    return { value, label: capital(text), chosen: value === status };
  });
}

function emptyOf(choice: MatterChoice, lang: Language): { readonly title: string; readonly text: string } {
  const words = MATTER_LIST_WORDS[lang];
  if (isNarrowed(choice)) return { title: words['nothing-fits'], text: words['nothing-fits-text'] };
  const { kind } = choice;
  if (kind === undefined) return { title: words['empty-title'], text: words['empty-text'] };
  return { title: words[`empty-${kind}`], text: words[`empty-${kind}-text`] };
}
