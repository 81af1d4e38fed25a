import { Injectable } from '@nestjs/common';
import type { Known } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';

/** What the register says of the licence that a matter is about, or that the matter is. */
export interface RegisterSays {
  /** Null where the matter is about none, or the reader cannot see it. */
  readonly licence: string | null;
  readonly known: Known;
}

interface Row {
  readonly id: string;
  readonly children: boolean | null;
  readonly relatives: boolean | null;
  readonly conditions: boolean;
}

/** What the register knows of licences that no fact tells, for those who derive from it in a transaction that goes on. */
@Injectable()
export class LicenceKnowledge {
  /** By the id of the licence or notification. What nobody has said is left out: it is not known, which is not no. */
  async ofProvider(
    tx: EntityManager,
    organisation: string,
    provider: string,
  ): Promise<ReadonlyMap<string, Known>> {
    const rows = await tx.query<readonly Row[]>(
      `${KNOWLEDGE} where matter.organisation_id = $1 and matter.provider_id = $2
         and matter.kind in ('licence', 'notification')`,
      [organisation, provider],
    );
    return new Map(rows.map((row) => [row.id, knownOf(row)]));
  }

  /** Of the licence or notification of one matter. */
  async ofMatter(tx: EntityManager, organisation: string, matter: string): Promise<RegisterSays> {
    const [row] = await tx.query<readonly Row[]>(
      `${KNOWLEDGE}
       join matter own on own.organisation_id = matter.organisation_id and own.provider_id = matter.provider_id
         and matter.ref = coalesce(own.body ->> 'licence', own.ref)
       where matter.organisation_id = $1 and own.id = $2 and matter.kind in ('licence', 'notification')`,
      [organisation, matter],
    );
    return row === undefined ? { licence: null, known: {} } : { licence: row.id, known: knownOf(row) };
  }
}

/** That no condition stands in the register is no proof that the licence has none. */
const knownOf = ({ children, relatives, conditions }: Row): Known => ({
  ...(children === null ? {} : { 'children-served': children }),
  ...(relatives === null ? {} : { 'relatives-as-assistants': relatives }),
  ...(conditions ? { 'licence-has-conditions': true } : {}),
});

const KNOWLEDGE = `select matter.id, detail.children_served as children, detail.relatives_as_assistants as relatives,
    exists (select 1 from licence_condition where licence_condition.organisation_id = matter.organisation_id
      and licence_condition.matter_id = matter.id and licence_condition.standing) as conditions
  from matter
  left join licence_detail detail on detail.organisation_id = matter.organisation_id
    and detail.matter_id = matter.id`;
