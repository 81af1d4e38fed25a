import { Controller } from '@nestjs/common';
import { ChangePassword, OwnAccount } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { ACCOUNT_WORDS } from './account.words';
import { formPage } from '../pages/form-page';
import { refusalFault } from '../pages/refusal-fault';

/** The longest that is looked at; what is longer is refused as too long all the same. */
const MOST = 201;

/** Taking another password. */
@Controller()
export class PasswordPages {
  constructor(
    private readonly account: OwnAccount,
    private readonly changing: ChangePassword,
  ) {}

  @Page('account/password', 'manage-own')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return this.page(principal, lang, []);
  }

  @Form('account/password', 'manage-own')
  async change(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const [current, password] = [form.exact('current').slice(0, MOST), form.exact('password').slice(0, MOST)];
    if (password !== form.exact('again').slice(0, MOST)) {
      return this.page(principal, lang, [{ name: 'again', text: ACCOUNT_WORDS[lang]['password-differs'] }]);
    }
    const given = current === '' ? { password } : { current, password };
    const outcome = await this.changing.execute(principal, given);
    if (outcome.ok) return new Redirect('/account', 'password-changed');
    const fault = refusalFault(outcome.refusal, lang, ['password']);
    const isCurrent = outcome.refusal.code === 'wrong-password';
    return this.page(principal, lang, [isCurrent ? { ...fault, name: 'current' } : fault]);
  }

  private async page(principal: Principal, lang: Language, faults: readonly FormFault[]): Promise<View> {
    const { hasPassword } = await this.account.of(principal);
    const words = ACCOUNT_WORDS[lang];
    const secret = { kind: 'password', required: true } as const;
    const fields = [
      ...(hasPassword
        ? [
            field({
              ...{ ...secret, name: 'current', label: words['password-current'] },
              autocomplete: 'current-password',
            }),
          ]
        : []),
      field({
        ...{ ...secret, name: 'password', label: words['password-new'], autocomplete: 'new-password' },
        help: words['password-new-help'],
      }),
      field({
        ...{ ...secret, name: 'again', label: words['password-again'], autocomplete: 'new-password' },
      }),
    ];
    return formPage({
      title: words[hasPassword ? 'password-change' : 'password-choose'],
      ...{ lead: words['password-lead'], action: '/account/password' },
      submit: words[hasPassword ? 'password-change' : 'password-choose'],
      crumbs: [{ href: '/account', text: words['back-account'] }],
      cancel: '/account',
      ...{ fields, faults },
    });
  }
}
