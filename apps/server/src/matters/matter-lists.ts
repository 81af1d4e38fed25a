import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { DisputeQuery } from '@fristvakt/appeals';
import { MatterDeadlines } from '@fristvakt/deadlines';
import { InspectionQuery } from '@fristvakt/inspections';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { DEFAULT_LIMIT, pageOf } from '../wire/paging';
import type { Page } from '../wire/paging';
import type { MatterChoice } from './matter-choice';
import { appealRow, inspectionRow, matterRow } from './matter-list.presenter';
import type { AppealRow, InspectionRow, MatterRow } from './matter-list.presenter';

export type ListRow = MatterRow | InspectionRow | AppealRow;

/** Where a list goes on. */
type Place = readonly [title: string, id: string];

interface Wanted {
  readonly organisation: string;
  readonly only: string | null;
  readonly limit: number;
  readonly status?: string;
  readonly provider?: string;
  readonly after?: Place;
}

/** As many providers can be chosen among. */
const MOST_PROVIDERS = 200;

/** Reads a page of a list of matters, in the columns that its kind has. */
@Injectable()
export class MatterLists {
  constructor(
    private readonly record: RecordQuery,
    private readonly inspections: InspectionQuery,
    private readonly disputes: DisputeQuery,
    private readonly deadlines: MatterDeadlines,
    private readonly clock: Clock,
  ) {}

  async page(
    { organisation, matter: only }: Principal,
    choice: MatterChoice,
    after: Place | undefined,
    lang: Language,
  ): Promise<{ readonly rows: readonly ListRow[]; readonly next: string | null }> {
    const { status, provider, form } = choice;
    const wanted = {
      ...{ organisation, only, limit: DEFAULT_LIMIT + 1 },
      ...(status === undefined ? {} : { status }),
      ...(provider === undefined ? {} : { provider }),
      ...(after === undefined ? {} : { after }),
    };
    switch (form) {
      case 'inspections': {
        const { items, next } = cut(await this.inspections.list(wanted));
        return { next, rows: items.map((row) => inspectionRow(row, this.clock.today(), lang)) };
      }
      case 'appeals': {
        const { items, next } = cut(await this.disputes.list(wanted));
        return { next, rows: items.map((row) => appealRow(row, lang)) };
      }
      case 'matters':
        return this.anyMatters(wanted, choice, lang);
    }
  }

  async providers({ organisation, matter: only }: Principal): ReturnType<RecordQuery['providers']> {
    return only === null ? this.record.providers({ organisation, only, limit: MOST_PROVIDERS }) : [];
  }

  private async anyMatters(
    wanted: Wanted,
    { kind, q }: MatterChoice,
    lang: Language,
  ): Promise<{ readonly rows: readonly MatterRow[]; readonly next: string | null }> {
    const found = await this.record.matters({
      ...wanted,
      ...(kind === undefined ? {} : { kind }),
      ...(q === undefined ? {} : { search: q }),
    });
    const { items, next } = cut(found);
    const due = await this.deadlines.next(
      wanted,
      items.map(({ id }) => id),
    );
    const byMatter = new Map(due.map((one) => [one.matterId, one]));
    return {
      next,
      rows: items.map((row) => matterRow(row, byMatter.get(row.id), this.clock.today(), lang)),
    };
  }
}

const cut = <Row extends { readonly title: string; readonly id: string }>(rows: readonly Row[]): Page<Row> =>
  pageOf(rows, DEFAULT_LIMIT, ({ title, id }) => [title, id]);
