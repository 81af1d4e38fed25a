import { Module } from '@nestjs/common';
import { ProvidersModule } from '@fristvakt/providers';
import { AccountOverview } from './account-overview';
import { AccountPages } from './account.page.controller';
import { BearerStrategy } from './bearer.strategy';
import { ChooseOrganisationPages } from './choose-organisation.page.controller';
import { CsrfCheck } from './csrf-check';
import { ExternalSignInController } from './external-sign-in.controller';
import { FlowCookie } from './flow-cookie';
import { IdentitiesController } from './identities.api.controller';
import { IdentityLinkPages } from './identity-link.page.controller';
import { IdentityLinksController } from './identity-links.api.controller';
import { InvitationPages } from './invitation.page.controller';
import { InvitationsController } from './invitations.api.controller';
import { IssuersController } from './issuers.api.controller';
import { IssuerPages } from './issuers.page.controller';
import { MatterChoice } from './matter-choice';
import { MemberActPages } from './member-acts.page.controller';
import { MemberFormPages } from './member-form.page.controller';
import { MemberIdentitiesController } from './member-identities.api.controller';
import { MemberStateController } from './member-state.api.controller';
import { MembersController } from './members.api.controller';
import { OrganisationController } from './organisation.api.controller';
import { OrganisationPages } from './organisation.page.controller';
import { OwnIdentityPages } from './own-identities.page.controller';
import { PasswordPages } from './own-password.page.controller';
import { TokenPages } from './own-tokens.page.controller';
import { PasswordTicket } from './password-ticket';
import { PasswordController } from './password.api.controller';
import { PasswordStrategy } from './password.strategy';
import { PeoplePages } from './people.page.controller';
import { PersonSheet } from './person-sheet';
import { RequestPassport } from './request-passport';
import { SecondFactorController } from './second-factor.api.controller';
import { SecondFactorPages } from './second-factor.page.controller';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.api.controller';
import { SessionPresenter } from './session.presenter';
import { SessionStrategy } from './session.strategy';
import { SessionsController } from './sessions.api.controller';
import { SignInOptionsController } from './sign-in-options.api.controller';
import { SignInPages } from './sign-in.page.controller';
import { SignOutPage } from './sign-out.page.controller';
import { TokensController } from './tokens.api.controller';

/** How people and programs say who they are, and what they do with their accounts. Needs APP_CONFIG and AccountsModule. */
@Module({
  imports: [ProvidersModule],
  controllers: [
    ...[SessionController, SessionsController, SecondFactorController, PasswordController, TokensController],
    ...[OrganisationController, MembersController, MemberStateController, InvitationsController],
    ...[IssuersController, IdentityLinksController, ExternalSignInController, SignInOptionsController],
    ...[IdentitiesController, MemberIdentitiesController, SignInPages, SignOutPage, ChooseOrganisationPages],
    ...[AccountPages, PasswordPages, TokenPages, SecondFactorPages, OwnIdentityPages, IdentityLinkPages],
    // An address with a word comes before one with an id.
    ...[MemberFormPages, PeoplePages, MemberActPages, InvitationPages, OrganisationPages, IssuerPages],
  ],
  providers: [
    ...[RequestPassport, BearerStrategy, PasswordStrategy, SessionStrategy],
    ...[CsrfCheck, FlowCookie, SessionCookie, SessionPresenter, PasswordTicket],
    ...[AccountOverview, PersonSheet, MatterChoice],
  ],
  exports: [RequestPassport, CsrfCheck, SessionCookie, SessionPresenter],
})
export class AccountsApiModule {}
