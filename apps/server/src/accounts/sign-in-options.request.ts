import { Uuid } from '../wire/fields';

export class SignInOptionsRequest {
  @Uuid({
    description: 'The organisation somebody wants to sign in to; without it there is nothing to offer',
    optional: true,
  })
  organisation?: string;
}
