import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { rebased, versionMark } from '@fristvakt/practice';
import type { ChecklistTemplate, ChecklistVersion, Rebased } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../kept-day';
import { Templates } from '../templates';
import { newerVersionOf } from './newer-version';

/** What bringing a list to the version in force would change, item by item. */
export interface Difference extends Rebased {
  readonly from: string;
  readonly to: string;
  /** What the template says of the change; null where it says nothing. */
  readonly said: ChecklistVersion['changed'];
  readonly template: ChecklistTemplate;
  readonly newer: ChecklistVersion;
}

interface Pinned {
  readonly template: string;
  readonly templateVersion: string;
}

/** The difference between the version a list keeps and the one in force. */
@Injectable()
export class DifferenceQuery {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such list, it is none of a guest's, or it keeps the version in force. */
  async find(organisation: string, only: string | null, list: string): Promise<Difference | undefined> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) => {
      const [row] = await tx.query<readonly Pinned[]>(
        `select template, template_version as "templateVersion" from checklist
         where organisation_id = $1 and id = $2 and standing and ($3::uuid is null or matter_id = $3)`,
        [organisation, list, only],
      );
      return row === undefined ? undefined : this.of(tx, organisation, row);
    });
  }

  /** In a transaction that goes on. */
  async of(tx: EntityManager, organisation: string, pinned: Pinned): Promise<Difference | undefined> {
    const { templateVersion: from } = pinned;
    const template = await this.templates.one(tx, organisation, pinned.template);
    const kept = template?.versions.find((version) => versionMark(version) === from);
    const newer = template && newerVersionOf(template, from, dayOf(this.clock.today()));
    if (template === undefined || kept === undefined || newer === undefined) return undefined;
    const to = versionMark(newer);
    return { ...rebased(kept, newer), from, to, said: newer.changed, template, newer };
  }
}
