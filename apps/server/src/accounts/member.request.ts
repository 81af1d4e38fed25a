import { ROLES } from '@fristvakt/accounts';
import type { Role } from '@fristvakt/accounts';
import { Choice, Choices, Text, Uuid } from '../wire/fields';

const ROLES_SAY = { description: 'The roles; guest counsel has that one alone', of: ROLES, min: 1 } as const;
const MATTER_SAYS = {
  description: "A guest's only matter; null for everybody else",
  nullable: true,
} as const;

export class InviteMemberRequest {
  @Text({ description: 'The name', min: 1, max: 200, example: 'Ada' })
  name!: string;

  @Text({ description: 'The e-mail the account will have', min: 3, max: 254, example: 'ada@example.se' })
  email!: string;

  @Choices(ROLES_SAY)
  roles!: Role[];

  @Uuid({ ...MATTER_SAYS, optional: true })
  matter?: string | null;
}

export class ChangeMemberRequest {
  @Text({ description: 'The name', min: 1, max: 200, optional: true, example: 'Ada' })
  name?: string;

  @Choices({ ...ROLES_SAY, optional: true })
  roles?: Role[];

  @Uuid({ ...MATTER_SAYS, optional: true })
  matter?: string | null;
}

export class MemberStateRequest {
  @Choice({
    description: 'disabled: sessions, tokens and invitations end at once. active: may sign in again',
    of: ['active', 'disabled'],
  })
  state!: 'active' | 'disabled';
}

export class AcceptInvitationRequest {
  @Text({ description: 'The token of the invitation', min: 1, max: 200 })
  token!: string;

  @Text({
    description:
      'The password of the account the person has, or else of the one that is made: 12 characters or more',
    ...{ min: 1, max: 200, example: 'en lång ramsa om vår' },
  })
  password!: string;

  @Text({ description: 'How the person wants to be called', max: 200, optional: true, example: 'Ada' })
  name?: string;
}
