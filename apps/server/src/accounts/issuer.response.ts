import type { ListedIssuer } from '@fristvakt/accounts';
import { Flag, NestedList, Text, Uuid, Whole } from '../wire/fields';

export class IssuerResponse implements ListedIssuer {
  @Uuid({ description: 'Its id: people sign in at /sign-in/oidc/{id}' })
  id!: string;

  @Text({ description: 'How people here call it', example: 'Kommunens inloggning' })
  name!: string;

  @Text({ description: 'Its identifier', example: 'https://login.example.se' })
  issuer!: string;

  @Text({ description: 'How we are known to it', example: 'fristvakt' })
  clientId!: string;

  @Flag({ description: 'Whether people can sign in by it' })
  enabled!: boolean;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class IssuerPage {
  @NestedList({ description: 'Issuers by name', of: () => IssuerResponse })
  items!: readonly ListedIssuer[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}

export class LinkStartedResponse {
  @Text({
    description: 'The page of the issuer, where to send the browser',
    example: 'https://login.example.se/…',
  })
  url!: string;
}
