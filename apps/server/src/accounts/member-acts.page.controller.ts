import { Controller } from '@nestjs/common';
import { DisableMember, EnableMember, RemoveMemberIdentity, RenewInvitation } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Outcome } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { PersonSheet } from './person-sheet';

/** What an administrator does with a member: each a button on the member's page. */
@Controller()
export class MemberActPages {
  constructor(
    private readonly sheet: PersonSheet,
    private readonly disabling: DisableMember,
    private readonly enabling: EnableMember,
    private readonly renewing: RenewInvitation,
    private readonly removing: RemoveMemberIdentity,
  ) {}

  @Form('people/:id/disabled', 'administer-people')
  async disable(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.answer(principal, id, await this.disabling.execute(principal, id), lang);
  }

  @Form('people/:id/enabled', 'administer-people')
  async enable(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.answer(principal, id, await this.enabling.execute(principal, id), lang);
  }

  @Page('people/:id/invitation', 'administer-people')
  async askRenewal(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.sheet.renewal(principal, id, lang);
  }

  @Form('people/:id/invitation', 'administer-people')
  async renew(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const outcome = await this.renewing.execute(principal, id);
    if (!outcome.ok) return this.sheet.page(principal, id, lang, outcome.refusal);
    return this.sheet.invited(principal, outcome.value, lang);
  }

  @Form('people/:id/identities/:identityId/removal', 'administer-people')
  async removeIdentity(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('identityId') identity: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.removing.execute(principal, { member: id, identity });
    return this.answer(principal, id, outcome, lang);
  }

  private async answer(
    principal: Principal,
    id: string,
    outcome: Outcome<void>,
    lang: Language,
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect(`/people/${id}`, 'saved');
    return this.sheet.page(principal, id, lang, outcome.refusal);
  }
}
