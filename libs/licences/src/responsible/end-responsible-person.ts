import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, brokenConstraint, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { endsBeforeItBegins, isBackwards } from '../days';
import { ONCE, isResponsible, responsibleAlready } from './responsible-once';
import type { Responsibility } from './responsible-once';

export interface ResponsiblePersonToEnd {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  /** The last day. */
  readonly toOn: string;
}

/** Ends a person's responsibility for the work under a licence, or puts the last day right. */
@Injectable()
export class EndResponsiblePerson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: ResponsiblePersonToEnd): Promise<Outcome<null>> {
    try {
      return await this.end(asked);
    } catch (error) {
      // Somebody else entered the person anew on the same days at the same moment.
      if (brokenConstraint(error) === ONCE) return responsibleAlready();
      throw error;
    }
  }

  private async end(asked: ResponsiblePersonToEnd): Promise<Outcome<null>> {
    const { organisation, by, id, version, toOn } = asked;
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly (Responsibility & { version: number })[]>(
        `select id, organisation_id as organisation, matter_id as "licenceId", person_id as "personId",
           from_on as "fromOn", to_on as "toOn", version
         from responsible_person where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (isBackwards(row.fromOn, toOn)) return endsBeforeItBegins();
      if (await isResponsible(tx, { ...row, toOn })) return responsibleAlready();
      await tx.query(
        'update responsible_person set to_on = $3, version = version + 1 where organisation_id = $1 and id = $2',
        [organisation, id, toOn],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'responsible-person.ended' },
        ...{ subject: `responsible-person:${id}`, detail: { licence: row.licenceId, toOn } },
      });
      return done(null);
    });
  }
}
