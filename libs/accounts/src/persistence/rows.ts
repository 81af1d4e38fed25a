import { AccountRow } from './account.entity';
import { ApiTokenRow } from './api-token.entity';
import { ExternalIdentityRow } from './external-identity.entity';
import { IdempotencyKeyRow } from './idempotency-key.entity';
import { InvitationRow } from './invitation.entity';
import { MembershipRow } from './membership.entity';
import { OidcFlowRow } from './oidc-flow.entity';
import { OidcIssuerRow } from './oidc-issuer.entity';
import { OrganisationRow } from './organisation.entity';
import { RateLimitRow } from './rate-limit.entity';
import { SessionRow } from './session.entity';

/** Every table of this feature: organisations, their people and how they sign in. */
export const ACCOUNT_ROWS = [
  OrganisationRow,
  AccountRow,
  MembershipRow,
  InvitationRow,
  SessionRow,
  ApiTokenRow,
  OidcIssuerRow,
  OidcFlowRow,
  ExternalIdentityRow,
  RateLimitRow,
  IdempotencyKeyRow,
];
