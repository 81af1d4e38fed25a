import type { OwnAccountState, OwnSession, OwnToken, Principal, Scope } from '@fristvakt/accounts';
import type { LinkedIdentity, ListedIssuer, OpenSession } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { View } from '../pages/view';
import { ACCOUNT_WORDS } from './account.words';
import { browserName } from './browser-name';
import { roleNames } from './role-names';
import { swedishDay, swedishTime } from '../pages/swedish-time';

/** What is known of somebody's own account. */
export interface AccountKnown {
  readonly session: OpenSession;
  readonly principal: Principal;
  readonly account: OwnAccountState;
  readonly sessions: readonly OwnSession[];
  readonly tokens: readonly OwnToken[];
  readonly identities: readonly LinkedIdentity[];
  /** Of the organisation, in use or not. */
  readonly issuers: readonly ListedIssuer[];
}

export const scopeName = (scope: Scope, lang: Language): string => ACCOUNT_WORDS[lang][`scope-${scope}`];

/** Whether a second factor is asked for when this person signs in. */
export function factorState({ secondFactor }: OwnAccountState, lang: Language): Told {
  const words = ACCOUNT_WORDS[lang];
  switch (secondFactor) {
    case 'on':
      return { text: words['factor-on'], tone: 'success', icon: 'check' };
    case 'started':
      return { text: words['factor-started'], tone: 'warning', icon: 'clock' };
    case 'none':
      return { text: words['factor-off'], tone: 'warning', icon: 'warning' };
  }
}

/** The page of one's own account. */
export function accountPage(known: AccountKnown, lang: Language, faults: readonly FormFault[] = []): View {
  const { session, principal, account, sessions, issuers, identities } = known;
  return new View('accounts/account', {
    ...{ title: ACCOUNT_WORDS[lang].title, words: ACCOUNT_WORDS },
    status: faults.length === 0 ? 200 : 409,
    model: {
      ...{ faults, name: principal.name, email: account.email, roles: roleNames(principal.roles, lang) },
      ...{ organisation: session.organisationName, demo: session.demo, hasPassword: account.hasPassword },
      factor: factorState(account, lang),
      sessions: sessions.map((one) => sessionLine(one, lang)),
      hasOthers: sessions.some(({ current }) => !current),
      tokens: known.tokens.map((one) => tokenLine(one, lang)),
      identities: identities.map(({ id, issuerName, linkedAt }) => ({
        ...{ id, name: issuerName, linked: swedishDay(linkedAt, lang) },
        ...{ action: `/account/identities/${id}/removal` },
      })),
      linkable: issuers
        .filter(({ enabled, issuer }) => enabled && !identities.some((one) => one.issuer === issuer))
        .map(({ id, name }) => ({ id, name })),
    },
  });
}

function sessionLine({ id, userAgent, createdAt, lastSeenAt, current }: OwnSession, lang: Language): object {
  const words = wordsIn(ACCOUNT_WORDS, lang);
  const browser = browserName(userAgent) ?? words('session-unknown');
  const began = swedishTime(createdAt, lang);
  return {
    ...{ browser, current, began, seen: swedishTime(lastSeenAt, lang) },
    action: `/account/sessions/${id}/end`,
    label: words('session-end-label', { browser, began: began.text }),
  };
}

function tokenLine({ id, name, scopes, expiresAt, lastUsedOn }: OwnToken, lang: Language): object {
  const words = wordsIn(ACCOUNT_WORDS, lang);
  const used = lastUsedOn === null ? undefined : parsePlainDate(lastUsedOn);
  return {
    ...{ name, until: swedishTime(expiresAt, lang) },
    scopes: scopes.map((scope) => scopeName(scope, lang)).join(', '),
    used: used === undefined ? words('token-never') : shortDate(used, lang),
    action: `/account/tokens/${id}/revocation`,
    label: words('token-revoke-label', { name }),
  };
}
