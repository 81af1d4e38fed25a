import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOfCounsel, isCounsel } from './counsel';
import type { Counsel } from './counsel';
import { NoteBox } from './note-box';
import { findNote } from './note-rows';

export type NoteDeletionCode = 'not-permitted' | 'not-found' | 'not-the-author' | 'stale';

/** Counsel deletes a note: the row stays, with nothing in it. A guest deletes only their own. */
@Injectable()
export class DeleteNote {
  constructor(
    private readonly database: Database,
    private readonly box: NoteBox,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    counsel: Counsel,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Outcome<null, NoteDeletionCode>> {
    if (!isCounsel(counsel)) return refused('forbidden', 'not-permitted');
    const { organisation, membership, matter } = counsel;
    return this.database.write(contextOfCounsel(counsel), async (tx) => {
      const row = await findNote(tx, counsel, id, { forWriting: true });
      if (row === undefined) return refused('not-found', 'not-found');
      if (matter !== null && row.authorId !== membership) return refused('forbidden', 'not-the-author');
      if (row.version !== version) return refused('stale', 'stale');
      const nothing = (await this.box.of(tx, organisation)).seal({ note: id, matter: row.matterId }, '');
      await tx.query(
        `update privileged_note set ciphertext = $3, deleted_at = $4, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, nothing, this.clock.instant()],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'privileged-note.deleted' },
        ...{ subject: `privileged-note:${id}`, detail: { matter: row.matterId } },
      });
      return done(null);
    });
  }
}
