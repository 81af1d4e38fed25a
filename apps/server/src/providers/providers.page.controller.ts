import { Controller, Query } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { PROVIDER_KINDS } from '@fristvakt/proceedings';
import { ChangeProvider, CreateProvider, RecordQuery } from '@fristvakt/providers';
import type { ProviderListed } from '@fristvakt/providers';
import { PROVIDER_NAMES, capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { formPage } from '../pages/form-page';
import { FRAME_WORDS, joinedWords } from '../licences/frame.words';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { pagerOf, placeIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
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
import { PROVIDER_WORDS } from './provider-pages.words';

const WORDS = joinedWords(FRAME_WORDS, PROVIDER_WORDS);

interface Typed {
  readonly name: string;
  readonly organisationNumber: string;
}

/** The providers of an organisation: the list, and the forms that make and change one. */
@Controller()
export class ProvidersPages {
  constructor(
    private readonly query: RecordQuery,
    private readonly creating: CreateProvider,
    private readonly changing: ChangeProvider,
  ) {}

  @Page('providers', 'read-record')
  async list(
    @Asking() principal: Principal,
    @Query() query: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const { organisation, matter: only } = principal;
    const after = placeIn(query, ['text', 'id']) as [string, string] | undefined;
    const wanted = { organisation, only, limit: DEFAULT_LIMIT + 1, ...(after && { after }) };
    const rows = await this.query.providers(wanted);
    const { items, next } = pageOf(rows, DEFAULT_LIMIT, ({ name, id }) => [name, id]);
    return new View('providers/provider-list', {
      ...{ title: PROVIDER_WORDS[lang]['list-title'], words: WORDS },
      model: {
        rows: items.map(({ kind, ...row }) => ({ ...row, kind: kindName(kind, lang) })),
        mayKeep: may(principal, 'keep-register'),
        mayImport: may(principal, 'import-case-files'),
        pager: pagerOf('/providers', {}, { next, isFirst: after === undefined }),
      },
    });
  }

  @Page('providers/new', 'keep-register')
  blank(@Lang() lang: Language): View {
    return newPage({ name: '', organisationNumber: '', kind: '' }, lang);
  }

  @Form('providers/new', 'keep-register')
  async create(
    @Asking() { organisation, membership }: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const reading = new FormReading(form, lang);
    const kind = reading.choice(
      { name: 'kind', label: PROVIDER_WORDS[lang].kind },
      PROVIDER_KINDS,
      'company',
    );
    const { name, organisationNumber } = readProvider(reading, lang);
    if (!reading.ok) {
      const typed = { ...typedIn(form), kind: form.text('kind') };
      return newPage(typed, lang, { status: 422, faults: reading.faults });
    }
    const id = await this.creating.execute({
      ...{ organisation, by: membership, name, kind },
      ...(organisationNumber === null ? {} : { organisationNumber }),
    });
    return new Redirect(`/providers/${id}`, 'saved');
  }

  @Page('providers/:id/change', 'keep-register')
  async changeForm(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const provider = await this.found(principal, id);
    const { name, organisationNumber } = provider;
    return changePage(provider, { name, organisationNumber: organisationNumber ?? '' }, lang);
  }

  @Form('providers/:id/change', 'keep-register')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const provider = await this.found(principal, id);
    const reading = new FormReading(form, lang);
    const fields = readProvider(reading, lang);
    const [typed, version] = [typedIn(form), form.version()];
    if (!reading.ok) {
      return changePage({ ...provider, version }, typed, lang, { status: 422, faults: reading.faults });
    }
    const { organisation, membership: by } = principal;
    const outcome = await this.changing.execute({ organisation, by, id, version, ...fields });
    if (outcome.ok) return new Redirect(`/providers/${id}`, 'saved');
    const told = toldRefusal(outcome.refusal, {}, lang);
    return changePage(await this.found(principal, id), typed, lang, told);
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<ProviderListed> {
    const provider = await this.query.provider(organisation, matter, id);
    if (provider === undefined) throw new Problem(404, 'not-found');
    return provider;
  }
}

/** What a provider is to the law, at the head of a line: `Bolag`. */
export const kindName = (kind: string, lang: Language): string =>
  capital(PROVIDER_NAMES[PROVIDER_KINDS.find((one) => one === kind) ?? 'company'][lang]);

const typedIn = (form: SentForm): Typed => ({
  ...{ name: form.text('name'), organisationNumber: form.text('organisationNumber') },
});

const readProvider = (
  reading: FormReading,
  lang: Language,
): { readonly name: string; readonly organisationNumber: string | null } => ({
  name: reading.text({ name: 'name', label: PROVIDER_WORDS[lang].name, max: 500 }),
  organisationNumber:
    reading.optional({ name: 'organisationNumber', label: PROVIDER_WORDS[lang].number, max: 30 }) ?? null,
});

function nameFields({ name, organisationNumber }: Typed, lang: Language): readonly FormField[] {
  const words = PROVIDER_WORDS[lang];
  return [
    field({ kind: 'text', name: 'name', label: words.name, value: name, required: true }),
    field({
      ...{ kind: 'text', name: 'organisationNumber', label: words.number, value: organisationNumber },
      help: words['number-help'],
    }),
  ];
}

function newPage(typed: Typed & { readonly kind: string }, lang: Language, told?: ToldRefusal): View {
  const words = PROVIDER_WORDS[lang];
  return formPage({
    ...{ title: words['new-title'], lead: words['new-lead'], ...told },
    crumbs: [{ href: '/providers', text: FRAME_WORDS[lang].providers }],
    action: '/providers/new',
    fields: [
      field({
        ...{ kind: 'radios', name: 'kind', label: words.kind, value: typed.kind, required: true },
        help: words['kind-help'],
        options: PROVIDER_KINDS.map((value) => ({
          ...{ value, label: words[`kind-${value}`], help: words[`kind-${value}-help`] },
        })),
      }),
      ...nameFields(typed, lang),
    ],
    ...{ submit: words.add, cancel: '/providers' },
  });
}

function changePage(provider: ProviderListed, typed: Typed, lang: Language, told?: ToldRefusal): View {
  const words = PROVIDER_WORDS[lang];
  const { id, name, organisationNumber, version } = provider;
  return formPage({
    ...{ title: words['change-title'], lead: words['change-lead'], ...told },
    crumbs: [
      { href: '/providers', text: FRAME_WORDS[lang].providers },
      { href: `/providers/${id}`, text: name },
    ],
    action: `/providers/${id}/change`,
    fields: [
      field({ kind: 'hidden', name: 'version', label: '', value: String(version) }),
      ...nameFields(typed, lang),
    ],
    now: [
      { name: words.name, value: name },
      { name: words.number, value: organisationNumber ?? FRAME_WORDS[lang].nothing },
    ],
    ...{ submit: COMMON_WORDS[lang].save, cancel: `/providers/${id}` },
  });
}
