import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, brokenConstraint, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { endsBeforeItBegins, isBackwards } from '../days';
import { personUnknown } from '../people/person-unknown';
import { takeLicence } from '../register/licence-taken';
import { ONCE, isResponsible, responsibleAlready } from './responsible-once';

export interface ResponsiblePersonToAdd {
  readonly organisation: string;
  readonly by: string;
  readonly licenceId: string;
  readonly personId: string;
  readonly fromOn: string;
  /** Known from the start for a substitute. */
  readonly toOn?: string | null;
}

/** Says who is responsible for the work under a licence, from a day. */
@Injectable()
export class AddResponsiblePerson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: ResponsiblePersonToAdd): Promise<Outcome<{ readonly id: string }>> {
    try {
      return await this.add(asked);
    } catch (error) {
      // Somebody else entered the same at the same moment.
      if (brokenConstraint(error) === ONCE) return responsibleAlready();
      throw error;
    }
  }

  private async add(asked: ResponsiblePersonToAdd): Promise<Outcome<{ readonly id: string }>> {
    const { organisation, by, licenceId, personId, fromOn, toOn = null } = asked;
    if (isBackwards(fromOn, toOn)) return endsBeforeItBegins();
    const id = newId();
    return this.database.write({ organisation }, async (tx) => {
      if (!(await takeLicence(tx, organisation, licenceId))) return refused('not-found', 'not-found');
      const [person] = await tx.query<unknown[]>(
        'select 1 from person where organisation_id = $1 and id = $2',
        [organisation, personId],
      );
      if (person === undefined) return personUnknown();
      if (await isResponsible(tx, { id, organisation, licenceId, personId, fromOn, toOn })) {
        return responsibleAlready();
      }
      await tx.query(
        `insert into responsible_person (id, organisation_id, matter_id, person_id, from_on, to_on)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, organisation, licenceId, personId, fromOn, toOn],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'responsible-person.added' },
        ...{
          subject: `responsible-person:${id}`,
          detail: { licence: licenceId, person: personId, fromOn, toOn },
        },
      });
      return done({ id });
    });
  }
}
