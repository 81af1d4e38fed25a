import { Controller } from '@nestjs/common';
import { CreateToken, RevokeToken, SCOPES, scopesWithin } from '@fristvakt/accounts';
import type { OpenSession, Principal, Scope } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { AccountOverview } from './account-overview';
import { scopeName } from './account.presenter';
import { ACCOUNT_WORDS } from './account.words';
import { formPage } from '../pages/form-page';
import { oneLine } from './one-line';
import { Opened } from './opened.decorator';
import { refusalFault } from '../pages/refusal-fault';
import { swedishTime } from '../pages/swedish-time';

/** What somebody wrote of a token they want. */
interface TokenWritten {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: string;
}

const NEW = '/account/tokens/new';
const FIELDS = ['name', 'scopes', 'days'];
const BEGINNING: TokenWritten = { name: '', scopes: ['read'], days: '90' };

/** One's API tokens. */
@Controller()
export class TokenPages {
  constructor(
    private readonly overview: AccountOverview,
    private readonly creating: CreateToken,
    private readonly revoking: RevokeToken,
  ) {}

  @Page('account/tokens/new', 'manage-own')
  ask(@Asking() principal: Principal, @Lang() lang: Language): View {
    return page(principal, lang, BEGINNING);
  }

  /** The token stands in this answer and nowhere else. */
  @Form('account/tokens/new', 'manage-own')
  async create(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View> {
    const scopes = form.all('scopes');
    const written: TokenWritten = {
      ...{ name: oneLine(form, 'name'), days: oneLine(form, 'days', 10) },
      scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    };
    const days = /^\d{1,6}$/.test(written.days) ? Number(written.days) : 0;
    const outcome = await this.creating.execute(principal, { ...written, days });
    if (!outcome.ok) {
      const fault = refusalFault(outcome.refusal, lang, FIELDS);
      const isScope = outcome.refusal.code === 'scope-beyond-roles';
      return page(principal, lang, written, [isScope ? { ...fault, name: 'scopes' } : fault]);
    }
    const { token, expiresAt } = outcome.value;
    return new View('accounts/token-made', {
      ...{ title: ACCOUNT_WORDS[lang]['token-made-title'], words: ACCOUNT_WORDS },
      model: { secret: token, name: written.name, until: swedishTime(expiresAt, lang).text },
    });
  }

  @Form('account/tokens/:id/revocation', 'manage-own')
  async revoke(
    @Asking() principal: Principal,
    @Opened() session: OpenSession,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.revoking.execute(principal, id);
    if (!outcome.ok) return this.overview.page(session, lang, outcome.refusal);
    return new Redirect('/account#tokens', 'token-revoked');
  }
}

function page(
  { roles }: Principal,
  lang: Language,
  { name, scopes, days }: TokenWritten,
  faults: readonly FormFault[] = [],
): View {
  const words = wordsIn(ACCOUNT_WORDS, lang);
  const within = scopesWithin(roles);
  const fields = [
    field({
      ...{ kind: 'text', name: 'name', label: words('token-name'), value: name, required: true },
      help: words('token-name-help'),
    }),
    field({
      ...{ kind: 'checks', name: 'scopes', label: words('token-scopes'), value: scopes, required: true },
      options: SCOPES.filter((scope) => within.has(scope)).map((scope) => ({
        ...{ value: scope, label: scopeName(scope, lang), help: words(`scope-${scope}-help`) },
      })),
    }),
    field({
      ...{ kind: 'number', name: 'days', label: words('token-days'), value: days, required: true },
      help: words('token-days-help'),
    }),
  ];
  return formPage({
    ...{ title: words('token-new'), lead: words('tokens-lead'), action: NEW },
    ...{
      submit: words('token-create'),
      crumbs: [{ href: '/account', text: words('back-account') }],
      cancel: '/account',
    },
    ...{ fields, faults },
  });
}
