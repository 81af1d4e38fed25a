import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** A representative with their power, and the deadline that follows from it. */
export interface RepresentativeListed {
  readonly id: string;
  readonly licenceId: string;
  readonly personId: string;
  readonly person: string;
  readonly signedOn: string;
  readonly endedOn: string | null;
  readonly note: string | null;
  /** Null before the day on which it was signed. */
  readonly deadlineId: string | null;
  /** The last day on which the power is good, by what IVO says. */
  readonly dueOn: string | null;
  readonly status: string | null;
  readonly version: number;
}

/** Who has a power of attorney at IVO for the provider of a licence. */
@Injectable()
export class RepresentativesQuery {
  constructor(private readonly database: Database) {}

  /** As they were signed. Undefined where there is no such licence. */
  async list(organisation: string, licenceId: string): Promise<readonly RepresentativeListed[] | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [licence] = await tx.query<readonly object[]>(
        `select 1 from matter where organisation_id = $1 and id = $2 and kind in ('licence', 'notification')`,
        [organisation, licenceId],
      );
      return licence && (await representativesWhere(tx, 'matter_id', organisation, licenceId));
    });
  }

  async find(organisation: string, id: string): Promise<RepresentativeListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      representativesWhere(tx, 'id', organisation, id),
    );
    return row;
  }
}

/** In a transaction that goes on. */
export const representativesWhere = async (
  tx: EntityManager,
  column: 'id' | 'matter_id',
  organisation: string,
  id: string,
): Promise<readonly RepresentativeListed[]> =>
  tx.query<RepresentativeListed[]>(
    `select r.id, r.matter_id as "licenceId", r.person_id as "personId", person.name as person,
       r.signed_on as "signedOn", r.ended_on as "endedOn", r.note, d.id as "deadlineId", d.due_on as "dueOn", d.status, r.version
     from representative r
     join person on person.organisation_id = $1 and person.id = r.person_id
     join matter on matter.organisation_id = $1 and matter.id = r.matter_id
     left join deadline d on d.organisation_id = $1 and d.provider_id = matter.provider_id
       and d.key = 'representative-' || r.id || ':representative-power:provider' and d.standing
     where r.organisation_id = $1 and r.${column} = $2 order by r.signed_on, r.id`,
    [organisation, id],
  );
