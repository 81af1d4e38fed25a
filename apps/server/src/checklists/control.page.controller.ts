import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { CONTROL_STATES, ChangeControl, ControlQuery } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { idIn, pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { pageOf } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { controlLine, controlShown, controlTitle } from './control-shown';
import { CONTROL_WORDS } from './control.words';

const PAGE = 50;

/** The controls that come back, and one with its periods. */
@Controller()
export class ControlPages {
  constructor(
    private readonly query: ControlQuery,
    private readonly changing: ChangeControl,
    private readonly clock: Clock,
  ) {}

  @Page('controls', 'read-register')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const [matter, place] = [idIn(query, 'matter'), placeIn(query, ['id'])];
    const rows = await this.query.list({
      ...{ organisation: principal.organisation, limit: PAGE + 1 },
      ...(matter === undefined ? {} : { matter }),
      ...(place === undefined ? {} : { after: place[0] ?? '' }),
    });
    const { items, next } = pageOf(rows, PAGE, ({ id }) => [id]);
    return new View('checklists/controls', {
      ...{ title: CONTROL_WORDS[lang].title, words: CONTROL_WORDS },
      model: {
        lines: items.map((control) => controlLine(control, lang)),
        mayKeep: may(principal, 'keep-register'),
        startHref: matter === undefined ? '/controls/new' : `/controls/new?matter=${matter}`,
        pager: pagerOf('/controls', { matter }, { next, isFirst: place === undefined }),
      },
    });
  }

  @Page('controls/:id', 'read-register')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, id, lang);
  }

  @Form('controls/:id/state', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by } = principal;
    const state = CONTROL_STATES.find((one) => one === form.text('state'));
    if (state === undefined) return this.page(principal, id, lang);
    const outcome = await this.changing.execute({ organisation, by, id, version: form.version(), state });
    if (outcome.ok) return new Redirect(`/controls/${id}`, 'saved');
    const { status, faults } = toldRefusal(outcome.refusal, {}, lang);
    return this.page(principal, id, lang, { status, faults });
  }

  private async page(
    principal: Principal,
    id: string,
    lang: Language,
    { status, faults }: { readonly status: number; readonly faults: readonly FormFault[] } = {
      ...{ status: 200, faults: [] },
    },
  ): Promise<View> {
    const found = await this.query.find(principal.organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return new View('checklists/control', {
      ...{ title: controlTitle(found, lang), words: CONTROL_WORDS, status },
      model: {
        ...controlShown(found, this.clock.today(), lang),
        crumbs: [{ href: '/controls', text: CONTROL_WORDS[lang].title }],
        ...{ faults, mayKeep: may(principal, 'keep-register') && found.state !== 'ended' },
      },
    });
  }
}
