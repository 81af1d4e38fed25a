import { ROLES, may } from '@fristvakt/accounts';
import type { Principal, Role } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import type { SentForm } from '../wire/sent-form';
import type { ChosenMatter } from './matter-choice';
import { oneLine } from './one-line';
import { PEOPLE_WORDS } from './people.words';
import { roleOptions } from './role-names';

/** What an administrator wrote of a member. */
export interface MemberWritten {
  readonly name: string;
  /** Undefined where it is not asked for: it never changes. */
  readonly email: string | undefined;
  readonly roles: readonly Role[];
  /** As typed: an address, an id, or words of a title. */
  readonly matter: string;
}

/** A matter chosen among those found counts before what was typed. */
export function memberIn(form: SentForm, asksEmail: boolean): MemberWritten {
  const roles = form.all('roles');
  return {
    name: oneLine(form, 'name'),
    email: asksEmail ? oneLine(form, 'email', 255) : undefined,
    roles: ROLES.filter((role) => roles.includes(role)),
    matter: form.given('chosen') ?? oneLine(form, 'matter', 500),
  };
}

export const MEMBER_FIELDS = ['name', 'email', 'roles', 'matter'];

/** The fields of a member; with the matters that were found, where words of a title were typed. */
export function memberFields(
  principal: Principal,
  { name, email, roles, matter }: MemberWritten,
  lang: Language,
  chosen?: ChosenMatter,
): readonly FormField[] {
  const words = PEOPLE_WORDS[lang];
  const found = chosen?.matter === undefined ? (chosen?.found ?? []) : [];
  const help = words[may(principal, 'read-record') ? 'matter-help' : 'matter-help-blind'];
  return [
    field({ kind: 'text', name: 'name', label: words.name, value: name, required: true }),
    ...(email === undefined
      ? []
      : [field({ kind: 'email', name: 'email', label: words.email, value: email, required: true })]),
    field({
      ...{ kind: 'checks', name: 'roles', label: words.roles, value: roles, required: true },
      ...{ help: words['roles-help'], options: roleOptions(lang) },
    }),
    field({ kind: 'text', name: 'matter', label: words['matter-field'], value: matter, help }),
    ...(found.length === 0
      ? []
      : [
          field({
            ...{ kind: 'radios', name: 'chosen', label: words['matter-choose'], options: found },
            required: true,
          }),
        ]),
  ];
}
