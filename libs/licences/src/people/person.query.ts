import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

export interface PersonListed {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly version: number;
}

/** Where else a person sits or sat. */
export interface EngagementListed {
  readonly id: string;
  readonly personId: string;
  readonly holderName: string;
  readonly holderOrganisationNumber: string | null;
  readonly role: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly note: string | null;
  readonly version: number;
}

export interface PersonsWanted {
  readonly organisation: string;
  readonly limit: number;
  /** The beginning of the name, or of any word in it. */
  readonly search?: string;
  readonly after?: readonly [name: string, id: string];
}

/** People of the register by name, and where else each is seen. */
@Injectable()
export class PersonQuery {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async list(wanted: PersonsWanted): Promise<readonly PersonListed[]> {
    const { organisation, limit, search, after } = wanted;
    const [name, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<PersonListed[]>(
        `select ${PERSON} from person where organisation_id = $1
           and ($2::text is null or starts_with(lower(name), lower($2))
             or position(' ' || lower($2) in lower(name)) > 0)
           and ($3::text is null or (name, id) > ($3, $4::uuid))
         order by name, id limit $5`,
        [organisation, search?.trim() ?? null, name, id, limit],
      ),
    );
  }

  async find(organisation: string, id: string): Promise<PersonListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<PersonListed[]>(`select ${PERSON} from person where organisation_id = $1 and id = $2`, [
        ...[organisation, id],
      ]),
    );
    return row;
  }

  /** Undefined where there is no such person. That it was read is entered in the audit chain. */
  async engagements(
    { organisation, membership }: Reader,
    personId: string,
  ): Promise<readonly EngagementListed[] | undefined> {
    return this.database.write({ organisation }, async (tx) => {
      const [person] = await tx.query<unknown[]>(
        'select 1 from person where organisation_id = $1 and id = $2',
        [organisation, personId],
      );
      if (person === undefined) return undefined;
      const rows = await engagementsWhere(tx, 'person_id', organisation, personId);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'engagements.read', subject: `person:${personId}` },
      });
      return rows;
    });
  }

  async engagement(organisation: string, id: string): Promise<EngagementListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      engagementsWhere(tx, 'id', organisation, id),
    );
    return row;
  }
}

const PERSON = 'id, name, note, version';

const engagementsWhere = async (
  tx: EntityManager,
  column: 'id' | 'person_id',
  organisation: string,
  id: string,
): Promise<readonly EngagementListed[]> =>
  tx.query<EngagementListed[]>(
    `select id, person_id as "personId", holder_name as "holderName",
       holder_organisation_number as "holderOrganisationNumber", role, from_on as "fromOn", to_on as "toOn", note,
       version
     from engagement where organisation_id = $1 and ${column} = $2
     order by from_on nulls first, holder_name, id`,
    [organisation, id],
  );
