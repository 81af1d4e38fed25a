import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { Law } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { SearchAll } from './search-all';
import { foundOf } from './search.presenter';
import { SEARCH_WORDS } from './search.words';
import { kindsNamed, searchedText, wordsIn as searchedWords } from './searched-words';

/** One box over everything somebody may see. */
@Controller()
export class SearchPage {
  constructor(
    private readonly search: SearchAll,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  @Page('search', 'read-record')
  async show(
    @Asking() principal: Principal,
    @Query() query: Readonly<Record<string, unknown>>,
    @Lang() lang: Language,
  ): Promise<View> {
    const text = searchedText(query['q']);
    const words = wordsIn(SEARCH_WORDS, lang);
    const model = searchedWords(text).length === 0 ? null : await this.found(principal, text, lang);
    return new View('search/search', {
      title: text === '' ? words('title') : words('title-of', { text }),
      words: SEARCH_WORDS,
      model: { text, found: model, mayReadRegister: may(principal, 'read-register') },
    });
  }

  private async found(principal: Principal, text: string, lang: Language): Promise<object> {
    const kinds = kindsNamed(text, lang);
    const found = await this.search.find(principal, text, kinds);
    return foundOf(found, this.law.catalogue, {
      ...{ text, kinds, isGuest: principal.matter !== null, today: this.clock.today(), lang },
    });
  }
}
