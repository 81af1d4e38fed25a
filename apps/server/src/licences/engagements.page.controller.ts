import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { ChangeEngagement, CreateEngagement, PersonQuery } from '@fristvakt/licences';
import type { EngagementListed, PersonListed } from '@fristvakt/licences';
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
import { FRAME_WORDS } from './frame.words';
import { engagementStands } from './persons.presenter';
import { PERSON_WORDS } from './persons.words';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';

const NAMES = ['holderName', 'holderOrganisationNumber', 'role', 'fromOn', 'toOn', 'note'] as const;
type Typed = Readonly<Record<(typeof NAMES)[number], string>>;

/** An engagement as the form read it. */
interface Read {
  readonly holderName: string;
  readonly holderOrganisationNumber: string | null;
  readonly role: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly note: string | null;
}

/** Where else a person sits or sat. */
@Controller()
export class EngagementPages {
  constructor(
    private readonly query: PersonQuery,
    private readonly creating: CreateEngagement,
    private readonly changing: ChangeEngagement,
  ) {}

  @Page('persons/:id/engagements/new', 'keep-register')
  async blank(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return engagementPage(
      await this.person(principal, id),
      null,
      typedOf(() => ''),
      lang,
    );
  }

  @Form('persons/:id/engagements/new', 'keep-register')
  async create(
    @Asking() principal: Principal,
    @Id() personId: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const person = await this.person(principal, personId);
    const reading = new FormReading(form, lang);
    const engagement = readEngagement(reading, lang);
    const typed = typedOf((name) => form.text(name));
    if (!reading.ok)
      return engagementPage(person, null, typed, lang, { status: 422, faults: reading.faults });
    const { organisation, membership: by } = principal;
    const outcome = await this.creating.execute({ organisation, by, personId, ...engagement });
    if (outcome.ok) return new Redirect(`/persons/${personId}#engagements`, 'saved');
    return engagementPage(person, null, typed, lang, toldRefusal(outcome.refusal, { toOn: 'toOn' }, lang));
  }

  @Page('persons/:id/engagements/:engagement', 'keep-register')
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('engagement') engagementId: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const person = await this.person(principal, id);
    const engagement = await this.engagement(principal, id, engagementId);
    return engagementPage(
      person,
      engagement,
      typedOf((name) => engagement[name] ?? ''),
      lang,
    );
  }

  @Form('persons/:id/engagements/:engagement', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() personId: string,
    @Id('engagement') id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const person = await this.person(principal, personId);
    const found = await this.engagement(principal, personId, id);
    const reading = new FormReading(form, lang);
    const fields = readEngagement(reading, lang);
    const [typed, version] = [typedOf((name) => form.text(name)), form.version()];
    if (!reading.ok) {
      const told = { status: 422, faults: reading.faults };
      return engagementPage(person, { ...found, version }, typed, lang, told);
    }
    const { organisation, membership: by } = principal;
    const outcome = await this.changing.execute({ organisation, by, id, version, fields });
    if (outcome.ok) return new Redirect(`/persons/${personId}#engagements`, 'saved');
    const told = toldRefusal(outcome.refusal, { toOn: 'toOn' }, lang);
    return engagementPage(person, await this.engagement(principal, personId, id), typed, lang, told);
  }

  private async person({ organisation }: Principal, id: string): Promise<PersonListed> {
    const person = await this.query.find(organisation, id);
    if (person === undefined) throw new Problem(404, 'not-found');
    return person;
  }

  private async engagement(
    { organisation }: Principal,
    personId: string,
    id: string,
  ): Promise<EngagementListed> {
    const found = await this.query.engagement(organisation, id);
    if (found?.personId !== personId) throw new Problem(404, 'not-found');
    return found;
  }
}

const typedOf = (value: (name: (typeof NAMES)[number]) => string): Typed => ({
  ...{ holderName: value('holderName'), holderOrganisationNumber: value('holderOrganisationNumber') },
  ...{ role: value('role'), fromOn: value('fromOn'), toOn: value('toOn'), note: value('note') },
});

function readEngagement(reading: FormReading, lang: Language): Read {
  const words = PERSON_WORDS[lang];
  return {
    holderName: reading.text({ name: 'holderName', label: words.holder, max: 500 }),
    holderOrganisationNumber:
      reading.optional({ name: 'holderOrganisationNumber', label: words['holder-number'], max: 30 }) ?? null,
    role: reading.text({ name: 'role', label: words.role, max: 200 }),
    fromOn: reading.optionalDay({ name: 'fromOn', label: words['first-day'] }) ?? null,
    toOn: reading.optionalDay({ name: 'toOn', label: words['last-day'] }) ?? null,
    note: reading.optional({ name: 'note', label: words.note }) ?? null,
  };
}

function engagementFields(typed: Typed, lang: Language): readonly FormField[] {
  const words = PERSON_WORDS[lang];
  return [
    field({
      ...{ kind: 'text', name: 'holderName', label: words.holder, help: words['holder-help'] },
      ...{ value: typed.holderName, required: true },
    }),
    field({
      ...{ kind: 'text', name: 'holderOrganisationNumber', label: words['holder-number'] },
      value: typed.holderOrganisationNumber,
    }),
    field({
      ...{ kind: 'text', name: 'role', label: words.role, help: words['role-help'] },
      ...{ value: typed.role, required: true },
    }),
    field({
      ...{ kind: 'day', name: 'fromOn', label: words['first-day'], value: typed.fromOn },
      help: words['days-help'],
    }),
    field({
      ...{ kind: 'day', name: 'toOn', label: words['last-day'], value: typed.toOn },
      help: words['last-day-help'],
    }),
    field({ kind: 'long-text', name: 'note', label: words.note, value: typed.note }),
  ];
}

/** The form of a new engagement, or of one there is. */
function engagementPage(
  person: PersonListed,
  engagement: EngagementListed | null,
  typed: Typed,
  lang: Language,
  told?: ToldRefusal,
): View {
  const words = PERSON_WORDS[lang];
  const version = engagement === null ? [] : [String(engagement.version)];
  return formPage({
    title: words[engagement === null ? 'engagement-new' : 'engagement-change'],
    ...{ lead: words['engagements-help'], ...told },
    crumbs: [
      { href: '/persons', text: FRAME_WORDS[lang].persons },
      { href: `/persons/${person.id}`, text: person.name },
    ],
    action: `/persons/${person.id}/engagements/${engagement?.id ?? 'new'}`,
    fields: [
      ...version.map((value) => field({ kind: 'hidden', name: 'version', label: '', value })),
      ...engagementFields(typed, lang),
    ],
    now: engagement === null ? [] : engagementStands(engagement, lang),
    ...{ submit: COMMON_WORDS[lang].save, cancel: `/persons/${person.id}#engagements` },
  });
}
