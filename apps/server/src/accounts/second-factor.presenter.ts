import type { OwnAccountState, Principal, StartedSecondFactor } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { View } from '../pages/view';
import { factorState } from './account.presenter';
import { ACCOUNT_WORDS } from './account.words';
import { formPage } from '../pages/form-page';
import { qrCode } from './qr-code';

/** The page of the second factor, by how far it has come. */
export function factorPage(
  { secondFactorMissing, by }: Principal,
  account: OwnAccountState,
  lang: Language,
  faults: readonly FormFault[] = [],
): View {
  const words = ACCOUNT_WORDS[lang];
  const { secondFactor, hasPassword } = account;
  const given = by.kind === 'session' && by.secondFactor;
  return new View('accounts/second-factor', {
    ...{ title: words['factor-title'], words: ACCOUNT_WORDS, status: faults.length === 0 ? 200 : 422 },
    model: {
      faults,
      state: factorState(account, lang),
      due: secondFactorMissing ? words[secondFactor === 'on' ? 'factor-due-code' : 'factor-due'] : null,
      canStart: secondFactor === 'none',
      canRestart: secondFactor === 'started',
      codeFields: secondFactor === 'started' || (secondFactor === 'on' && !given) ? [codeField(lang)] : [],
      canRemove: secondFactor === 'on' && given,
      isOn: secondFactor === 'on',
      startFields: withFaults(hasPassword ? [passwordField(lang)] : [], faults),
    },
  });
}

/** The one page that tells the secret. */
export const secretPage = ({ secret, uri }: StartedSecondFactor, lang: Language): View =>
  new View('accounts/second-factor-secret', {
    ...{ title: ACCOUNT_WORDS[lang]['factor-secret-title'], words: ACCOUNT_WORDS },
    model: { groups: secret.match(/.{1,4}/g) ?? [], uri, image: qrCode(uri), fields: [codeField(lang)] },
  });

export function codePage(lang: Language, faults: readonly FormFault[] = []): View {
  const words = ACCOUNT_WORDS[lang];
  return formPage({
    ...{ title: words['factor-code-title'], lead: words['factor-code-lead'] },
    ...{ action: '/account/second-factor/code', submit: words['factor-confirm'] },
    crumbs: [{ href: '/account/second-factor', text: words['factor-title'] }],
    cancel: '/account/second-factor',
    ...{ fields: [codeField(lang)], faults },
  });
}

export function removalPage(lang: Language, faults: readonly FormFault[] = []): View {
  const words = ACCOUNT_WORDS[lang];
  return formPage({
    ...{ title: words['factor-remove-title'], lead: words['factor-remove-lead'] },
    ...{ notes: [words['factor-remove-due'], words['factor-lost']], takesAway: true },
    ...{ action: '/account/second-factor/removal', submit: words['factor-remove'] },
    crumbs: [{ href: '/account/second-factor', text: words['factor-title'] }],
    cancel: '/account/second-factor',
    ...{ fields: [codeField(lang)], faults },
  });
}

const codeField = (lang: Language): FormField =>
  field({
    ...{ kind: 'text', name: 'code', label: ACCOUNT_WORDS[lang].code, required: true },
    ...{ help: ACCOUNT_WORDS[lang]['code-help'], autocomplete: 'one-time-code' },
  });

const passwordField = (lang: Language): FormField =>
  field({
    ...{ kind: 'password', name: 'password', label: ACCOUNT_WORDS[lang]['password-current'], required: true },
    ...{ help: ACCOUNT_WORDS[lang]['factor-password-help'], autocomplete: 'current-password' },
  });
