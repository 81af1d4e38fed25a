import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOfCounsel, isCounsel } from './counsel';
import type { Counsel } from './counsel';
import { NoteBox } from './note-box';
import { LISTED, findNote } from './note-rows';
import type { NoteListed } from './note-rows';
import { textRefused } from './note-text';

export interface NoteChange {
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly text: string;
}

export type NoteChangeCode = 'not-permitted' | 'not-found' | 'not-the-author' | 'stale' | 'note-text';

/** Its author writes a note anew; what it said before is gone. */
@Injectable()
export class ChangeNote {
  constructor(
    private readonly database: Database,
    private readonly box: NoteBox,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The note without its text. */
  async execute(
    counsel: Counsel,
    { id, version, text }: NoteChange,
  ): Promise<Outcome<NoteListed, NoteChangeCode>> {
    if (!isCounsel(counsel)) return refused('forbidden', 'not-permitted');
    const unfit = textRefused(text);
    if (unfit !== undefined) return unfit;
    const { organisation, membership } = counsel;
    return this.database.write(contextOfCounsel(counsel), async (tx) => {
      const row = await findNote(tx, counsel, id, { forWriting: true });
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.authorId !== membership) return refused('forbidden', 'not-the-author');
      if (row.version !== version) return refused('stale', 'stale');
      const seal = await this.box.of(tx, organisation);
      const place = { note: id, matter: row.matterId };
      // Nothing is written under a key that does not open what stands there.
      seal.open(place, row.ciphertext);
      const [[note]] = await tx.query<[readonly NoteListed[], number]>(
        `update privileged_note set ciphertext = $3, changed_at = $4, version = version + 1
         where organisation_id = $1 and id = $2 returning ${LISTED}`,
        [organisation, id, seal.seal(place, text), this.clock.instant()],
      );
      if (note === undefined) throw new Error('a note that was changed is not there');
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'privileged-note.changed' },
        ...{ subject: `privileged-note:${id}`, detail: { matter: row.matterId } },
      });
      return done(note);
    });
  }
}
