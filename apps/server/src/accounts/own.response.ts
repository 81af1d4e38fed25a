import { SCOPES } from '@fristvakt/accounts';
import type { OwnSession, OwnToken, Scope } from '@fristvakt/accounts';
import { Choices, Day, Flag, Instant, NestedList, Text, Uuid } from '../wire/fields';

class OwnSessionResponse implements OwnSession {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'What the browser calls itself', nullable: true, example: 'Mozilla/5.0' })
  userAgent!: string | null;

  @Instant({ description: 'When it began' })
  createdAt!: string;

  @Instant({ description: 'When it was last used, to the minute' })
  lastSeenAt!: string;

  @Flag({ description: 'Whether it is the one that asks' })
  current!: boolean;
}

export class OwnSessionPage {
  @NestedList({ description: 'The sessions, the last first', of: () => OwnSessionResponse })
  items!: readonly OwnSession[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}

export class StartedSecondFactorResponse {
  @Text({
    description: 'The secret, in the letters an authenticator takes; told this once',
    example: 'JBSWY3DPEHPK3PXP',
  })
  secret!: string;

  @Text({
    description: 'The same as an address, for a QR code',
    example: 'otpauth://totp/Fristvakt:ada@example.se',
  })
  uri!: string;
}

class OwnTokenResponse implements OwnToken {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'What it is for', example: 'Export to the archive' })
  name!: string;

  @Choices({ description: 'What it may do at most', of: SCOPES, min: 1 })
  scopes!: readonly Scope[];

  @Instant({ description: 'When it was made' })
  createdAt!: string;

  @Instant({ description: 'When it ends' })
  expiresAt!: string;

  @Day({ description: 'The day it was last used; null: never', nullable: true })
  lastUsedOn!: string | null;
}

export class OwnTokenPage {
  @NestedList({ description: 'The tokens that can be used, the last first', of: () => OwnTokenResponse })
  items!: readonly OwnToken[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}

export class CreatedTokenResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The token itself: told this once', example: 'frv_…' })
  token!: string;

  @Instant({ description: 'When it ends' })
  expiresAt!: string;
}
