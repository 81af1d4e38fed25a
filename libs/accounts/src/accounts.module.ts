import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ACCOUNTS_SETTINGS } from './accounts-settings';
import type { AccountsSettings } from './accounts-settings';
import { Limits } from './limits';
import { AcceptInvitation } from './members/accept-invitation';
import { ChangeMember } from './members/change-member';
import { DisableMember } from './members/disable-member';
import { EnableMember } from './members/enable-member';
import { InvitationOffer } from './members/invitation-offer.query';
import { InviteMember } from './members/invite-member';
import { MembersAwaitedQuery } from './members/members-awaited.query';
import { Members } from './members/members.query';
import { People } from './members/people.query';
import { RenewInvitation } from './members/renew-invitation';
import { ChangeIssuer } from './oidc/change-issuer';
import { CreateIssuer } from './oidc/create-issuer';
import { FinishExternalSignIn } from './oidc/finish-external-sign-in';
import { Flows } from './oidc/flows';
import { Identities } from './oidc/identities';
import { IdentityRemoval } from './oidc/identity-removal';
import { Issuers } from './oidc/issuers.query';
import { LinkedIdentities } from './oidc/linked-identities.query';
import { OidcClient } from './oidc/oidc-client';
import { RemoveMemberIdentity } from './oidc/remove-member-identity';
import { RemoveOwnIdentity } from './oidc/remove-own-identity';
import { SignInOptions } from './oidc/sign-in-options.query';
import { StartExternalSignIn } from './oidc/start-external-sign-in';
import { ChangeOrganisation } from './organisations/change-organisation';
import { CreateFirstAdministrator } from './organisations/create-first-administrator';
import { CreateOrganisation } from './organisations/create-organisation';
import { OwnOrganisation } from './organisations/own-organisation.query';
import { ResetAccount } from './organisations/reset-account';
import { ChangePassword } from './own/change-password';
import { OwnAccount } from './own/own-account.query';
import { OwnPassword } from './own/own-password';
import { Passwords } from './passwords';
import { PrincipalCache } from './rights/principal-cache';
import { Principals } from './rights/principals';
import { RightsChanges } from './rights/rights-changes';
import { RightsListener } from './rights/rights-listener';
import { ConfirmSecondFactor } from './second-factor/confirm-second-factor';
import { OwnCode } from './second-factor/own-code';
import { RemoveSecondFactor } from './second-factor/remove-second-factor';
import { StartSecondFactor } from './second-factor/start-second-factor';
import { Totp } from './second-factor/totp';
import { ChooseOrganisation } from './sessions/choose-organisation';
import { EndOtherSessions } from './sessions/end-other-sessions';
import { EndSession } from './sessions/end-session';
import { OwnMemberships } from './sessions/own-memberships.query';
import { OwnSessions } from './sessions/own-sessions.query';
import { SignOut } from './sessions/sign-out';
import { Credentials } from './sign-in/credentials';
import { SessionOpening } from './sign-in/session-opening';
import { SignIn } from './sign-in/sign-in';
import { CreateToken } from './tokens/create-token';
import { OwnTokens } from './tokens/own-tokens.query';
import { RevokeToken } from './tokens/revoke-token';

/** What others use: one class for each thing that can be done or looked at. */
const USE_CASES = [
  ...[CreateOrganisation, CreateFirstAdministrator, ResetAccount, OwnOrganisation, ChangeOrganisation],
  ...[SignIn, SignOut, ChooseOrganisation, OwnMemberships, Principals, Limits],
  ...[OwnSessions, EndSession, EndOtherSessions, ChangePassword, OwnAccount],
  ...[StartSecondFactor, ConfirmSecondFactor, RemoveSecondFactor],
  ...[CreateToken, OwnTokens, RevokeToken],
  ...[Members, People, InviteMember, RenewInvitation, InvitationOffer, AcceptInvitation],
  ...[ChangeMember, DisableMember, EnableMember],
  ...[Issuers, CreateIssuer, ChangeIssuer, SignInOptions, StartExternalSignIn, FinishExternalSignIn],
  ...[LinkedIdentities, RemoveOwnIdentity, RemoveMemberIdentity],
  ...[MembersAwaitedQuery],
];

/** What they are made of. */
const INNER = [
  ...[PrincipalCache, RightsChanges, RightsListener],
  ...[Passwords, Credentials, SessionOpening, OwnPassword, OwnCode, Totp],
  ...[OidcClient, Flows, Identities, IdentityRemoval],
];

/** Organisations, their people, how they sign in, and what they may do. */
@Global()
@Module({})
export class AccountsModule {
  static with(settings: AccountsSettings): DynamicModule {
    return {
      module: AccountsModule,
      imports: [AuditModule],
      providers: [{ provide: ACCOUNTS_SETTINGS, useValue: settings }, ...INNER, ...USE_CASES],
      exports: USE_CASES,
    };
  }
}
