import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { isBackwards, endsBeforeItBegins } from '../days';

export interface EngagementToCreate {
  readonly organisation: string;
  readonly by: string;
  readonly personId: string;
  readonly holderName: string;
  readonly holderOrganisationNumber?: string | null;
  readonly role: string;
  readonly fromOn?: string | null;
  readonly toOn?: string | null;
  readonly note?: string | null;
}

/** Notes that a person is or was seen at another holder. */
@Injectable()
export class CreateEngagement {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    asked: EngagementToCreate,
  ): Promise<Outcome<{ readonly id: string }, 'not-found' | 'ends-before-it-begins'>> {
    const { organisation, by, personId, holderName, holderOrganisationNumber = null, role } = asked;
    const { fromOn = null, toOn = null, note = null } = asked;
    if (isBackwards(fromOn, toOn)) return endsBeforeItBegins();
    const id = newId();
    return this.database.write({ organisation }, async (tx) => {
      const [person] = await tx.query<unknown[]>(
        'select 1 from person where organisation_id = $1 and id = $2',
        [organisation, personId],
      );
      if (person === undefined) return refused('not-found', 'not-found');
      await tx.query(
        `insert into engagement (id, organisation_id, person_id, holder_name, holder_organisation_number, role,
           from_on, to_on, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, organisation, personId, holderName, holderOrganisationNumber, role, fromOn, toOn, note],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'engagement.created', subject: `engagement:${id}` },
        detail: { person: personId, fromOn, toOn },
        values: { holderName, role, ...(note === null ? {} : { note }) },
      });
      return done({ id });
    });
  }
}
