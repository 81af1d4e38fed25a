import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ItemSheetQuery } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import type { AskedQuery } from '../pages/read-query';
import { csvDownload, xlsxDownload } from '../pages/sheet-file';
import type { SheetFile } from '../pages/sheet-file';
import type { Download } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { choiceIn, wantedOf } from './checklist-choice';
import { MOST_IN_FILE, itemTable } from './item-sheet';

/** The lists that a page shows, as a file with a row for each item. */
@Controller()
export class ChecklistFiles {
  constructor(
    private readonly items: ItemSheetQuery,
    private readonly clock: Clock,
  ) {}

  @Page('checklists.csv', 'read-record')
  async csv(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return csvDownload(await this.table(principal, query, lang));
  }

  @Page('checklists.xlsx', 'read-record')
  async xlsx(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return xlsxDownload(await this.table(principal, query, lang));
  }

  private async table(
    { organisation, matter: only }: Principal,
    query: AskedQuery,
    lang: Language,
  ): Promise<SheetFile> {
    const wanted = { ...wantedOf(choiceIn(query)), organisation, only, limit: MOST_IN_FILE + 1 };
    return itemTable(await this.items.rows(wanted), this.clock.today(), lang);
  }
}
