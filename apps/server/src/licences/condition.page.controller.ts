import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { AssessCondition, KEPT, LicencePageQuery, LicenceQuery } from '@fristvakt/licences';
import type { ConditionListed, LicenceHead } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { formPage } from '../pages/form-page';
import { licenceCrumbs } from './licence-frame';
import { FRAME_WORDS } from './frame.words';
import { LICENCE_FORM_WORDS } from './licence-forms.words';
import { keptTold } from './licence.presenter';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';

interface Typed {
  readonly kept: string;
  readonly note: string;
  readonly assessedOn: string;
}

interface Found {
  readonly licence: LicenceHead;
  readonly condition: ConditionListed;
}

/** Whether a condition of a licence is kept. */
@Controller()
export class ConditionPages {
  constructor(
    private readonly licences: LicencePageQuery,
    private readonly query: LicenceQuery,
    private readonly assessing: AssessCondition,
    private readonly clock: Clock,
  ) {}

  @Page('licences/:id/conditions/:condition', 'keep-register')
  async show(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('condition') conditionId: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const found = await this.found(principal, id, conditionId);
    const { kept, note } = found.condition;
    return this.page(found, { kept, note: note ?? '', assessedOn: this.clock.today() }, lang);
  }

  @Form('licences/:id/conditions/:condition', 'keep-register')
  async assess(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Id('condition') id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const words = LICENCE_FORM_WORDS[lang];
    const reading = new FormReading(form, lang);
    const kept = reading.choice({ name: 'kept', label: words.kept }, KEPT, 'not-assessed');
    const note = reading.optional({ name: 'note', label: words['kept-note'], max: 10_000 }) ?? null;
    const assessedOn = reading.optionalDay({ name: 'assessedOn', label: words['assessed-on'] });
    const typed = { kept: form.text('kept'), note: form.text('note'), assessedOn: form.text('assessedOn') };
    const found = await this.found(principal, licenceId, id);
    const version = form.version();
    if (!reading.ok) {
      const asRead = { ...found, condition: { ...found.condition, version } };
      return this.page(asRead, typed, lang, { status: 422, faults: reading.faults });
    }
    const outcome = await this.assessing.execute({
      ...{ organisation: principal.organisation, by: principal.membership, id, version, kept, note },
      ...(assessedOn === undefined ? {} : { assessedOn }),
    });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#conditions`, 'saved');
    const told = toldRefusal(outcome.refusal, { assessedOn: 'assessedOn' }, lang);
    return this.page(await this.found(principal, licenceId, id), typed, lang, told);
  }

  private page({ licence, condition }: Found, typed: Typed, lang: Language, told?: ToldRefusal): View {
    const words = LICENCE_FORM_WORDS[lang];
    return formPage({
      ...{ title: words['condition-title'], lead: condition.text, ...told },
      crumbs: licenceCrumbs(licence, lang),
      action: `/licences/${licence.id}/conditions/${condition.id}`,
      fields: conditionFields(condition, typed, lang),
      now: [
        { name: words['kept-name'], value: keptTold(condition.kept, lang).text },
        { name: words['note-name'], value: condition.note ?? FRAME_WORDS[lang].nothing },
      ],
      ...{ submit: COMMON_WORDS[lang].save, cancel: `/licences/${licence.id}#conditions` },
    });
  }

  private async found({ organisation }: Principal, id: string, conditionId: string): Promise<Found> {
    const licence = await this.licences.head(organisation, id);
    const condition = await this.query.condition(organisation, conditionId);
    if (licence === undefined || condition?.licenceId !== id) throw new Problem(404, 'not-found');
    return { licence, condition };
  }
}

function conditionFields(
  { version }: ConditionListed,
  { kept, note, assessedOn }: Typed,
  lang: Language,
): readonly FormField[] {
  const words = LICENCE_FORM_WORDS[lang];
  return [
    field({ kind: 'hidden', name: 'version', label: '', value: String(version) }),
    field({
      ...{ kind: 'radios', name: 'kept', label: words.kept, value: kept, required: true },
      options: [
        { value: 'kept', label: words['kept-kept'] },
        { value: 'not-kept', label: words['kept-not-kept'] },
        { value: 'not-assessed', label: words['kept-not-assessed'] },
      ],
    }),
    field({
      ...{ kind: 'long-text', name: 'note', label: words['kept-note'], value: note },
      help: words['kept-note-help'],
    }),
    field({
      ...{ kind: 'day', name: 'assessedOn', label: words['assessed-on'], value: assessedOn },
      help: words['assessed-on-help'],
    }),
  ];
}
