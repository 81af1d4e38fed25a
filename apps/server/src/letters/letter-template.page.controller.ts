import { Controller, Param } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { AdaptTemplate, LetterTemplateQuery } from '@fristvakt/documents';
import type { OwnTemplate } from '@fristvakt/documents';
import { LETTERS } from '@fristvakt/letters';
import type { LetterTemplate } from '@fristvakt/letters';
import type { Language } from '@fristvakt/wording';
import { toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { knownTemplate } from './known-template';
import { templateLine, templatePage } from './letter-template.presenter';
import { LETTER_TEMPLATE_WORDS } from './letter-template.words';

/** The texts of letters, ours and the organisation's own. */
@Controller()
export class LetterTemplatePages {
  constructor(
    private readonly query: LetterTemplateQuery,
    private readonly adapting: AdaptTemplate,
  ) {}

  @Page('letter-templates', 'administer-people')
  async list(@Asking() { organisation }: Principal, @Lang() lang: Language): Promise<View> {
    const own = await this.query.list(organisation);
    const lines = LETTERS.map((template) =>
      templateLine(
        template,
        own.find(({ kind }) => kind === template.kind),
        lang,
      ),
    );
    return new View('letters/letter-template-list', {
      ...{ title: LETTER_TEMPLATE_WORDS[lang].title, words: LETTER_TEMPLATE_WORDS, model: { lines } },
    });
  }

  @Page('letter-templates/:kind', 'administer-people')
  async one(
    @Asking() principal: Principal,
    @Param('kind') kind: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const template = knownTemplate(kind);
    const own = await this.ownOf(principal, template);
    return this.page(template, own, own?.text ?? template.versions[0].text, lang);
  }

  @Form('letter-templates/:kind', 'administer-people')
  async adapt(
    @Asking() principal: Principal,
    @Param('kind') kind: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const template = knownTemplate(kind);
    const { organisation, membership: by } = principal;
    const text = `${form.text('text')}\n`;
    const own = await this.ownOf(principal, template);
    if (form.text('act') === 'preview') return this.page(template, own, text, lang);
    const outcome = await this.adapting.execute({
      ...{ organisation, by, kind: template.kind, number: form.version('number') },
      text: form.text('act') === 'revert' ? null : text,
    });
    if (outcome.ok) return new Redirect(`/letter-templates/${template.kind}`, 'saved');
    return this.page(template, own, text, lang, toldRefusal(outcome.refusal, { text: 'text' }, lang));
  }

  private async ownOf(
    { organisation }: Principal,
    template: LetterTemplate,
  ): Promise<OwnTemplate | undefined> {
    return (await this.query.list(organisation)).find(({ kind }) => kind === template.kind);
  }

  private async page(
    template: LetterTemplate,
    own: OwnTemplate | undefined,
    text: string,
    lang: Language,
    { faults = [], status }: Partial<ToldRefusal> = {},
  ): Promise<View> {
    const preview = await this.query.preview(template, text);
    return new View('letters/letter-template', {
      ...{ title: template.title[lang], words: LETTER_TEMPLATE_WORDS },
      model: { ...templatePage(template, { own, text, preview, lang }), faults },
      ...(status === undefined ? {} : { status }),
    });
  }
}
