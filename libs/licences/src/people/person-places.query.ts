import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

/** What a person is or was at a provider of the organisation. */
export interface PersonPlace {
  readonly personId: string;
  readonly source: 'circle' | 'responsible';
  readonly providerId: string;
  readonly provider: string;
  /** The licence the person is responsible for; null in a circle. */
  readonly licenceId: string | null;
  readonly licence: string | null;
  readonly role: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Where people of the register have their places: in circles, and responsible for the work under licences. */
@Injectable()
export class PersonPlaces {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** The present places of several people, for a list of them. */
  async presentOf(
    organisation: string,
    people: readonly string[],
    today: string,
  ): Promise<readonly PersonPlace[]> {
    if (people.length === 0) return [];
    return this.database.read({ organisation }, async (tx) => placesOf(tx, organisation, people, today));
  }

  /** Every place one person has or had. That it was read is entered in the audit chain. */
  async of({ organisation, membership }: Reader, person: string): Promise<readonly PersonPlace[]> {
    return this.database.write({ organisation }, async (tx) => {
      const places = await placesOf(tx, organisation, [person], null);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'person.read', subject: `person:${person}` },
      });
      return places;
    });
  }
}

const placesOf = async (
  tx: EntityManager,
  organisation: string,
  people: readonly string[],
  on: string | null,
): Promise<readonly PersonPlace[]> => tx.query<PersonPlace[]>(PLACES, [organisation, people, on]);

const PLACES = `select * from (
    select circle_member.person_id as "personId", 'circle' as source, provider.id as "providerId",
      provider.name as provider, null::uuid as "licenceId", null as licence, circle_member.role,
      circle_member.from_on as "fromOn", circle_member.to_on as "toOn"
    from circle_member
    join provider on provider.organisation_id = $1 and provider.id = circle_member.provider_id
    where circle_member.organisation_id = $1 and circle_member.person_id = any($2::uuid[])
    union all
    select responsible_person.person_id, 'responsible', provider.id, provider.name, matter.id, matter.title,
      'responsible-person', responsible_person.from_on, responsible_person.to_on
    from responsible_person
    join matter on matter.organisation_id = $1 and matter.id = responsible_person.matter_id
    join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
    where responsible_person.organisation_id = $1 and responsible_person.person_id = any($2::uuid[])
  ) place
  where $3::date is null or daterange("fromOn", "toOn", '[]') @> $3::date
  order by "fromOn", provider, role`;
