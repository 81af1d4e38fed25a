import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import {
  AddRepresentative,
  ChangeRepresentative,
  LicencePageQuery,
  RepresentativesQuery,
} from '@fristvakt/licences';
import type { LicenceHead, RepresentativeListed } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { formPage } from '../pages/form-page';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { licenceCrumbs, licenceOf } from './licence-frame';
import { NOBODY, PersonChoice } from './person-choice';
import type { ChosenPerson } from './person-choice';
import { powerText } from './representatives.presenter';
import { REPRESENTATIVE_WORDS } from './representatives.words';

interface TypedPower {
  readonly signedOn: string;
  readonly note: string;
}

interface TypedChange extends TypedPower {
  readonly endedOn: string;
  readonly version: number;
}

const LONGEST_NOTE = 10_000;

/** Who has a power of attorney in IVO's register of representatives, entered and put right. */
@Controller()
export class RepresentativePages {
  constructor(
    private readonly licences: LicencePageQuery,
    private readonly query: RepresentativesQuery,
    private readonly adding: AddRepresentative,
    private readonly changing: ChangeRepresentative,
    private readonly people: PersonChoice,
  ) {}

  @Page('licences/:id/representatives/new', 'keep-register')
  async blank(
    @Asking() principal: Principal,
    @Id() id: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const licence = await licenceOf(this.licences, principal, id);
    const typed = { ...NOBODY, signedOn: '', note: '' };
    return this.addPage(licence, typed, { principal, lang, search: textIn(query, 'q') });
  }

  @Form('licences/:id/representatives/new', 'keep-register')
  async add(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const licence = await licenceOf(this.licences, principal, licenceId);
    const words = REPRESENTATIVE_WORDS[lang];
    const reading = new FormReading(form, lang);
    const chosen = this.people.read(reading, lang);
    const signedOn = reading.day({ name: 'signedOn', label: words['signed-on'] });
    const note = noteIn(reading, lang);
    const typed = { ...chosen, signedOn: form.text('signedOn'), note: form.text('note') };
    const asked = { principal, lang, search: undefined };
    if (!reading.ok) return this.addPage(licence, typed, asked, { status: 422, faults: reading.faults });
    const personId = await this.people.entered(principal, chosen);
    const { organisation, membership: by } = principal;
    const outcome = await this.adding.execute({ organisation, by, licenceId, personId, signedOn, note });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#representatives`, 'saved');
    const told = toldRefusal(outcome.refusal, { personId: 'personId' }, lang);
    return this.addPage(licence, { ...typed, personId, newPerson: '' }, asked, told);
  }

  @Page('licences/:id/representatives/:entry', 'keep-register')
  async entry(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('entry') entryId: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const licence = await licenceOf(this.licences, principal, id);
    const entry = await this.found(principal, id, entryId);
    const { signedOn, endedOn, note, version } = entry;
    const typed = { signedOn, endedOn: endedOn ?? '', note: note ?? '', version };
    return changePage(licence, entry, typed, lang);
  }

  @Form('licences/:id/representatives/:entry', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Id('entry') id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const licence = await licenceOf(this.licences, principal, licenceId);
    const entry = await this.found(principal, licenceId, id);
    const words = REPRESENTATIVE_WORDS[lang];
    const reading = new FormReading(form, lang);
    const signedOn = reading.day({ name: 'signedOn', label: words['signed-on'] });
    const endedOn = reading.optionalDay({ name: 'endedOn', label: words['ended-on'] }) ?? null;
    const note = noteIn(reading, lang);
    const version = form.version();
    const typed = {
      ...{ signedOn: form.text('signedOn'), endedOn: form.text('endedOn') },
      ...{ note: form.text('note'), version },
    };
    if (!reading.ok) return changePage(licence, entry, typed, lang, { status: 422, faults: reading.faults });
    const { organisation, membership: by } = principal;
    const outcome = await this.changing.execute({ organisation, by, id, version, signedOn, endedOn, note });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#representatives`, 'saved');
    const told = toldRefusal(outcome.refusal, { endedOn: 'endedOn' }, lang);
    const now = await this.found(principal, licenceId, id);
    return changePage(licence, now, { ...typed, version: now.version }, lang, told);
  }

  private async addPage(
    licence: LicenceHead,
    typed: ChosenPerson & TypedPower,
    asked: { readonly principal: Principal; readonly lang: Language; readonly search: string | undefined },
    told?: ToldRefusal,
  ): Promise<View> {
    const { principal, lang, search } = asked;
    const words = REPRESENTATIVE_WORDS[lang];
    const [action, back] = [`/licences/${licence.id}/representatives/new`, `/licences/${licence.id}`];
    const looking = { action, back, ...(search === undefined ? {} : { search }) };
    const who = await this.people.fields(principal.organisation, typed, looking, lang);
    return formPage({
      ...{
        title: words['representative-new-title'],
        lead: words['representative-new-lead'],
        action,
        ...told,
      },
      ...{ crumbs: licenceCrumbs(licence, lang) },
      fields: [...who.fields, signedField(typed.signedOn, lang), noteField(typed.note, lang)],
      ...{ submit: words['representative-add'], cancel: `${back}#representatives`, search: who.search },
    });
  }

  private async found(
    { organisation }: Principal,
    licenceId: string,
    id: string,
  ): Promise<RepresentativeListed> {
    const entry = await this.query.find(organisation, id);
    if (entry?.licenceId !== licenceId) throw new Problem(404, 'not-found');
    return entry;
  }
}

const noteIn = (reading: FormReading, lang: Language): string | null =>
  reading.optional({
    ...{ name: 'note', label: REPRESENTATIVE_WORDS[lang]['representative-note'], max: LONGEST_NOTE },
  }) ?? null;

const signedField = (value: string, lang: Language): FormField =>
  field({
    ...{ kind: 'day', name: 'signedOn', label: REPRESENTATIVE_WORDS[lang]['signed-on'], value },
    required: true,
  });

const noteField = (value: string, lang: Language): FormField =>
  field({ kind: 'long-text', name: 'note', label: REPRESENTATIVE_WORDS[lang]['representative-note'], value });

function changePage(
  licence: LicenceHead,
  entry: RepresentativeListed,
  { signedOn, endedOn, note, version }: TypedChange,
  lang: Language,
  told?: ToldRefusal,
): View {
  const words = REPRESENTATIVE_WORDS[lang];
  const named = { name: entry.person, licence: licence.title };
  return formPage({
    title: words['representative-title'],
    lead: wordsIn(REPRESENTATIVE_WORDS, lang)('representative-lead', named),
    ...{ crumbs: licenceCrumbs(licence, lang), ...told },
    action: `/licences/${licence.id}/representatives/${entry.id}`,
    fields: [
      field({ kind: 'hidden', name: 'version', label: '', value: String(version) }),
      signedField(signedOn, lang),
      field({
        ...{ kind: 'day', name: 'endedOn', label: words['ended-on'], value: endedOn },
        help: words['ended-on-help'],
      }),
      noteField(note, lang),
    ],
    now: [{ name: entry.person, value: powerText(entry, lang) }],
    ...{ submit: words['representative-save'], cancel: `/licences/${licence.id}#representatives` },
  });
}
