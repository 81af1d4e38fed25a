import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from './asker';
import type { Asker } from './asker';
import { insertLink } from './link-row';
import type { LinkSubject } from './link-row';

export interface EvidenceToLink extends Asker {
  readonly id: string;
  readonly subject: LinkSubject;
  readonly subjectId: string;
}

const TABLES: Readonly<Record<LinkSubject, string>> = { fact: 'fact', 'checklist-item': 'checklist_item' };

/** Says that an enclosure proves something of its own matter. Said twice, it is said once. */
@Injectable()
export class LinkEvidence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    asked: EvidenceToLink,
  ): Promise<Outcome<{ readonly id: string }, 'not-found' | 'erased-already' | 'subject-unknown'>> {
    const { organisation, by, only, id, subject, subjectId } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const [row] = await tx.query<readonly { matter: string; erased: boolean; there: boolean }[]>(
        `select matter_id as matter, erased_on is not null as erased,
           exists (select from ${TABLES[subject]} subject where subject.organisation_id = evidence.organisation_id
             and subject.matter_id = evidence.matter_id and subject.id = $4) as there
         from evidence where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`,
        [organisation, id, only, subjectId],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.erased) return refused('conflict', 'erased-already');
      if (!row.there) {
        return refused('invalid', 'subject-unknown', {
          places: [{ property: 'subjectId', reason: `is no ${subject} of the matter` }],
        });
      }
      const [known] = await tx.query<readonly { id: string }[]>(
        `select id from evidence_link
         where organisation_id = $1 and evidence_id = $2 and subject_kind = $3 and subject_id = $4`,
        [organisation, id, subject, subjectId],
      );
      if (known !== undefined) return done({ id: known.id });
      const link = await insertLink(tx, {
        ...{ organisation, evidence: id, matter: row.matter, subject, subjectId },
        ...{ by, on: this.clock.today() },
      });
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'evidence.linked', subject: `evidence:${id}` },
        detail: { subject, subjectId },
      });
      return done({ id: link });
    });
  }
}
