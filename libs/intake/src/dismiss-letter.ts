import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface LetterToDismiss {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
}

/** Forgets a letter that was read. What was recorded from it stands in the record and stays. */
@Injectable()
export class DismissLetter {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ organisation, by, id }: LetterToDismiss): Promise<Outcome<null, 'not-found'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [, count] = await tx.query<[unknown, number]>(
        'delete from intake_letter where organisation_id = $1 and id = $2',
        [organisation, id],
      );
      if (count === 0) return refused('not-found', 'not-found');
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'intake-letter.dismissed', subject: `intake-letter:${id}` },
      });
      return done(null);
    });
  }
}
