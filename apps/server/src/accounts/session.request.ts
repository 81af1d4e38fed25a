import { Text, Uuid } from '../wire/fields';

export class SignInRequest {
  @Text({ description: 'The e-mail of the account', min: 3, max: 254, example: 'ada@example.se' })
  email!: string;

  @Text({ description: 'The password', min: 1, max: 200, example: 'en lång ramsa om vår' })
  password!: string;

  @Text({
    description: 'The six digits the authenticator shows; asked for once the password is right',
    ...{ min: 6, max: 6, optional: true, example: '123456' },
  })
  code?: string;
}

export class ChooseOrganisationRequest {
  @Uuid({ description: 'The organisation the session is to be for, one of `memberships`' })
  organisation!: string;
}
