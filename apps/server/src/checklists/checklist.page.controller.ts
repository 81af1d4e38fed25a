import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { ApproveItem, ChecklistQuery, ITEM_STATES, SettleItem } from '@fristvakt/checklists';
import { Clock, isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { refusalFault } from '../pages/refusal-fault';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { listPage } from './checklist-page.presenter';
import type { Looking, Typed } from './checklist-page.presenter';
import { CHECKLIST_WORDS } from './checklist.words';
import { ItemChoices } from './item-choices';
import { listTitle } from './list-title';

/** One list with its items, and what is said of them. */
@Controller()
export class ChecklistPages {
  constructor(
    private readonly query: ChecklistQuery,
    private readonly settling: SettleItem,
    private readonly approving: ApproveItem,
    private readonly choices: ItemChoices,
    private readonly clock: Clock,
  ) {}

  @Page('checklists/:id', 'read-record')
  async list(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, id, lang);
  }

  @Form('checklist-items/:id', 'work-checklists')
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const list = await this.listOf(principal, id);
    const item = form.text('item');
    const owner = form.text(`owner-${item}`).toLowerCase();
    const state = ITEM_STATES.find((one) => one === form.text(`state-${item}`));
    const on = form.given(`on-${item}`);
    if (on !== undefined && parsePlainDate(on) === undefined) {
      const refusal = { kind: 'invalid', code: 'day-not-yet-come', params: {}, places: [] } as const;
      const fault = { ...refusalFault(refusal, lang), name: `on-${item}` };
      return this.page(principal, list, lang, { faults: [fault], form });
    }
    const outcome = await this.settling.execute({
      ...{ organisation, by, only, id, version: form.version() },
      ...(state === undefined ? {} : { state }),
      ...{ proof: form.text(`proof-${item}`), reason: form.text(`reason-${item}`) },
      ...(on === undefined ? {} : { on }),
      owner: isUuid(owner) ? owner : null,
    });
    if (outcome.ok) {
      await this.choices.link(principal, id, form.text(`evidence-${item}`));
      return new Redirect(`/checklists/${list}#item-${item}`, 'saved');
    }
    const named = outcome.refusal.code === 'reason-missing' ? `reason-${item}` : `state-${item}`;
    const fault = { ...refusalFault(outcome.refusal, lang), name: named };
    return this.page(principal, list, lang, { faults: [fault], form });
  }

  @Form('checklist-items/:id/approval', 'work-checklists')
  async approve(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by, matter: only } = principal;
    const list = await this.listOf(principal, id);
    const outcome = await this.approving.execute({ organisation, by, only, id, version: form.version() });
    if (outcome.ok) return new Redirect(`/checklists/${list}#item-${form.text('item')}`, 'saved');
    return this.page(principal, list, lang, { faults: [refusalFault(outcome.refusal, lang)] });
  }

  private async page(
    principal: Principal,
    id: string,
    lang: Language,
    { faults = [], form }: { readonly faults?: readonly FormFault[]; readonly form?: SentForm } = {},
  ): Promise<View> {
    const { organisation, matter } = principal;
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    const looking = {
      ...this.looking(principal, lang, may(principal, 'work-checklists')),
      ...(await this.choices.of(principal, found)),
    };
    return new View('checklists/checklist', {
      title: listTitle(found, lang),
      words: CHECKLIST_WORDS,
      model: {
        ...listPage(found, { ...looking, faults, typed: form === undefined ? null : typedIn(form) }),
        faults,
      },
      ...(faults.length === 0 ? {} : { status: 422 }),
    });
  }

  private looking({ membership }: Principal, lang: Language, maySettle: boolean): Looking {
    return { lang, today: this.clock.today(), membership, maySettle, ...NOTHING_MORE };
  }

  private async listOf({ organisation, matter }: Principal, item: string): Promise<string> {
    const list = await this.query.listOf(organisation, matter, item);
    if (list === undefined) throw new Problem(404, 'not-found');
    return list;
  }
}

/** What only the page of one list tells. */
const NOTHING_MORE = { typed: null, faults: [], colleagues: [], enclosures: [], proofs: [] };

function typedIn(form: SentForm): Typed {
  const item = form.text('item');
  const of = (name: string): string => form.text(`${name}-${item}`);
  return {
    item,
    values: {
      state: of('state'),
      on: of('on'),
      proof: of('proof'),
      evidence: of('evidence'),
      reason: of('reason'),
      owner: of('owner'),
    },
  };
}
