import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import {
  AddResponsiblePerson,
  EndResponsiblePerson,
  LicencePageQuery,
  LicenceQuery,
} from '@fristvakt/licences';
import type { LicenceHead, ResponsiblePersonListed } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { wordsIn } from '../pages/page-words';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { licenceCrumbs, licenceOf } from './licence-frame';
import { timeText } from './circle.presenter';
import { formPage } from '../pages/form-page';
import { LICENCE_FORM_WORDS } from './licence-forms.words';
import { NOBODY, PersonChoice } from './person-choice';
import type { ChosenPerson } from './person-choice';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

interface Days {
  readonly fromOn: string;
  readonly toOn: string;
}

/** Who is responsible for the work under a licence, from when to when. */
@Controller()
export class ResponsiblePages {
  constructor(
    private readonly licences: LicencePageQuery,
    private readonly query: LicenceQuery,
    private readonly adding: AddResponsiblePerson,
    private readonly ending: EndResponsiblePerson,
    private readonly people: PersonChoice,
  ) {}

  @Page('licences/:id/responsible-persons/new', 'keep-register')
  async blank(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const licence = await licenceOf(this.licences, principal, id);
    const typed = { ...NOBODY, fromOn: '', toOn: '' };
    return this.addPage(licence, typed, { principal, lang, search: textIn(query, 'q') });
  }

  @Form('licences/:id/responsible-persons/new', 'keep-register')
  async add(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const licence = await licenceOf(this.licences, principal, licenceId);
    const words = LICENCE_FORM_WORDS[lang];
    const reading = new FormReading(form, lang);
    const chosen = this.people.read(reading, lang);
    const fromOn = reading.day({ name: 'fromOn', label: words['first-day'] });
    const toOn = reading.optionalDay({ name: 'toOn', label: words['last-day'] }) ?? null;
    const typed = { ...chosen, fromOn: form.text('fromOn'), toOn: form.text('toOn') };
    const asked = { principal, lang, search: undefined };
    if (!reading.ok) return this.addPage(licence, typed, asked, { status: 422, faults: reading.faults });
    const personId = await this.people.entered(principal, chosen);
    const { organisation, membership: by } = principal;
    const outcome = await this.adding.execute({ organisation, by, licenceId, personId, fromOn, toOn });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#responsible`, 'saved');
    const told = toldRefusal(outcome.refusal, { personId: 'personId', toOn: 'toOn' }, lang);
    return this.addPage(licence, { ...typed, personId, newPerson: '' }, asked, told);
  }

  @Page('licences/:id/responsible-persons/:entry', 'keep-register')
  async entry(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('entry') entryId: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const licence = await licenceOf(this.licences, principal, id);
    const entry = await this.found(principal, id, entryId);
    return endPage(licence, entry, entry.toOn ?? '', lang);
  }

  @Form('licences/:id/responsible-persons/:entry', 'keep-register')
  async end(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Id('entry') id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const licence = await licenceOf(this.licences, principal, licenceId);
    const entry = await this.found(principal, licenceId, id);
    const reading = new FormReading(form, lang);
    const toOn = reading.day({ name: 'toOn', label: LICENCE_FORM_WORDS[lang]['last-day'] });
    const [typed, version] = [form.text('toOn'), form.version()];
    if (!reading.ok) {
      return endPage(licence, { ...entry, version }, typed, lang, { status: 422, faults: reading.faults });
    }
    const { organisation, membership: by } = principal;
    const outcome = await this.ending.execute({ organisation, by, id, version, toOn });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#responsible`, 'saved');
    const told = toldRefusal(outcome.refusal, { toOn: 'toOn' }, lang);
    return endPage(licence, await this.found(principal, licenceId, id), typed, lang, told);
  }

  private async addPage(
    licence: LicenceHead,
    typed: ChosenPerson & Days,
    asked: { readonly principal: Principal; readonly lang: Language; readonly search: string | undefined },
    told?: ToldRefusal,
  ): Promise<View> {
    const { principal, lang, search } = asked;
    const words = LICENCE_FORM_WORDS[lang];
    const [action, back] = [`/licences/${licence.id}/responsible-persons/new`, `/licences/${licence.id}`];
    const looking = { action, back, ...(search === undefined ? {} : { search }) };
    const who = await this.people.fields(principal.organisation, typed, looking, lang);
    return formPage({
      ...{ title: words['responsible-title'], lead: words['responsible-lead'], action, ...told },
      ...{ crumbs: licenceCrumbs(licence, lang), fields: [...who.fields, ...dayFields(typed, lang)] },
      ...{ submit: words.add, cancel: `${back}#responsible`, search: who.search },
    });
  }

  private async found(
    { organisation }: Principal,
    licenceId: string,
    id: string,
  ): Promise<ResponsiblePersonListed> {
    const entry = await this.query.responsiblePerson(organisation, id);
    if (entry?.licenceId !== licenceId) throw new Problem(404, 'not-found');
    return entry;
  }
}

function dayFields({ fromOn, toOn }: Days, lang: Language): readonly FormField[] {
  const words = LICENCE_FORM_WORDS[lang];
  return [
    field({ kind: 'day', name: 'fromOn', label: words['first-day'], value: fromOn, required: true }),
    field({ kind: 'day', name: 'toOn', label: words['last-day'], value: toOn, help: words['last-day-help'] }),
  ];
}

function endPage(
  licence: LicenceHead,
  entry: ResponsiblePersonListed,
  toOn: string,
  lang: Language,
  told?: ToldRefusal,
): View {
  const words = LICENCE_FORM_WORDS[lang];
  const isEnding = entry.toOn === null;
  const named = { name: entry.person, licence: licence.title };
  return formPage({
    title: words[isEnding ? 'end-title' : 'right-title'],
    lead: wordsIn(LICENCE_FORM_WORDS, lang)(isEnding ? 'end-lead' : 'right-lead', named),
    ...{ crumbs: licenceCrumbs(licence, lang), ...told },
    action: `/licences/${licence.id}/responsible-persons/${entry.id}`,
    fields: [
      field({ kind: 'hidden', name: 'version', label: '', value: String(entry.version) }),
      field({ kind: 'day', name: 'toOn', label: words['last-day'], value: toOn, required: true }),
    ],
    now: [{ name: entry.person, value: timeText(entry, lang) ?? '' }],
    ...{ submit: words[isEnding ? 'end' : 'right'], cancel: `/licences/${licence.id}#responsible` },
  });
}
