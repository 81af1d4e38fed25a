import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { OwnTemplateQuery, RetireOwnTemplate } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { templateLine, templateShown } from './own-template-shown';
import { OWN_TEMPLATE_WORDS } from './own-template.words';

/** The templates an organisation has written for itself, and one with its versions. */
@Controller()
export class OwnTemplatePages {
  constructor(
    private readonly query: OwnTemplateQuery,
    private readonly retiring: RetireOwnTemplate,
  ) {}

  @Page('checklist-templates', 'read-templates')
  async list(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    const found = await this.query.list(principal.organisation);
    return new View('checklists/own-templates', {
      ...{ title: OWN_TEMPLATE_WORDS[lang].title, words: OWN_TEMPLATE_WORDS },
      model: {
        lines: found.map((one) => templateLine(one, lang)),
        ...{ mayWrite: may(principal, 'write-templates'), mayRead: may(principal, 'read-record') },
      },
    });
  }

  @Page('checklist-templates/:id', 'read-templates')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, id, lang);
  }

  @Form('checklist-templates/:id/retirement', 'write-templates')
  async retire(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership: by } = principal;
    const outcome = await this.retiring.execute({ organisation, by, id, version: form.version() });
    if (outcome.ok) return new Redirect(`/checklist-templates/${id}`, 'saved');
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
    const words = OWN_TEMPLATE_WORDS[lang];
    return new View('checklists/own-template', {
      ...{ title: found.versions[0]?.title ?? '', words: OWN_TEMPLATE_WORDS, status },
      model: {
        ...templateShown(found, lang),
        crumbs: [{ href: '/checklist-templates', text: words.title }],
        ...{ faults, mayWrite: may(principal, 'write-templates') && found.retiredOn === null },
      },
    });
  }
}
