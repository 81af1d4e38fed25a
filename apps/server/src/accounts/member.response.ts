import { MEMBER_STATES, ROLES } from '@fristvakt/accounts';
import type { Member, MemberState, Role } from '@fristvakt/accounts';
import { Choice, Choices, Instant, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class MemberResponse implements Member {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The name', example: 'Ada' })
  name!: string;

  @Text({ description: 'The e-mail; told to administrators only', nullable: true, example: 'ada@example.se' })
  email!: string | null;

  @Choices({ description: 'The roles', of: ROLES, min: 1 })
  roles!: readonly Role[];

  @Uuid({ description: "A guest's only matter", nullable: true })
  matter!: string | null;

  @Choice({ description: 'Whether the person has accepted, and may sign in', of: MEMBER_STATES })
  state!: MemberState;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class MemberPage extends pageOfRows(MemberResponse, 'Members by name') {}

export class InvitationResponse {
  @Uuid({ description: 'The member who is invited' })
  membership!: string;

  @Text({ description: 'What the person accepts it with, to be handed over: told this once' })
  token!: string;

  @Instant({ description: 'When it ends' })
  expiresAt!: string;
}
