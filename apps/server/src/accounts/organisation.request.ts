import { Flag, Text } from '../wire/fields';

export class ChangeOrganisationRequest {
  @Text({ description: 'The name', min: 1, max: 200, optional: true, example: 'Omsorg AB' })
  name?: string;

  @Flag({
    description:
      'Whether everybody who signs in shows a second factor; true holds at once, for every session',
    optional: true,
  })
  secondFactorRequired?: boolean;
}
