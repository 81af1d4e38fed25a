import { SCOPES } from '@fristvakt/accounts';
import type { Scope } from '@fristvakt/accounts';
import { Choices, Text, Whole } from '../wire/fields';

export class StartSecondFactorRequest {
  @Text({
    description: 'The password once more; left out by who has none, because an issuer signs them in',
    ...{ min: 1, max: 200, optional: true, example: 'en lång ramsa om vår' },
  })
  password?: string;
}

export class CodeRequest {
  @Text({ description: 'The six digits the authenticator shows', min: 6, max: 6, example: '123456' })
  code!: string;
}

export class ChangePasswordRequest {
  @Text({
    description: 'The password until now; left out by who has none',
    ...{ min: 1, max: 200, optional: true, example: 'en lång ramsa om vår' },
  })
  current?: string;

  @Text({
    description: 'The new one: 12 characters or more',
    min: 1,
    max: 200,
    example: 'en ramsa om sommaren',
  })
  password!: string;
}

export class NewTokenRequest {
  @Text({ description: 'What it is for', min: 1, max: 200, example: 'Export to the archive' })
  name!: string;

  @Choices({
    description: "What it may do at most; never more than one's own roles allow",
    of: SCOPES,
    min: 1,
  })
  scopes!: Scope[];

  @Whole({ description: 'How many days it is good for', min: 1, max: 366, example: 90 })
  days!: number;
}
