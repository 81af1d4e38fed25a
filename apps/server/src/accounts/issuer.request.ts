import { Flag, Text } from '../wire/fields';

const NAME_SAYS = {
  description: 'How people here call it',
  min: 1,
  max: 200,
  example: 'Kommunens inloggning',
};
const CLIENT_SAYS = { description: 'How we are known to it', min: 1, max: 500, example: 'fristvakt' };
const SECRET_SAYS = { description: 'What we show it; kept sealed and never told', min: 1, max: 1000 };

export class NewIssuerRequest {
  @Text(NAME_SAYS)
  name!: string;

  @Text({
    description: 'Its identifier, exactly as its tokens tell it: an https address',
    ...{ min: 1, max: 500, example: 'https://login.example.se' },
  })
  issuer!: string;

  @Text(CLIENT_SAYS)
  clientId!: string;

  @Text(SECRET_SAYS)
  clientSecret!: string;
}

export class ChangeIssuerRequest {
  @Text({ ...NAME_SAYS, optional: true })
  name?: string;

  @Text({ ...CLIENT_SAYS, optional: true })
  clientId?: string;

  @Text({ ...SECRET_SAYS, optional: true })
  clientSecret?: string;

  @Flag({ description: 'Whether people can sign in by it', optional: true })
  enabled?: boolean;
}
