import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';

export interface OwnOrganisationSettings {
  readonly id: string;
  readonly name: string;
  /** Whether everybody who signs in shows a second factor. */
  readonly secondFactorRequired: boolean;
  /** Whether it is an example with invented people. */
  readonly demo: boolean;
  readonly version: number;
}

/** The organisation of who asks. */
@Injectable()
export class OwnOrganisation {
  constructor(private readonly database: Database) {}

  async of(principal: Principal): Promise<OwnOrganisationSettings> {
    return this.database.read(contextOf(principal), async (tx) => {
      const [organisation] = await tx.query<readonly OwnOrganisationSettings[]>(
        `select id, name, second_factor_required as "secondFactorRequired", demo, version
         from organisation where id = $1`,
        [principal.organisation],
      );
      if (organisation === undefined) throw new Error('a principal stands in an organisation');
      return organisation;
    });
  }
}
