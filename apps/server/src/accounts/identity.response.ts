import type { LinkedIdentity } from '@fristvakt/accounts';
import { Instant, NestedList, Text, Uuid } from '../wire/fields';

class IdentityResponse implements LinkedIdentity {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The identifier of the issuer', example: 'https://login.example.se' })
  issuer!: string;

  @Text({ description: 'How people here call the issuer', example: 'Kommunens inloggning' })
  issuerName!: string;

  @Instant({ description: 'When it was linked' })
  linkedAt!: string;
}

export class IdentityPage {
  @NestedList({ description: 'The identities, the first linked first', of: () => IdentityResponse })
  items!: readonly LinkedIdentity[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}
