import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { ChangePerson, CreatePerson, PersonPlaces, PersonQuery } from '@fristvakt/licences';
import type { PersonListed } from '@fristvakt/licences';
import { Clock } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { DEFAULT_LIMIT, pageOf } from '../wire/paging';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { formPage } from '../pages/form-page';
import { FRAME_WORDS, joinedWords } from './frame.words';
import { personRow, toldEngagement, toldPlaces } from './persons.presenter';
import { PERSON_WORDS } from './persons.words';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { pagerOf, placeIn, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';

const WORDS = joinedWords(FRAME_WORDS, PERSON_WORDS);

interface Typed {
  readonly name: string;
  readonly note: string;
}

/** The register of persons: who they are, and what each is where. */
@Controller()
export class PersonPages {
  constructor(
    private readonly query: PersonQuery,
    private readonly places: PersonPlaces,
    private readonly creating: CreatePerson,
    private readonly changing: ChangePerson,
    private readonly clock: Clock,
  ) {}

  @Page('persons', 'read-register')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const { organisation } = principal;
    const today = this.clock.today();
    const search = textIn(query, 'q');
    const after = placeIn(query, ['text', 'id']) as [string, string] | undefined;
    const rows = await this.query.list({
      ...{ organisation, limit: DEFAULT_LIMIT + 1 },
      ...(search === undefined ? {} : { search }),
      ...(after && { after }),
    });
    const { items, next } = pageOf(rows, DEFAULT_LIMIT, ({ name, id }) => [name, id]);
    const places = await this.places.presentOf(
      organisation,
      items.map(({ id }) => id),
      today,
    );
    return new View('licences/persons', {
      ...{ title: PERSON_WORDS[lang]['list-title'], words: WORDS },
      model: {
        rows: items.map((person) => personRow(person, places, today, lang)),
        search: search ?? '',
        isSearch: search !== undefined || after !== undefined,
        mayKeep: may(principal, 'keep-register'),
        pager: pagerOf('/persons', { q: search }, { next, isFirst: after === undefined }),
      },
    });
  }

  @Page('persons/new', 'keep-register')
  blank(@Lang() lang: Language): View {
    return newPage({ name: '', note: '' }, lang);
  }

  @Form('persons/new', 'keep-register')
  async create(
    @Asking() { organisation, membership }: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const reading = new FormReading(form, lang);
    const { name, note } = readPerson(reading, lang);
    if (!reading.ok) return newPage(typedIn(form), lang, { status: 422, faults: reading.faults });
    const { id } = await this.creating.execute({ organisation, by: membership, name, note });
    return new Redirect(`/persons/${id}`, 'saved');
  }

  @Page('persons/:id', 'read-register')
  async one(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const person = await this.found(principal, id);
    const places = await this.places.of(principal, id);
    const engagements = (await this.query.engagements(principal, id)) ?? [];
    return new View('licences/person', {
      ...{ title: person.name, words: WORDS },
      model: {
        ...{ id, note: person.note, mayKeep: may(principal, 'keep-register') },
        crumbs: [{ href: '/persons', text: FRAME_WORDS[lang].persons }],
        places: toldPlaces(places, this.clock.today(), lang),
        engagements: engagements.map((one) => toldEngagement(one, lang)),
      },
    });
  }

  @Page('persons/:id/change', 'keep-register')
  async changeForm(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const person = await this.found(principal, id);
    return changePage(person, { name: person.name, note: person.note ?? '' }, lang);
  }

  @Form('persons/:id/change', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const person = await this.found(principal, id);
    const reading = new FormReading(form, lang);
    const { name, note } = readPerson(reading, lang);
    const [typed, version] = [typedIn(form), form.version()];
    if (!reading.ok) {
      return changePage({ ...person, version }, typed, lang, { status: 422, faults: reading.faults });
    }
    const { organisation, membership: by } = principal;
    const outcome = await this.changing.execute({ organisation, by, id, version, name, note });
    if (outcome.ok) return new Redirect(`/persons/${id}`, 'saved');
    const told = toldRefusal(outcome.refusal, {}, lang);
    return changePage(await this.found(principal, id), typed, lang, told);
  }

  private async found({ organisation }: Principal, id: string): Promise<PersonListed> {
    const person = await this.query.find(organisation, id);
    if (person === undefined) throw new Problem(404, 'not-found');
    return person;
  }
}

const typedIn = (form: SentForm): Typed => ({ name: form.text('name'), note: form.text('note') });

const readPerson = (
  reading: FormReading,
  lang: Language,
): { readonly name: string; readonly note: string | null } => ({
  name: reading.text({ name: 'name', label: PERSON_WORDS[lang].name, max: 200 }),
  note: reading.optional({ name: 'note', label: PERSON_WORDS[lang].note }) ?? null,
});

const personFields = ({ name, note }: Typed, lang: Language): readonly FormField[] => [
  field({ kind: 'text', name: 'name', label: PERSON_WORDS[lang].name, value: name, required: true }),
  field({ kind: 'long-text', name: 'note', label: PERSON_WORDS[lang].note, value: note }),
];

const newPage = (typed: Typed, lang: Language, told?: ToldRefusal): View =>
  formPage({
    ...{ title: PERSON_WORDS[lang]['new-title'], lead: PERSON_WORDS[lang]['new-lead'], ...told },
    crumbs: [{ href: '/persons', text: FRAME_WORDS[lang].persons }],
    ...{ action: '/persons/new', fields: personFields(typed, lang) },
    ...{ submit: PERSON_WORDS[lang].add, cancel: '/persons' },
  });

const changePage = (person: PersonListed, typed: Typed, lang: Language, told?: ToldRefusal): View =>
  formPage({
    ...{ title: PERSON_WORDS[lang]['change-title'], lead: PERSON_WORDS[lang]['change-lead'], ...told },
    crumbs: [
      { href: '/persons', text: FRAME_WORDS[lang].persons },
      { href: `/persons/${person.id}`, text: person.name },
    ],
    action: `/persons/${person.id}/change`,
    fields: [
      field({ kind: 'hidden', name: 'version', label: '', value: String(person.version) }),
      ...personFields(typed, lang),
    ],
    now: [
      { name: PERSON_WORDS[lang].name, value: person.name },
      { name: PERSON_WORDS[lang].note, value: person.note ?? FRAME_WORDS[lang].nothing },
    ],
    ...{ submit: COMMON_WORDS[lang].save, cancel: `/persons/${person.id}` },
  });
