import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { FindingQuery } from '@fristvakt/action-plans';
import type { FindingListed } from '@fristvakt/action-plans';
import { Clock } from '@fristvakt/platform';
import { AREA_CODES } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { distance } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { addressWith, choiceIn, idIn, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { csvDownload, xlsxDownload } from '../pages/sheet-file';
import type { SheetFile } from '../pages/sheet-file';
import { View } from '../pages/view';
import type { Download } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { pageOf } from '../wire/paging';
import { ACTION_PLAN_WORDS } from './action-plan.words';
import { areaTitle, nextDay, repeatText, stageTold } from './finding-told';
import { MOST_IN_FILE, planSheet } from './plan-sheet';

const PAGE = 50;

/** Which findings are listed, as the address says it. */
interface Choice {
  readonly all: boolean;
  readonly area: string | undefined;
  readonly matter: string | undefined;
  readonly provider: string | undefined;
}

const choiceOf = (query: AskedQuery): Choice => ({
  ...{ all: query['show'] === 'all', area: choiceIn(query, 'area', AREA_CODES) },
  ...{ matter: idIn(query, 'matter'), provider: idIn(query, 'provider') },
});

const wantedOf = ({
  all,
  area,
  matter,
  provider,
}: Choice): Pick<Parameters<FindingQuery['list']>[0], 'area' | 'matter' | 'provider' | 'unfinished'> => ({
  unfinished: !all,
  ...(area === undefined ? {} : { area }),
  ...(matter === undefined ? {} : { matter }),
  ...(provider === undefined ? {} : { provider }),
});

/** The findings of the organisation, and the same as a file. */
@Controller()
export class FindingsPages {
  constructor(
    private readonly query: FindingQuery,
    private readonly clock: Clock,
  ) {}

  @Page('action-plans', 'read-record')
  async list(
    @Asking() { organisation, matter: only }: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const [choice, place] = [choiceOf(query), placeIn(query, ['day', 'id'])];
    const rows = await this.query.list({
      ...{ ...wantedOf(choice), organisation, only, limit: PAGE + 1 },
      ...(place === undefined ? {} : { after: [place[0] ?? '', place[1] ?? ''] as const }),
    });
    const { items, next } = pageOf(rows, PAGE, ({ seenOn, id }) => [seenOn, id]);
    const { all, area, matter, provider } = choice;
    const kept = { area, matter, provider };
    const chosen = { ...kept, show: all ? 'all' : undefined };
    return new View('action-plans/findings', {
      title: ACTION_PLAN_WORDS[lang].title,
      words: ACTION_PLAN_WORDS,
      model: {
        ...{ all, kept: keptOf({ matter, provider, show: chosen.show }) },
        hrefs: {
          left: addressWith('/action-plans', kept),
          all: addressWith('/action-plans', { ...kept, show: 'all' }),
          xlsx: addressWith('/action-plans.xlsx', chosen),
          csv: addressWith('/action-plans.csv', chosen),
        },
        areas: AREA_CODES.map((value) => ({
          ...{ value, label: areaTitle(value, lang), chosen: value === area },
        })),
        lines: items.map((row) => this.line(row, lang)),
        pager: pagerOf('/action-plans', chosen, { next, isFirst: place === undefined }),
      },
    });
  }

  @Page('action-plans.csv', 'read-record')
  async csv(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return csvDownload(await this.sheet(principal, query, lang));
  }

  @Page('action-plans.xlsx', 'read-record')
  async xlsx(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<Download> {
    return xlsxDownload(await this.sheet(principal, query, lang));
  }

  private async sheet(
    { organisation, matter: only }: Principal,
    query: AskedQuery,
    lang: Language,
  ): Promise<SheetFile> {
    const rows = await this.query.listInFull({
      ...{ ...wantedOf(choiceOf(query)), organisation, only, limit: MOST_IN_FILE + 1 },
    });
    const isCut = rows.length > MOST_IN_FILE;
    return planSheet(rows.slice(0, MOST_IN_FILE), { isCut, today: this.clock.today(), lang });
  }

  private line(row: FindingListed, lang: Language): object {
    const { id, area, text, unit, matter, matterId, seenOn, stage, repeat } = row;
    const next = nextDay(row, lang);
    const day = dayOf(next?.day ?? null);
    return {
      ...{ href: `/findings/${id}`, area: areaTitle(area, lang), text, unit, matter, seenOn, next },
      ...{ matterHref: `/matters/${matterId}`, planHref: `/matters/${matterId}/plan` },
      stage: stageTold(stage, lang),
      repeat: repeatText(repeat, lang),
      distance: day === null ? '' : distance(this.clock.today(), day, lang),
    };
  }
}

/** What a choice of the area leaves as it is, as hidden fields. */
const keptOf = (
  values: Readonly<Record<string, string | undefined>>,
): readonly { readonly name: string; readonly value: string }[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
