import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { AddCircleMember, CIRCLE_ROLES } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { placeFields } from './circle-form';
import type { PlaceTyped } from './circle-form';
import { CIRCLE_WORDS } from './circle.words';
import { field } from '../pages/form-field';
import { formPage } from '../pages/form-page';
import { FRAME_WORDS } from './frame.words';
import { NOBODY, PersonChoice } from './person-choice';
import type { ChosenPerson } from './person-choice';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import { registerAddress } from './register-address';

/** The form of one provider, for whom, and where it comes back to. */
interface Asked {
  readonly principal: Principal;
  readonly providerId: string;
  readonly back: string;
  readonly lang: Language;
}

type Typed = ChosenPerson & PlaceTyped;

/** The fields of the form by the places a refusal names. */
const PLACES = { personId: 'personId', toOn: 'toOn', 'fact.on': 'fromOn' } as const;

/** Somebody joins the circle of a provider. */
@Controller()
export class CircleJoinPages {
  constructor(
    private readonly adding: AddCircleMember,
    private readonly record: RecordQuery,
    private readonly people: PersonChoice,
    private readonly clock: Clock,
  ) {}

  @Page('providers/:id/circle/new', 'keep-register')
  async blank(
    @Asking() principal: Principal,
    @Id() providerId: string,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const back = registerAddress(textIn(query, 'back'), `/providers/${providerId}`);
    const typed = { ...NOBODY, role: '', fromOn: this.clock.today(), toOn: '', recordFact: true };
    const asked = { principal, providerId, back, lang };
    return this.page(asked, typed, undefined, textIn(query, 'q'));
  }

  @Form('providers/:id/circle/new', 'keep-register')
  async add(
    @Asking() principal: Principal,
    @Id() providerId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const back = registerAddress(form.text('back'), `/providers/${providerId}`);
    const asked = { principal, providerId, back, lang };
    const words = CIRCLE_WORDS[lang];
    const reading = new FormReading(form, lang);
    const chosen = this.people.read(reading, lang);
    const role = reading.choice({ name: 'role', label: words.role }, CIRCLE_ROLES, 'owner');
    const fromOn = reading.day({ name: 'fromOn', label: words['first-day'] });
    const toOn = reading.optionalDay({ name: 'toOn', label: words['last-day'] }) ?? null;
    const recordFact = form.has('recordFact');
    const typed = {
      ...{ ...chosen, role: form.text('role'), fromOn: form.text('fromOn'), toOn: form.text('toOn') },
      recordFact,
    };
    if (!reading.ok) return this.page(asked, typed, { status: 422, faults: reading.faults });
    await this.nameOf(principal, providerId);
    const personId = await this.people.entered(principal, chosen);
    const outcome = await this.adding.execute({
      ...{ organisation: principal.organisation, by: principal.membership, providerId, personId },
      ...{ role, fromOn, toOn, recordFact },
    });
    if (!outcome.ok) {
      const kept = { ...typed, personId, newPerson: '' };
      return this.page(asked, kept, toldRefusal(outcome.refusal, PLACES, lang));
    }
    return outcome.value.facts.length === 0
      ? new Redirect(`${back}#circle`, 'saved')
      : new Redirect(`${back}#deadlines`, 'circle-changed');
  }

  private async page(
    { principal, providerId, back, lang }: Asked,
    typed: Typed,
    told: ToldRefusal = { status: 200, faults: [] },
    search?: string,
  ): Promise<View> {
    const words = CIRCLE_WORDS[lang];
    const provider = await this.nameOf(principal, providerId);
    const action = `/providers/${providerId}/circle/new`;
    const looking = { action, back, ...(search === undefined ? {} : { search }) };
    const who = await this.people.fields(principal.organisation, typed, looking, lang);
    return formPage({
      ...{ title: words['add-title'], lead: words['add-lead'], action, ...told },
      crumbs: [
        { href: '/providers', text: FRAME_WORDS[lang].providers },
        { href: `/providers/${providerId}`, text: provider },
      ],
      fields: [
        field({ kind: 'hidden', name: 'back', label: '', value: back }),
        ...who.fields,
        ...placeFields(typed, lang),
      ],
      ...{ submit: words['save-add'], cancel: back, search: who.search },
    });
  }

  private async nameOf({ organisation, matter }: Principal, id: string): Promise<string> {
    const provider = await this.record.provider(organisation, matter, id);
    if (provider === undefined) throw new Problem(404, 'not-found');
    return provider.name;
  }
}
