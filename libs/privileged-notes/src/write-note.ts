import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOfCounsel, isCounsel } from './counsel';
import type { Counsel } from './counsel';
import { NoteBox } from './note-box';
import { LISTED, isMatter } from './note-rows';
import type { NoteListed } from './note-rows';
import { textRefused } from './note-text';

/** Counsel writes down something on a matter, for counsel alone. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly box: NoteBox,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The note without its text: what is answered may be kept by whoever repeats requests. */
  async execute(
    counsel: Counsel,
    matterId: string,
    text: string,
  ): Promise<Outcome<NoteListed, 'not-permitted' | 'not-found' | 'note-text'>> {
    if (!isCounsel(counsel)) return refused('forbidden', 'not-permitted');
    const unfit = textRefused(text);
    if (unfit !== undefined) return unfit;
    const { organisation, membership } = counsel;
    return this.database.write(contextOfCounsel(counsel), async (tx) => {
      if (!(await isMatter(tx, counsel, matterId))) return refused('not-found', 'not-found');
      const id = newId();
      const sealed = (await this.box.of(tx, organisation)).seal({ note: id, matter: matterId }, text);
      const [note] = await tx.query<readonly NoteListed[]>(
        `insert into privileged_note (id, organisation_id, matter_id, author_id, ciphertext, created_at)
         values ($1, $2, $3, $4, $5, $6) returning ${LISTED}`,
        [id, organisation, matterId, membership, sealed, this.clock.instant()],
      );
      if (note === undefined) throw new Error('a note that was written is not there');
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'privileged-note.written' },
        ...{ subject: `privileged-note:${id}`, detail: { matter: matterId } },
      });
      return done(note);
    });
  }
}
