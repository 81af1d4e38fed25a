import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { LETTER_STATES, LetterQuery, PrintLetter } from '@fristvakt/documents';
import type { Print } from '@fristvakt/documents';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { addressWith, choiceIn, idIn, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Download, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { letterLine } from './letter-list.presenter';
import { LETTER_WORDS } from './letter.words';

const PAGE = 50;

/** The letters there are, and each as a file. */
@Controller()
export class LetterListPages {
  constructor(
    private readonly query: LetterQuery,
    private readonly printing: PrintLetter,
  ) {}

  @Page('letters', 'read-record')
  async letters(
    @Asking() { organisation, matter: only, ...principal }: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const [state, matter] = [choiceIn(query, 'state', LETTER_STATES), idIn(query, 'matter')];
    const place = placeIn(query, ['id']);
    const rows = await this.query.list({
      ...{ organisation, only, limit: PAGE + 1 },
      ...(matter === undefined ? {} : { matter }),
      ...(state === undefined ? {} : { state }),
      ...(place === undefined ? {} : { after: place[0] ?? '' }),
    });
    const { items, next } = pageOf(rows, PAGE, ({ id }) => [id]);
    const tabs = ([undefined, ...LETTER_STATES] as const).map((one) => ({
      href: addressWith('/letters', { state: one, matter }),
      text: LETTER_WORDS[lang][`tab-${one ?? 'all'}`],
      here: one === state,
    }));
    const writer = { ...principal, organisation, matter: only };
    return new View('letters/letter-list', {
      ...{ title: LETTER_WORDS[lang].title, words: LETTER_WORDS },
      model: {
        tabs,
        newHref:
          matter !== undefined && may(writer, 'record-facts') ? `/matters/${matter}/letters/new` : null,
        lines: items.map((row) => letterLine(row, lang)),
        pager: pagerOf('/letters', { state, matter }, { next, isFirst: place === undefined }),
      },
    });
  }

  @Page('letters/:id/pdf', 'read-record')
  async pdf(@Asking() principal: Principal, @Id() id: string): Promise<Download> {
    return this.printed(principal, id, 'pdf');
  }

  @Page('letters/:id/docx', 'read-record')
  async word(@Asking() principal: Principal, @Id() id: string): Promise<Download> {
    return this.printed(principal, id, 'docx');
  }

  private async printed(principal: Principal, id: string, print: Print): Promise<Download> {
    const { name, type, bytes } = valueOf(
      await this.printing.execute(principal, principal.matter, id, print),
    );
    return new Download(name, type, bytes);
  }
}
