import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { OwnTemplateQuery, StartControl } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { formPage } from '../pages/form-page';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading, toldRefusal } from '../pages/read-form';
import { idIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { controlFields, rhythmChosen, templateChoices, typedControl } from './control-form';
import type { TypedControl } from './control-form';
import { rhythmAsked } from './control.presenter';
import { CONTROL_WORDS } from './control.words';

/** More than anybody chooses from a list. */
const MOST = 200;

/** Starting a control that comes back. */
@Controller()
export class ControlFormPages {
  constructor(
    private readonly starting: StartControl,
    private readonly templates: OwnTemplateQuery,
    private readonly record: RecordQuery,
    private readonly clock: Clock,
  ) {}

  @Page('controls/new', 'keep-register')
  async blank(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const matter = idIn(query, 'matter') ?? '';
    const typed = { matter, template: 'self-inspection-month', rhythm: 'template', rule: '', first: '' };
    return this.page(principal, typed, lang);
  }

  @Form('controls/new', 'keep-register')
  async start(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const typed = typedControl(form);
    const words = CONTROL_WORDS[lang];
    const reading = new FormReading(form, lang);
    const matter = reading.optionalId({ name: 'matter', label: words['field-matter'] });
    const first = reading.optionalDay({ name: 'first', label: words['field-first'] });
    if (matter === undefined) reading.text({ name: 'matter', label: words['field-matter'] });
    if (typed.rhythm === 'rule' && typed.rule === '') reading.add('rule', words['rule-missing']);
    if (!reading.ok || matter === undefined) return this.page(principal, typed, lang, reading.faults);
    const { organisation, membership: by } = principal;
    const chosen = rhythmChosen(typed, templateChoices(await this.templates.list(organisation), lang));
    const wanted = { ...chosen, ...(first === undefined ? {} : { first }) };
    const outcome = await this.starting.execute({
      ...{ organisation, by, matter, template: typed.template },
      ...rhythmAsked(wanted, this.clock.today()),
    });
    if (outcome.ok) return new Redirect(`/controls/${outcome.value.id}`, 'saved');
    const fields = { rrule: 'rule', first: 'first', template: 'template' };
    const { status, faults } = toldRefusal(outcome.refusal, fields, lang);
    return this.page(principal, typed, lang, faults, status);
  }

  private async page(
    { organisation }: Principal,
    typed: TypedControl,
    lang: Language,
    faults: readonly FormFault[] = [],
    status = faults.length === 0 ? 200 : 422,
  ): Promise<View> {
    const words = CONTROL_WORDS[lang];
    const own = await this.templates.list(organisation);
    const asked = { organisation, only: null, limit: MOST };
    const licences = await this.record.matters({ ...asked, kind: 'licence' });
    const notifications = await this.record.matters({ ...asked, kind: 'notification' });
    const matters = [...licences, ...notifications];
    return formPage({
      ...{ title: words['new-title'], lead: words['new-lead'], faults, status },
      crumbs: [{ href: '/controls', text: words.title }],
      notes: matters.length === 0 ? [words['no-matters']] : [],
      ...{ action: '/controls/new', submit: words.start, cancel: '/controls' },
      fields: controlFields(typed, { matters, templates: templateChoices(own, lang) }, lang),
    });
  }
}
