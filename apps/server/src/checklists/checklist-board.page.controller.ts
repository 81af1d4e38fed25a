import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ChecklistQuery, OwnTemplateQuery } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { pageOf } from '../wire/paging';
import { addressOf, choiceIn, valuesOf, wantedOf } from './checklist-choice';
import type { ChecklistChoice } from './checklist-choice';
import { listLine } from './list-line';
import { CHECKLIST_WORDS } from './checklist.words';

const PAGE = 50;

/** What there is to do, list by list. */
@Controller()
export class ChecklistBoardPages {
  constructor(
    private readonly query: ChecklistQuery,
    private readonly templates: OwnTemplateQuery,
    private readonly clock: Clock,
  ) {}

  @Page('checklists', 'read-record')
  async lists(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const { organisation, matter: only } = principal;
    const [choice, place] = [choiceIn(query), placeIn(query, ['day', 'id'])];
    const rows = await this.query.list({
      ...{ ...wantedOf(choice), organisation, only, limit: PAGE + 1 },
      ...(place === undefined ? {} : { after: [place[0] ?? '', place[1] ?? ''] as const }),
    });
    const { items, next } = pageOf(rows, PAGE, ({ openedOn, id }) => [openedOn, id]);
    const today = this.clock.today();
    return new View('checklists/checklist-board', {
      title: CHECKLIST_WORDS[lang].title,
      words: CHECKLIST_WORDS,
      model: {
        all: choice.all,
        ...hrefsOf(choice),
        isGuest: only !== null,
        lines: items.map((row) => listLine(row, { lang, today })),
        pager: pagerOf('/checklists', valuesOf(choice), { next, isFirst: place === undefined }),
        opening: await this.opening(principal, choice),
      },
    });
  }

  /** What can be opened by hand in the matter that is shown; null where nothing can. */
  private async opening(principal: Principal, { matter }: ChecklistChoice): Promise<object | null> {
    if (matter === undefined || !may(principal, 'keep-register')) return null;
    const own = await this.templates.list(principal.organisation);
    const today = this.clock.today();
    const open = own.flatMap(({ id, retiredOn, versions }) => {
      const inForce = versions.find(({ from }) => from <= today);
      return retiredOn === null && inForce !== undefined ? [{ id, title: inForce.title }] : [];
    });
    return open.length === 0 ? null : { action: `/matters/${matter}/checklists`, templates: open };
  }
}

const hrefsOf = (choice: ChecklistChoice): object => ({
  hrefs: {
    left: addressOf('/checklists', { ...choice, all: false }),
    all: addressOf('/checklists', { ...choice, all: true }),
    csv: addressOf('/checklists.csv', choice),
    xlsx: addressOf('/checklists.xlsx', choice),
  },
});
