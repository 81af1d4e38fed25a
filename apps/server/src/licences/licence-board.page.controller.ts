import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { CertificateWatch, DeadlinesTold, LicenceBoard } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import { capital, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { DEFAULT_LIMIT, pageOf } from '../wire/paging';
import { boardRow } from './licence-board.presenter';
import { BOARD_WORDS } from './licence-board.words';
import { choiceIn, idIn, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

/** As they are chosen among, from what is best to what is over. */
const STATUSES = [
  ...(['active', 'notified', 'applied', 'restored', 'revoked-stayed'] as const),
  ...(['revoked', 'banned', 'refused', 'ended', 'none'] as const),
];
const MOST_PROVIDERS = 200;
const CERTIFICATES_SHOWN = 5;

/** Every licence and notification: may we operate, why, and what is next. */
@Controller()
export class LicenceBoardPage {
  constructor(
    private readonly board: LicenceBoard,
    private readonly deadlines: DeadlinesTold,
    private readonly record: RecordQuery,
    private readonly watch: CertificateWatch,
    private readonly clock: Clock,
  ) {}

  @Page('licences', 'read-record')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const { organisation, matter: only } = principal;
    const today = this.clock.today();
    const [status, provider] = [choiceIn(query, 'status', STATUSES), idIn(query, 'provider')];
    const after = placeIn(query, ['text', 'text', 'id']) as [string, string, string] | undefined;
    const isFiltered = status !== undefined || provider !== undefined || after !== undefined;
    const [rows, providers, certificates] = await Promise.all([
      this.board.list({
        ...{ organisation, only, limit: DEFAULT_LIMIT + 1 },
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(after && { after }),
      }),
      this.record.providers({ organisation, only, limit: MOST_PROVIDERS }),
      this.certificates(principal, isFiltered),
    ]);
    const { items, next } = pageOf(rows, DEFAULT_LIMIT, (row) => [row.provider, row.title, row.id]);
    const wanted = items.flatMap(({ nextDeadline }) => (nextDeadline === null ? [] : [nextDeadline.id]));
    const told = new Map(
      (await this.deadlines.byIds({ organisation, only }, wanted)).map((one) => [one.id, one] as const),
    );
    return new View('licences/licence-board', {
      ...{ title: BOARD_WORDS[lang].title, words: BOARD_WORDS },
      model: {
        rows: items.map((row) => boardRow(row, told.get(row.nextDeadline?.id ?? ''), today, lang)),
        isFiltered,
        isGuest: only !== null,
        mayKeep: may(principal, 'keep-register'),
        mayImport: may(principal, 'import-case-files'),
        certificates,
        providers: providers.map(({ id, name }) => ({ value: id, label: name, chosen: id === provider })),
        statuses: STATUSES.map((value) => ({
          ...{ value, label: capital(statusName(value, lang)), chosen: value === status },
        })),
        pager: pagerOf('/licences', { status, provider }, { next, isFirst: after === undefined }),
      },
    });
  }

  /** Whose certificate is to be looked at; told on the first page of the whole board. */
  private async certificates(
    principal: Principal,
    isFiltered: boolean,
  ): Promise<{ readonly rows: readonly object[]; readonly more: boolean }> {
    if (isFiltered || !may(principal, 'read-register')) return { rows: [], more: false };
    const { organisation } = principal;
    const limit = CERTIFICATES_SHOWN + 1;
    const rows = await this.watch.list({ organisation, today: this.clock.today(), limit });
    return { rows: rows.slice(0, CERTIFICATES_SHOWN), more: rows.length > CERTIFICATES_SHOWN };
  }
}
