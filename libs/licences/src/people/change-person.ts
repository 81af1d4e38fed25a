import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { namesOf } from '../names-of';

export interface PersonChange {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly name?: string;
  readonly note?: string | null;
}

/** Changes the name of a person, or the note. Facts that named the person stay as they were recorded. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(change: PersonChange): Promise<Outcome<null, 'not-found' | 'stale'>> {
    const { organisation, by, id, version, name, note } = change;
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number }[]>(
        'select version from person where organisation_id = $1 and id = $2 for update',
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      await tx.query(
        `update person set version = version + 1, name = coalesce($3, name),
           note = case when $4 then $5 else note end
         where organisation_id = $1 and id = $2`,
        [organisation, id, name ?? null, note !== undefined, note ?? null],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'person.changed', subject: `person:${id}` },
        detail: { fields: namesOf({ name, note }) },
        values: { ...(name === undefined ? {} : { name }), ...(note == null ? {} : { note }) },
      });
      return done(null);
    });
  }
}
