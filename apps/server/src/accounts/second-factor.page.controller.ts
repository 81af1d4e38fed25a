import { Controller, Res } from '@nestjs/common';
import { ConfirmSecondFactor, OwnAccount, RemoveSecondFactor, StartSecondFactor } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import type { FastifyReply } from 'fastify';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { refusalFault } from '../pages/refusal-fault';
import { codePage, factorPage, removalPage, secretPage } from './second-factor.presenter';
import { SessionCookie } from './session-cookie';

const PAGE = '/account/second-factor';

/** Setting up one's authenticator, and taking it away. Also the one page of a session that lacks what is demanded. */
@Controller()
export class SecondFactorPages {
  constructor(
    private readonly account: OwnAccount,
    private readonly starting: StartSecondFactor,
    private readonly confirming: ConfirmSecondFactor,
    private readonly removing: RemoveSecondFactor,
    private readonly cookie: SessionCookie,
  ) {}

  @Page('account/second-factor', 'manage-own')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return factorPage(principal, await this.account.of(principal), lang);
  }

  /** The secret stands in this answer and nowhere else. */
  @Form('account/second-factor', 'manage-own')
  async start(@Asking() principal: Principal, @Sent() form: SentForm, @Lang() lang: Language): Promise<View> {
    const password = form.exact('password').slice(0, 200);
    const outcome = await this.starting.execute(principal, password === '' ? undefined : password);
    if (outcome.ok) return secretPage(outcome.value, lang);
    const fault = refusalFault(outcome.refusal, lang);
    const isPassword = outcome.refusal.code === 'wrong-password';
    const faults = [isPassword ? { ...fault, name: 'password' } : fault];
    return factorPage(principal, await this.account.of(principal), lang, faults);
  }

  @Page('account/second-factor/code', 'manage-own')
  async askCode(@Asking() principal: Principal, @Lang() lang: Language): Promise<View | Redirect> {
    const { secondFactor } = await this.account.of(principal);
    return secondFactor === 'none' ? new Redirect(PAGE) : codePage(lang);
  }

  @Form('account/second-factor/code', 'manage-own')
  async confirm(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const outcome = await this.confirming.execute(principal, codeIn(form));
    if (!outcome.ok) return codePage(lang, [{ ...refusalFault(outcome.refusal, lang), name: 'code' }]);
    this.cookie.set(reply, outcome.value.token);
    return new Redirect(principal.secondFactorMissing ? '/' : '/account', 'second-factor-on');
  }

  @Page('account/second-factor/removal', 'manage-own')
  async askRemoval(@Asking() principal: Principal, @Lang() lang: Language): Promise<View | Redirect> {
    const { secondFactor } = await this.account.of(principal);
    return secondFactor === 'on' ? removalPage(lang) : new Redirect(PAGE);
  }

  @Form('account/second-factor/removal', 'manage-own')
  async remove(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.removing.execute(principal, codeIn(form));
    if (outcome.ok) return new Redirect(PAGE, 'second-factor-off');
    return removalPage(lang, [{ ...refusalFault(outcome.refusal, lang), name: 'code' }]);
  }
}

/** Authenticators show a code in two groups. */
const codeIn = (form: SentForm): string => form.text('code').replaceAll(/\s/g, '').slice(0, 20);
