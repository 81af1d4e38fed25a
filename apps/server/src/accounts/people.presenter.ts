import { MEMBER_STATES, ROLES, may } from '@fristvakt/accounts';
import type { LinkedIdentity, MemberState, Person, Principal, Role } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { View } from '../pages/view';
import { PEOPLE_WORDS } from './people.words';
import { ROLE_WORDS } from './role.words';
import { roleName, roleNames, stateOf } from './role-names';
import { swedishDay, swedishTime } from '../pages/swedish-time';

/** What somebody looks for among the people. */
export interface PeopleFilter {
  readonly search: string;
  readonly role: Role | undefined;
  readonly state: MemberState | undefined;
}

export interface PeopleShown {
  readonly people: readonly Person[];
  readonly filter: PeopleFilter;
  /** Where the list goes on; null on the last page. */
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** The list of people. */
export function peoplePage(principal: Principal, shown: PeopleShown, lang: Language): View {
  const { people, filter, next, isFirst } = shown;
  const administers = may(principal, 'administer-people');
  const words = PEOPLE_WORDS[lang];
  const chosen = { ...filter, role: filter.role ?? '', state: filter.state ?? '' };
  return new View('accounts/people', {
    ...{ title: words.title, words: PEOPLE_WORDS },
    model: {
      ...{ administers, search: filter.search, isFiltered: addressOf(filter) !== '/people' },
      searchLabel: words[administers ? 'filter-search' : 'filter-search-name'],
      roles: ROLES.map((role) => ({
        ...{ value: role, text: roleName(role, lang), chosen: chosen.role === role },
      })),
      states: MEMBER_STATES.map((state) => ({
        ...{ value: state, text: stateOf(state, lang).text, chosen: chosen.state === state },
      })),
      people: people.map((person) => personLine(principal, person, lang)),
      pager: {
        first: isFirst ? null : addressOf(filter),
        next: next === null ? null : addressOf(filter, next),
      },
    },
  });
}

function addressOf({ search, role, state }: PeopleFilter, after?: string): string {
  const query = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
    ...(after === undefined ? {} : { after }),
  });
  return query.size === 0 ? '/people' : `/people?${query.toString()}`;
}

function personLine(principal: Principal, person: Person, lang: Language): object {
  const { id, name, email, roles, state, lastSeenAt } = person;
  return {
    ...{ href: `/people/${id}`, name, email, isYou: id === principal.membership },
    ...{ roles: roleNames(roles, lang), state: stateOf(state, lang) },
    invitation: invitationText(person, lang),
    seen: lastSeenAt === null ? null : swedishTime(lastSeenAt, lang),
  };
}

/** Until when an invitation is good; null for who has accepted, and for who may not know. */
function invitationText({ invitedUntil, invitationOpen }: Person, lang: Language): string | null {
  const words = wordsIn(PEOPLE_WORDS, lang);
  if (invitedUntil === null) return null;
  if (!invitationOpen) return words('invited-over');
  return words('invited-until', { time: swedishTime(invitedUntil, lang).text });
}

export interface PersonKnown {
  readonly person: Person;
  /** None for who may not know them. */
  readonly identities: readonly LinkedIdentity[];
}

/** One of the people. */
export function personPage(
  principal: Principal,
  { person, identities }: PersonKnown,
  lang: Language,
  faults: readonly FormFault[] = [],
): View {
  const { id, name, email, roles, state, matter, matterTitle, lastSeenAt } = person;
  const words = wordsIn(PEOPLE_WORDS, lang);
  const administers = may(principal, 'administer-people');
  const reads = may(principal, 'read-record');
  return new View('accounts/person', {
    ...{ title: name, words: PEOPLE_WORDS, status: faults.length === 0 ? 200 : 409 },
    model: {
      ...{ faults, administers, id, name, email, isYou: id === principal.membership },
      roles: roles.map((role) => ({
        ...{ name: roleName(role, lang), help: ROLE_WORDS[lang][`role-help-${role}`] },
      })),
      ...{ state: stateOf(state, lang), invitation: invitationText(person, lang) },
      seen: lastSeenAt === null ? words('seen-never') : swedishTime(lastSeenAt, lang).text,
      hasMatter: matter !== null,
      matter: matterTitle ?? (reads ? words('matter-unnamed') : matter),
      matterHref: reads && matter !== null ? `/matters/${matter}` : null,
      ...{ isInvited: state === 'invited', isDisabled: state === 'disabled' },
      identities: identities.map((one) => ({
        ...{ name: one.issuerName, linked: swedishDay(one.linkedAt, lang) },
        action: `/people/${id}/identities/${one.id}/removal`,
      })),
      logHref: may(principal, 'read-audit') ? `/audit?actor=${id}` : null,
    },
  });
}
