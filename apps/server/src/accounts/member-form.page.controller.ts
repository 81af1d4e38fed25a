import { Controller } from '@nestjs/common';
import { ChangeMember, InviteMember, People } from '@fristvakt/accounts';
import type { Person, Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { formPage } from '../pages/form-page';
import { MatterChoice } from './matter-choice';
import type { ChosenMatter } from './matter-choice';
import { MEMBER_FIELDS, memberFields, memberIn } from './member-form';
import type { MemberWritten } from './member-form';
import { PEOPLE_WORDS } from './people.words';
import { PersonSheet } from './person-sheet';
import { refusalFault } from '../pages/refusal-fault';
import { roleNames } from './role-names';

interface Refilled {
  readonly written: MemberWritten;
  readonly chosen?: ChosenMatter;
  readonly faults: readonly FormFault[];
}

/** Inviting somebody, and changing a member. */
@Controller()
export class MemberFormPages {
  constructor(
    private readonly people: People,
    private readonly inviting: InviteMember,
    private readonly changing: ChangeMember,
    private readonly matters: MatterChoice,
    private readonly sheet: PersonSheet,
  ) {}

  @Page('people/new', 'administer-people')
  askNew(@Asking() principal: Principal, @Lang() lang: Language): View {
    const written = { name: '', email: '', roles: [], matter: '' };
    return invitePage(principal, { written, faults: [] }, lang);
  }

  @Form('people/new', 'administer-people')
  async invite(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View> {
    const written = memberIn(form, true);
    const chosen = await this.matters.of(principal, written.matter, lang);
    if (chosen.matter === undefined) {
      const faults = [{ name: 'matter', text: chosen.fault }];
      return invitePage(principal, { written, chosen, faults }, lang);
    }
    const { matter } = chosen;
    const outcome = await this.inviting.execute(principal, {
      ...{ ...written, email: written.email ?? '', matter },
    });
    if (outcome.ok) return this.sheet.invited(principal, outcome.value, lang);
    const faults = [refusalFault(outcome.refusal, lang, MEMBER_FIELDS)];
    return invitePage(principal, { written, faults }, lang);
  }

  @Page('people/:id/edit', 'administer-people')
  async askChange(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const person = valueOf(await this.people.one(principal, id));
    const { name, roles, matter } = person;
    const written = { name, email: undefined, roles, matter: matter ?? '' };
    return editPage(principal, person, { written, faults: [] }, lang);
  }

  @Form('people/:id/edit', 'administer-people')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = memberIn(form, false);
    const person = { ...valueOf(await this.people.one(principal, id)), version: form.version() };
    const chosen = await this.matters.of(principal, written.matter, lang);
    if (chosen.matter === undefined) {
      const faults = [{ name: 'matter', text: chosen.fault }];
      return editPage(principal, person, { written, chosen, faults }, lang);
    }
    const { name, roles } = written;
    const change = { id, version: form.version(), name, roles, matter: chosen.matter };
    const outcome = await this.changing.execute(principal, change);
    if (outcome.ok) return new Redirect(`/people/${id}`, 'saved');
    if (outcome.refusal.code === 'stale') return this.overtaken(principal, id, written, lang);
    const faults = [refusalFault(outcome.refusal, lang, MEMBER_FIELDS)];
    return editPage(principal, person, { written, faults }, lang);
  }

  /** Told what stands there now: sent once more, it is meant. */
  private async overtaken(
    principal: Principal,
    id: string,
    written: MemberWritten,
    lang: Language,
  ): Promise<View> {
    const person = valueOf(await this.people.one(principal, id));
    const now = `${person.name}; ${roleNames(person.roles, lang)}`;
    const text = wordsIn(PEOPLE_WORDS, lang)('stale-now', { now });
    return editPage(principal, person, { written, faults: [{ name: null, text }] }, lang);
  }
}

function invitePage(principal: Principal, { written, chosen, faults }: Refilled, lang: Language): View {
  const words = PEOPLE_WORDS[lang];
  return formPage({
    ...{ title: words.invite, lead: words['invite-lead'], action: '/people/new' },
    ...{
      submit: words['invite-submit'],
      crumbs: [{ href: '/people', text: words.title }],
      cancel: '/people',
      faults,
    },
    fields: memberFields(principal, written, lang, chosen),
  });
}

function editPage(
  principal: Principal,
  { id, name, version }: Person,
  { written, chosen, faults }: Refilled,
  lang: Language,
): View {
  const words = wordsIn(PEOPLE_WORDS, lang);
  return formPage({
    ...{ title: words('edit-title', { name }), lead: words('edit-note'), version },
    ...{
      action: `/people/${id}/edit`,
      submit: COMMON_WORDS[lang].save,
      crumbs: [{ href: `/people/${id}`, text: name }],
      cancel: `/people/${id}`,
    },
    ...{ faults, fields: memberFields(principal, written, lang, chosen) },
  });
}
