import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from './asker';
import type { Asker } from './asker';

export interface LinkToRemove extends Asker {
  /** The enclosure. */
  readonly id: string;
  readonly link: string;
}

/** Takes back that an enclosure proves something. That it was said stands in the audit chain. */
@Injectable()
export class UnlinkEvidence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: LinkToRemove): Promise<Outcome<null, 'not-found'>> {
    const { organisation, by, only, id, link } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const [rows] = await tx.query<[readonly { subject: string; subjectId: string }[], number]>(
        `delete from evidence_link
         where organisation_id = $1 and evidence_id = $2 and id = $3 and ($4::uuid is null or matter_id = $4)
         returning subject_kind as subject, subject_id as "subjectId"`,
        [organisation, id, link, only],
      );
      const [row] = rows;
      if (row === undefined) return refused('not-found', 'not-found');
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.unlinked', subject: `evidence:${id}` },
        detail: { subject: row.subject, subjectId: row.subjectId },
      });
      return done(null);
    });
  }
}
