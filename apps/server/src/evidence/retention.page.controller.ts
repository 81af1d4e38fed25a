import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ConfirmErasure, ErasureQuery, ProposeErasure, WithdrawErasure } from '@fristvakt/evidence';
import { Clock } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { askerOf } from './asker';
import { erasureLine, keptLine, protocolModel, protocolTitle, ruleLines } from './retention.presenter';
import type { RetentionReader } from './retention.presenter';
import { RETENTION_WORDS } from './retention.words';

const ON_A_PAGE = 50;
const PROTOCOLS_SHOWN = 20;
const LAST = '2200-12-31';
const FINE: ToldRefusal = { status: 200, faults: [] };

/** What may be erased and why, and the protocols of what was. */
@Controller()
export class RetentionPages {
  constructor(
    private readonly query: ErasureQuery,
    private readonly proposing: ProposeErasure,
    private readonly confirming: ConfirmErasure,
    private readonly withdrawing: WithdrawErasure,
    private readonly clock: Clock,
  ) {}

  @Page('evidence-retention', 'read-register')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    return this.board(principal, query, lang);
  }

  @Form('evidence/:id/erasure', 'keep-register')
  async propose(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.proposing.execute({ ...askerOf(principal), id, version: form.version() });
    if (outcome.ok) return new Redirect(`/evidence-erasures/${outcome.value.id}`, 'erasure-proposed');
    return this.board(principal, {}, lang, toldRefusal(outcome.refusal, {}, lang));
  }

  @Page('evidence-erasures/:id', 'read-register')
  async protocol(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet(principal, id, lang);
  }

  @Form('evidence-erasures/:id/confirmation', 'keep-register')
  async confirm(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.confirming.execute({ ...askerOf(principal), id, version: form.version() });
    return this.after(outcome, principal, { id, lang, notice: 'erased' });
  }

  @Form('evidence-erasures/:id/withdrawal', 'keep-register')
  async withdraw(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.withdrawing.execute({ ...askerOf(principal), id, version: form.version() });
    return this.after(outcome, principal, { id, lang, notice: 'saved' });
  }

  private async after(
    outcome: Outcome<unknown>,
    principal: Principal,
    { id, lang, notice }: { readonly id: string; readonly lang: Language; readonly notice: string },
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect(`/evidence-erasures/${id}`, notice);
    return this.sheet(principal, id, lang, toldRefusal(outcome.refusal, {}, lang));
  }

  private async board(
    principal: Principal,
    query: AskedQuery,
    lang: Language,
    { status, faults }: ToldRefusal = FINE,
  ): Promise<View> {
    const { organisation } = principal;
    const place = placeIn(query, ['day', 'id']);
    const after = place === undefined ? {} : { after: [place[0] ?? '', place[1] ?? ''] as const };
    const kept = await this.query.keptByRule({ organisation, limit: ON_A_PAGE + 1, ...after });
    const erasures = await this.query.list({ organisation, limit: PROTOCOLS_SHOWN });
    const { items, next } = pageOf(kept, ON_A_PAGE, ({ lastNoteOn, id }) => [lastNoteOn ?? LAST, id]);
    const reader = this.reader(principal, lang);
    return new View('evidence/retention', {
      ...{ title: RETENTION_WORDS[lang].title, words: RETENTION_WORDS, status },
      model: {
        ...{ faults, rules: ruleLines(lang) },
        lines: items.map((row) => keptLine(row, reader)),
        erasures: erasures.map((row) => erasureLine(row, lang)),
        pager: pagerOf('/evidence-retention', {}, { next, isFirst: place === undefined }),
      },
    });
  }

  private async sheet(
    principal: Principal,
    id: string,
    lang: Language,
    { status, faults }: ToldRefusal = FINE,
  ): Promise<View> {
    const found = await this.query.find(principal.organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return new View('evidence/protocol', {
      ...{ title: protocolTitle(found, lang), words: RETENTION_WORDS, status },
      model: { ...protocolModel(found, this.reader(principal, lang)), faults },
    });
  }

  private reader(principal: Principal, lang: Language): RetentionReader {
    const { membership } = principal;
    return { lang, today: this.clock.today(), membership, mayErase: may(principal, 'keep-register') };
  }
}
