import { Text } from '../wire/fields';

export class ExternalSignInRequest {
  @Text({ description: 'The token of an invitation', max: 200, optional: true })
  invitation?: string;
}
