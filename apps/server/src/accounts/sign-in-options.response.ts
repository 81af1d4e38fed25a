import type { SignInOption } from '@fristvakt/accounts';
import { NestedList, Text, Uuid } from '../wire/fields';

class SignInOptionResponse implements SignInOption {
  @Uuid({ description: 'Its id: people sign in at /sign-in/oidc/{id}' })
  id!: string;

  @Text({ description: 'How people there call it', example: 'Kommunens inloggning' })
  name!: string;
}

export class SignInOptionPage {
  @NestedList({
    description: 'Issuers by name; none where there is no such organisation',
    of: () => SignInOptionResponse,
  })
  items!: readonly SignInOption[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}
