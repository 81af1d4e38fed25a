import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What the register knows of licences that no fact tells, for those who derive from it in a transaction that goes on. */
@Injectable()
export class LicenceKnowledge {
  /** Whether children are served, by the id of the licence or notification; left out where nobody has said. */
  async childrenServed(
    tx: EntityManager,
    organisation: string,
    provider: string,
  ): Promise<ReadonlyMap<string, boolean>> {
    const rows = await tx.query<readonly { id: string; served: boolean }[]>(
      `select detail.matter_id as id, detail.children_served as served
       from licence_detail detail
       join matter on matter.organisation_id = detail.organisation_id and matter.id = detail.matter_id
       where detail.organisation_id = $1 and matter.provider_id = $2 and detail.children_served is not null`,
      [organisation, provider],
    );
    return new Map(rows.map(({ id, served }) => [id, served]));
  }
}
