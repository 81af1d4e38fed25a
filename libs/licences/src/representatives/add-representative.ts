import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, brokenConstraint, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import { personUnknown } from '../people/person-unknown';
import { takeLicence, takeProviderOf } from '../register/licence-taken';
import { ONCE, signedAlready } from './representative-once';

export interface RepresentativeToAdd {
  readonly organisation: string;
  readonly by: string;
  readonly licenceId: string;
  readonly personId: string;
  /** The day on which the power of attorney was signed. */
  readonly signedOn: string;
  readonly note?: string | null;
}

/**
 * Enters somebody with a power of attorney in IVO's register of representatives, or the same person's next power. The day by which it
 * has to be renewed is there with it.
 */
@Injectable()
export class AddRepresentative {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly rederive: Rederive,
  ) {}

  async execute(asked: RepresentativeToAdd): Promise<Outcome<{ readonly id: string }>> {
    try {
      return await this.add(asked);
    } catch (error) {
      if (brokenConstraint(error) === ONCE) return signedAlready();
      throw error;
    }
  }

  private async add(asked: RepresentativeToAdd): Promise<Outcome<{ readonly id: string }>> {
    const { organisation, by, licenceId, personId, signedOn, note = null } = asked;
    const id = newId();
    return this.database.write({ organisation }, async (tx) => {
      const provider = await takeProviderOf(tx, organisation, licenceId);
      if (provider === undefined || !(await takeLicence(tx, organisation, licenceId)))
        return refused('not-found', 'not-found');
      const [person] = await tx.query<unknown[]>(
        'select 1 from person where organisation_id = $1 and id = $2',
        [organisation, personId],
      );
      if (person === undefined) return personUnknown();
      await tx.query(
        `insert into representative (id, organisation_id, matter_id, person_id, signed_on, note)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, organisation, licenceId, personId, signedOn, note],
      );
      await this.rederive.afterEntry(tx, organisation, provider, by);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'representative.added', subject: `representative:${id}` },
        detail: { licence: licenceId, person: personId, signedOn },
        ...(note === null ? {} : { values: { note } }),
      });
      return done({ id });
    });
  }
}
