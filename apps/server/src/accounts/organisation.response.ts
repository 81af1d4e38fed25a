import type { OwnOrganisationSettings } from '@fristvakt/accounts';
import { Flag, Text, Uuid, Whole } from '../wire/fields';

export class OrganisationResponse implements OwnOrganisationSettings {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The name', example: 'Omsorg AB' })
  name!: string;

  @Flag({ description: 'Whether everybody who signs in shows a second factor' })
  secondFactorRequired!: boolean;

  @Flag({ description: 'Whether it is an example with invented people' })
  demo!: boolean;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}
