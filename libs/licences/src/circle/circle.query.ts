import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

export interface CircleMemberListed {
  readonly id: string;
  readonly providerId: string;
  readonly personId: string;
  readonly person: string;
  readonly role: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly version: number;
}

/** Somebody of the circle who is or was seen at another holder too. */
export interface SeenElsewhere {
  readonly personId: string;
  readonly person: string;
  /** Whether the person is in this circle today. */
  readonly inCircle: boolean;
  /** `noted`: people noted it. `circle`: in the circle of another provider here. `responsible`: for a licence of one. */
  readonly source: 'noted' | 'circle' | 'responsible';
  readonly holderName: string;
  readonly holderOrganisationNumber: string | null;
  /** The provider here, where the other holder is one. */
  readonly holderProviderId: string | null;
  readonly role: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

/** Everybody who ever was in a circle, as they joined, and where else they are or were seen. */
export interface CircleThroughTime {
  readonly members: readonly CircleMemberListed[];
  readonly elsewhere: readonly SeenElsewhere[];
}

/** The circle of owners and managers of a provider. That it was read is entered in the audit chain. */
@Injectable()
export class CircleQuery {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** On a day; or, without one, everybody who ever was in it. Undefined where there is no such provider. */
  async of(
    reader: Reader,
    providerId: string,
    asOf?: string,
  ): Promise<readonly CircleMemberListed[] | undefined> {
    return this.read(reader, providerId, 'circle.read', async (tx) =>
      membersOf(tx, reader.organisation, providerId, asOf),
    );
  }

  async member(organisation: string, id: string): Promise<CircleMemberListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<CircleMemberListed[]>(
        `${MEMBER} where circle_member.organisation_id = $1 and circle_member.id = $2`,
        [organisation, id],
      ),
    );
    return row;
  }

  /** Everybody who ever was in it, and where else they are or were seen, in one look. */
  async throughTime(
    reader: Reader,
    providerId: string,
    today: string,
  ): Promise<CircleThroughTime | undefined> {
    const { organisation } = reader;
    const [story] =
      (await this.read(reader, providerId, 'circle.read', async (tx) => [
        await circleThroughTime(tx, organisation, providerId, today),
      ])) ?? [];
    return story;
  }

  /**
   * Where else those who are or were in the circle are or were seen: what people noted, and the other providers of the
   * organisation. Undefined where there is no such provider.
   */
  async elsewhere(
    reader: Reader,
    providerId: string,
    today: string,
  ): Promise<readonly SeenElsewhere[] | undefined> {
    return this.read(reader, providerId, 'circle-elsewhere.read', async (tx) =>
      tx.query<SeenElsewhere[]>(ELSEWHERE, [reader.organisation, providerId, today]),
    );
  }

  private async read<Row>(
    { organisation, membership }: Reader,
    providerId: string,
    action: string,
    rows: (tx: EntityManager) => Promise<readonly Row[]>,
  ): Promise<readonly Row[] | undefined> {
    return this.database.write({ organisation }, async (tx) => {
      const [provider] = await tx.query<unknown[]>(
        'select 1 from provider where organisation_id = $1 and id = $2',
        [organisation, providerId],
      );
      if (provider === undefined) return undefined;
      const found = await rows(tx);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action, subject: `provider:${providerId}` },
      });
      return found;
    });
  }
}

const MEMBER = `select circle_member.id, circle_member.provider_id as "providerId",
    circle_member.person_id as "personId", person.name as person, circle_member.role,
    circle_member.from_on as "fromOn", circle_member.to_on as "toOn", circle_member.version
  from circle_member
  join person on person.organisation_id = circle_member.organisation_id and person.id = circle_member.person_id`;

const membersOf = async (
  tx: EntityManager,
  organisation: string,
  providerId: string,
  asOf?: string,
): Promise<readonly CircleMemberListed[]> =>
  tx.query<CircleMemberListed[]>(
    `${MEMBER} where circle_member.organisation_id = $1 and circle_member.provider_id = $2
       and ($3::date is null or daterange(circle_member.from_on, circle_member.to_on, '[]') @> $3::date)
     order by circle_member.from_on, person.name, circle_member.id`,
    [organisation, providerId, asOf ?? null],
  );

/** In a transaction that goes on and tells the audit chain of it. */
export const circleThroughTime = async (
  tx: EntityManager,
  organisation: string,
  providerId: string,
  today: string,
): Promise<CircleThroughTime> => ({
  members: await membersOf(tx, organisation, providerId),
  elsewhere: await tx.query<SeenElsewhere[]>(ELSEWHERE, [organisation, providerId, today]),
});

const ELSEWHERE = `with own as (
    select person_id, bool_or(daterange(from_on, to_on, '[]') @> $3::date) as in_circle
    from circle_member where organisation_id = $1 and provider_id = $2 group by person_id
  ), seen as (
    select person_id, 'noted' as source, holder_name, holder_organisation_number, null::uuid as holder_id, role,
      from_on, to_on
    from engagement where organisation_id = $1
    union all
    select circle_member.person_id, 'circle', provider.name, provider.organisation_number, provider.id,
      circle_member.role, circle_member.from_on, circle_member.to_on
    from circle_member
    join provider on provider.organisation_id = $1 and provider.id = circle_member.provider_id
    where circle_member.organisation_id = $1 and circle_member.provider_id <> $2
    union all
    select responsible_person.person_id, 'responsible', provider.name, provider.organisation_number, provider.id,
      'responsible-person', responsible_person.from_on, responsible_person.to_on
    from responsible_person
    join matter on matter.organisation_id = $1 and matter.id = responsible_person.matter_id
    join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
    where responsible_person.organisation_id = $1 and matter.provider_id <> $2
  )
  select own.person_id as "personId", person.name as person, own.in_circle as "inCircle", seen.source,
    seen.holder_name as "holderName", seen.holder_organisation_number as "holderOrganisationNumber",
    seen.holder_id as "holderProviderId", seen.role, seen.from_on as "fromOn", seen.to_on as "toOn"
  from own
  join person on person.organisation_id = $1 and person.id = own.person_id
  join seen on seen.person_id = own.person_id
  order by person.name, own.person_id, seen.from_on nulls first,
    seen.holder_name collate "sv-x-icu", seen.role`;
