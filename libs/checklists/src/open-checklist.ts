import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { versionOn } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { writeNewList } from './new-list';
import { ownTemplateId } from './own/own-template-rows';
import { Templates } from './templates';

export interface ListToOpen {
  readonly organisation: string;
  readonly by: string;
  readonly matter: string;
  /** The id of an own template. */
  readonly template: string;
}

/** Opens a list by hand in a matter, from a template of the organisation's own, in the version in force today. */
@Injectable()
export class OpenChecklist {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    asked: ListToOpen,
  ): Promise<Outcome<{ readonly id: string }, 'not-found' | 'template-unknown' | 'template-retired'>> {
    const { organisation, by, matter } = asked;
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { provider: string }[]>(
        'select provider_id as provider from matter where organisation_id = $1 and id = $2',
        [organisation, matter],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (await this.isRetired(tx, asked)) return refused('conflict', 'template-retired');
      const today = this.clock.today();
      const template = await this.templates.one(tx, organisation, ownTemplateId(asked.template));
      const version = template && versionOn(template, today);
      if (template === undefined || version === undefined) {
        return refused('invalid', 'template-unknown', {
          places: [{ property: 'template', reason: 'is no template of this organisation' }],
        });
      }
      const id = await writeNewList(tx, {
        ...{ organisation, provider: row.provider, matter, template, version },
        ...{ openedOn: today, due: null, openedBy: by, control: null },
      });
      if (id === undefined) throw new Error('a list opened by hand is of no period');
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'checklist.opened', subject: `checklist:${id}` },
        detail: { template: template.id, matter },
      });
      return done({ id });
    });
  }

  private async isRetired(tx: EntityManager, { organisation, template }: ListToOpen): Promise<boolean> {
    const [row] = await tx.query<readonly { retired: boolean }[]>(
      `select retired_on is not null as retired from own_template
       where organisation_id = $1 and id = $2 for share`,
      [organisation, template],
    );
    return row?.retired ?? false;
  }
}
