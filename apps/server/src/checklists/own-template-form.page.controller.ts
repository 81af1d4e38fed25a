import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { MOST_OWN_ITEMS, OwnTemplateQuery, SaveOwnTemplate } from '@fristvakt/checklists';
import type { OwnTemplateFound } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { say } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { blankTemplate, readTemplate, storedTemplate, typedTemplate } from './own-template-form';
import type { TypedTemplate } from './own-template-form';
import { templateForm } from './own-template-form.presenter';
import { OWN_TEMPLATE_WORDS } from './own-template.words';

interface Shown {
  readonly typed: TypedTemplate;
  readonly faults: readonly FormFault[];
  readonly status: number;
}

/** Writing a template of the organisation's own, and a new version of one. */
@Controller()
export class OwnTemplateFormPages {
  constructor(
    private readonly query: OwnTemplateQuery,
    private readonly saving: SaveOwnTemplate,
    private readonly clock: Clock,
  ) {}

  @Page('checklist-templates/new', 'write-templates')
  blank(@Lang() lang: Language): View {
    const typed = blankTemplate(this.clock.today());
    return page(null, { typed, faults: [], status: 200 }, lang);
  }

  @Form('checklist-templates/new', 'write-templates')
  async write(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.save(principal, null, form, lang);
  }

  @Page('checklist-templates/:id/change', 'write-templates')
  async change(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const found = await this.found(principal, id);
    const typed = storedTemplate(found, this.clock.today());
    return page(found, { typed, faults: [], status: 200 }, lang);
  }

  @Form('checklist-templates/:id/change', 'write-templates')
  async version(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.save(principal, await this.found(principal, id), form, lang);
  }

  private async save(
    { organisation, membership: by }: Principal,
    found: OwnTemplateFound | null,
    form: SentForm,
    lang: Language,
  ): Promise<View | Redirect> {
    const typed = typedTemplate(form);
    if (form.text('step') === 'more') return page(found, { typed, faults: [], status: 200 }, lang);
    const { reading, ...read } = readTemplate(form, typed, lang);
    if (!reading.ok) return page(found, { typed, faults: reading.faults, status: 422 }, lang);
    const of = found === null ? {} : { of: { id: found.id, version: form.version() } };
    const outcome = await this.saving.execute({ organisation, by, ...read, ...of });
    if (outcome.ok) return new Redirect(`/checklist-templates/${outcome.value.id}`, 'saved');
    const told = toldRefusal(outcome.refusal, { from: 'from', 'occasion.types': 'on' }, lang);
    return page(found, { typed, ...told }, lang);
  }

  private async found({ organisation }: Principal, id: string): Promise<OwnTemplateFound> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}

function page(found: OwnTemplateFound | null, { typed, faults, status }: Shown, lang: Language): View {
  const words = OWN_TEMPLATE_WORDS[lang];
  return new View('checklists/own-template-form', {
    ...{ words: OWN_TEMPLATE_WORDS, status },
    ...(found === null
      ? { title: words['new-title'], model: { ...NEW, ...formOf(typed, faults, lang) } }
      : { title: titleOf(found, lang), model: { ...kept(found, lang), ...formOf(typed, faults, lang) } }),
  });
}

const NEW = { version: null, lead: null, crumb: null, ...placesOf('/checklist-templates', 'new') };

/** Where a form is sent, and where one goes on without sending it. */
function placesOf(
  back: string,
  last: 'new' | 'change',
): { readonly action: string; readonly cancel: string } {
  return { action: `${back}/${last}`, cancel: back };
}

const nameOf = ({ versions }: OwnTemplateFound): string => versions[0]?.title ?? '';

const titleOf = (found: OwnTemplateFound, lang: Language): string =>
  say(OWN_TEMPLATE_WORDS[lang]['change-title'], { title: nameOf(found) });

function kept(found: OwnTemplateFound, lang: Language): object {
  const own = `/checklist-templates/${found.id}`;
  return {
    ...{ version: found.version, lead: OWN_TEMPLATE_WORDS[lang]['change-lead'] },
    ...{ crumb: { href: own, text: nameOf(found) }, ...placesOf(own, 'change') },
  };
}

function formOf(typed: TypedTemplate, faults: readonly FormFault[], lang: Language): object {
  const words = OWN_TEMPLATE_WORDS[lang];
  const isFull = typed.items.length >= MOST_OWN_ITEMS;
  return {
    ...{ ...templateForm(typed, faults, lang), faults },
    full: isFull ? say(words['too-many'], { n: String(MOST_OWN_ITEMS) }) : null,
  };
}
