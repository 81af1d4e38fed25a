import { ROLES } from '@fristvakt/accounts';
import type { OwnMembership, Role } from '@fristvakt/accounts';
import { Choices, Flag, NestedList, Nested, Text, Uuid } from '../wire/fields';

class MembershipResponse implements OwnMembership {
  @Uuid({ description: 'The organisation' })
  organisation!: string;

  @Text({ description: 'Its name', example: 'Omsorg AB' })
  organisationName!: string;

  @Flag({ description: 'Whether it is an example with invented people' })
  demo!: boolean;

  @Uuid({ description: 'The membership' })
  membership!: string;

  @Text({ description: 'The name the person has there', example: 'Ada' })
  name!: string;

  @Choices({ description: 'The roles the person has there', of: ROLES, min: 1 })
  roles!: readonly Role[];
}

export class PrincipalResponse {
  @Uuid({ description: 'The organisation the session stands in' })
  organisation!: string;

  @Uuid({ description: 'The membership' })
  membership!: string;

  @Text({ description: 'The name of the person', example: 'Ada' })
  name!: string;

  @Choices({ description: 'The roles', of: ROLES, min: 1 })
  roles!: readonly Role[];

  @Uuid({ description: "A guest's only matter; null for everybody else", nullable: true })
  matter!: string | null;

  @Flag({ description: 'Whether a second factor must be set up, or given, before anything else can be done' })
  secondFactorMissing!: boolean;
}

export class SessionResponse {
  @Text({ description: 'What unsafe requests of this session send in the header x-csrf-token' })
  csrfToken!: string;

  @Nested({
    description: 'Who is signed in; null while no organisation is chosen',
    ...{ of: () => PrincipalResponse, nullable: true },
  })
  principal!: Readonly<PrincipalResponse> | null;

  @NestedList({
    description: 'The organisations the session may be for: all until one is chosen, then that one',
    of: () => MembershipResponse,
  })
  memberships!: readonly OwnMembership[];
}
