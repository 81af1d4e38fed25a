import { Module } from '@nestjs/common';
import { BearerStrategy } from './bearer.strategy';
import { ChooseOrganisationPages } from './choose-organisation.page.controller';
import { CsrfCheck } from './csrf-check';
import { ExternalSignInController } from './external-sign-in.controller';
import { FlowCookie } from './flow-cookie';
import { IdentitiesController } from './identities.api.controller';
import { IdentityLinksController } from './identity-links.api.controller';
import { InvitationsController } from './invitations.api.controller';
import { IssuersController } from './issuers.api.controller';
import { MemberIdentitiesController } from './member-identities.api.controller';
import { MemberStateController } from './member-state.api.controller';
import { MembersController } from './members.api.controller';
import { OrganisationController } from './organisation.api.controller';
import { PasswordController } from './password.api.controller';
import { PasswordStrategy } from './password.strategy';
import { PasswordTicket } from './password-ticket';
import { RequestPassport } from './request-passport';
import { SecondFactorController } from './second-factor.api.controller';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.api.controller';
import { SessionPresenter } from './session.presenter';
import { SessionStrategy } from './session.strategy';
import { SessionsController } from './sessions.api.controller';
import { SignInPages } from './sign-in.page.controller';
import { SignInOptionsController } from './sign-in-options.api.controller';
import { TokensController } from './tokens.api.controller';

/** How people and programs say who they are, and what they do with their accounts. Needs APP_CONFIG and AccountsModule. */
@Module({
  controllers: [
    ...[SessionController, SessionsController, SecondFactorController, PasswordController, TokensController],
    ...[OrganisationController, MembersController, MemberStateController, InvitationsController],
    ...[IssuersController, IdentityLinksController, ExternalSignInController, SignInOptionsController],
    ...[IdentitiesController, MemberIdentitiesController, SignInPages, ChooseOrganisationPages],
  ],
  providers: [
    ...[RequestPassport, BearerStrategy, PasswordStrategy, SessionStrategy],
    ...[CsrfCheck, FlowCookie, SessionCookie, SessionPresenter, PasswordTicket],
  ],
  exports: [RequestPassport, CsrfCheck, SessionCookie, SessionPresenter],
})
export class AccountsApiModule {}
