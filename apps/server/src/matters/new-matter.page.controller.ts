import { Controller, Query } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import { MATTER_KINDS } from '@fristvakt/proceedings';
import type { MatterKind } from '@fristvakt/proceedings';
import { Law, OpenMatter, RecordQuery, RecordState } from '@fristvakt/providers';
import type { StateOnDay } from '@fristvakt/providers';
import { MATTER_NAMES } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { toldRefusal } from '../pages/read-form';
import { addressWith, choiceIn, idIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { FIELD_PLACES, choicesOf, newMatterFields, readNewMatter } from './new-matter.form';
import { NEW_MATTER_WORDS } from './new-matter.words';

const MOST_PROVIDERS = 100;

/** A form that was sent and not taken. */
interface Retry {
  readonly form: SentForm;
  readonly faults: readonly FormFault[];
  readonly status: number;
}

/** Opens a matter: first whose, then of which kind, then what is to be said of it. */
@Controller()
export class NewMatterPages {
  constructor(
    private readonly query: RecordQuery,
    private readonly states: RecordState,
    private readonly opening: OpenMatter,
    private readonly law: Law,
  ) {}

  @Page('matters/new', 'keep-register')
  async ask(
    @Asking() principal: Principal,
    @Query() asked: AskedQuery,
    @Lang() lang: Language,
  ): Promise<View> {
    const kind = choiceIn(asked, 'kind', MATTER_KINDS);
    const given = idIn(asked, 'provider');
    const provider = given ?? (await this.onlyProvider(principal));
    if (provider === undefined) return this.providers(principal, kind, lang);
    const found = await this.found(principal, provider);
    return kind === undefined ? this.kinds(found, lang) : this.form(principal, found, kind, lang);
  }

  @Form('matters/new', 'keep-register')
  async open(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const provider = form.text('provider').toLowerCase();
    const kind = MATTER_KINDS.find((one) => one === form.text('kind'));
    if (!isUuid(provider) || kind === undefined) throw new Problem(404, 'not-found');
    const found = await this.found(principal, provider);
    const { asked, faults } = readNewMatter(kind, form, lang);
    if (faults.length > 0) return this.form(principal, found, kind, lang, { form, faults, status: 422 });
    const { organisation, membership: by } = principal;
    const outcome = await this.opening.execute({ organisation, by, providerId: provider, kind, ...asked });
    if (outcome.ok) return new Redirect(`/matters/${outcome.value.id}`, 'matter-opened');
    return this.form(principal, found, kind, lang, {
      form,
      ...toldRefusal(outcome.refusal, FIELD_PLACES, lang),
    });
  }

  /** There is no question where there is one provider only. */
  private async onlyProvider({ organisation, matter: only }: Principal): Promise<string | undefined> {
    const [first, second] = await this.query.providers({ organisation, only, limit: 2 });
    return second === undefined ? first?.id : undefined;
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<Provider> {
    const found = await this.query.provider(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }

  private async providers(
    { organisation, matter: only }: Principal,
    kind: MatterKind | undefined,
    lang: Language,
  ): Promise<View> {
    const rows = await this.query.providers({ organisation, only, limit: MOST_PROVIDERS + 1 });
    return this.view('matters/new-matter-provider', lang, {
      providers: rows.slice(0, MOST_PROVIDERS).map(({ id, name, organisationNumber }) => ({
        ...{ name, number: organisationNumber, href: addressWith('/matters/new', { provider: id, kind }) },
      })),
      more: rows.length > MOST_PROVIDERS,
    });
  }

  private kinds(provider: Provider, lang: Language): View {
    return this.view('matters/new-matter-kind', lang, {
      provider,
      kinds: MATTER_KINDS.filter((kind) => kind !== notOf(provider)).map((kind) => ({
        ...{ name: MATTER_NAMES[kind][lang], help: NEW_MATTER_WORDS[lang][`help-${kind}`] },
        href: addressWith('/matters/new', { provider: provider.id, kind }),
      })),
    });
  }

  private async form(
    principal: Principal,
    provider: Provider,
    kind: MatterKind,
    lang: Language,
    retry?: Retry,
  ): Promise<View> {
    const day = await this.states.ofProvider(principal, provider.id);
    // Before its first matter there is nothing to choose among.
    const choices = day.ok ? this.choices(day.value, lang) : { licences: [], decisions: [] };
    const { faults = [], status = 200 } = retry ?? {};
    return this.view(
      'matters/new-matter',
      lang,
      {
        ...{ provider, kind, faults, kindName: MATTER_NAMES[kind][lang] },
        help: NEW_MATTER_WORDS[lang][`help-${kind}`],
        otherKind: addressWith('/matters/new', { provider: provider.id }),
        possible: kind !== 'appeal' || choices.decisions.length > 0,
        fields: newMatterFields(kind, choices, lang, retry),
      },
      status,
    );
  }

  private choices(day: StateOnDay, lang: Language): ReturnType<typeof choicesOf> {
    return choicesOf(day, this.law.catalogue, lang);
  }

  private view(template: string, lang: Language, model: object, status = 200): View {
    return new View(template, {
      ...{ title: NEW_MATTER_WORDS[lang].title, words: NEW_MATTER_WORDS, model, status },
    });
  }
}

interface Provider {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Companies and cooperatives hold a licence; municipalities and own employers notify. */
const notOf = ({ kind }: Provider): MatterKind =>
  kind === 'municipality' || kind === 'own-employer' ? 'licence' : 'notification';
