import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { HeldFiles } from '@fristvakt/evidence';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export interface LetterToDismiss {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
}

/** Forgets a letter that was read, with its file. What was recorded from it stands in the record and stays. */
@Injectable()
export class DismissLetter {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly files: HeldFiles,
  ) {}

  async execute({ organisation, by, id }: LetterToDismiss): Promise<Outcome<null, 'not-found'>> {
    const gone = await this.database.write({ organisation }, async (tx) => {
      const [[row]] = await tx.query<[readonly { key: string | null }[], number]>(
        'delete from intake_letter where organisation_id = $1 and id = $2 returning file_key as key',
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'intake-letter.dismissed', subject: `intake-letter:${id}` },
      });
      return done(row.key);
    });
    if (!gone.ok) return gone;
    if (gone.value !== null) await this.files.letGo([gone.value]);
    return done(null);
  }
}
