import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ChecklistQuery, DifferenceQuery, OpenChecklist, RebaseChecklist } from '@fristvakt/checklists';
import type { ChecklistFound } from '@fristvakt/checklists';
import { isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { refusalFault } from '../pages/refusal-fault';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { differenceShown } from './difference.presenter';
import { DIFFERENCE_WORDS } from './difference.words';
import { listTitle } from './list-title';

/** A list and the version of its template in force: what would change, and a person who decides. And a list opened by hand. */
@Controller()
export class ChecklistVersionPages {
  constructor(
    private readonly query: ChecklistQuery,
    private readonly differences: DifferenceQuery,
    private readonly rebasing: RebaseChecklist,
    private readonly opening: OpenChecklist,
  ) {}

  @Page('checklists/:id/version', 'read-record')
  async version(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.page(principal, await this.found(principal, id), lang);
  }

  @Form('checklists/:id/version', 'keep-register')
  async rebase(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by } = principal;
    const found = await this.found(principal, id);
    const asked = { organisation, by, id, version: form.version(), to: form.text('to') };
    const outcome = await this.rebasing.execute(asked);
    if (outcome.ok) return new Redirect(`/checklists/${id}`, 'saved');
    return this.page(principal, found, lang, [refusalFault(outcome.refusal, lang)]);
  }

  @Form('matters/:id/checklists', 'keep-register')
  async open(
    @Asking() { organisation, membership: by }: Principal,
    @Id() matter: string,
    @Sent() form: SentForm,
  ): Promise<Redirect> {
    const template = form.text('template').toLowerCase();
    if (!isUuid(template)) throw new Problem(422, 'template-unknown');
    const { id } = valueOf(await this.opening.execute({ organisation, by, matter, template }));
    return new Redirect(`/checklists/${id}`, 'saved');
  }

  /** A list that keeps the version in force has nothing to show here. */
  private async page(
    principal: Principal,
    found: ChecklistFound,
    lang: Language,
    faults: readonly FormFault[] = [],
  ): Promise<View | Redirect> {
    const difference = await this.differences.find(principal.organisation, principal.matter, found.id);
    if (difference === undefined) return new Redirect(`/checklists/${found.id}`);
    return new View('checklists/difference', {
      ...{ title: DIFFERENCE_WORDS[lang].title, words: DIFFERENCE_WORDS },
      model: {
        ...differenceShown(difference, found, lang),
        crumbs: [
          { href: '/checklists', text: DIFFERENCE_WORDS[lang].checklists },
          { href: `/checklists/${found.id}`, text: listTitle(found, lang) },
        ],
        ...{ faults, mayDecide: may(principal, 'keep-register') },
      },
      ...(faults.length === 0 ? {} : { status: 409 }),
    });
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<ChecklistFound> {
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
