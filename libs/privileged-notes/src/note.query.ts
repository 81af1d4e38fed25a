import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOfCounsel, isCounsel } from './counsel';
import type { Counsel } from './counsel';
import { NoteBox } from './note-box';
import { LISTED, findNote, isMatter } from './note-rows';
import type { NoteListed } from './note-rows';

export type NoteFound = NoteListed & { readonly text: string };

export interface NotesWanted {
  readonly matterId: string;
  readonly limit: number;
  readonly after?: readonly [createdAt: string, id: string];
}

/** The notes of a matter, latest first and without their texts; and one note with its text. Both are entered as read. */
@Injectable()
export class NoteQuery {
  constructor(
    private readonly database: Database,
    private readonly box: NoteBox,
    private readonly audit: AuditTrail,
  ) {}

  async list(
    counsel: Counsel,
    { matterId, limit, after }: NotesWanted,
  ): Promise<Outcome<readonly NoteListed[], 'not-permitted' | 'not-found'>> {
    if (!isCounsel(counsel)) return refused('forbidden', 'not-permitted');
    const { organisation, membership } = counsel;
    const [at, id] = after ?? [null, null];
    return this.database.write(contextOfCounsel(counsel), async (tx) => {
      if (!(await isMatter(tx, counsel, matterId))) return refused('not-found', 'not-found');
      const rows = await tx.query<NoteListed[]>(
        `select ${LISTED} from privileged_note
         where organisation_id = $1 and matter_id = $2 and deleted_at is null
           and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
         order by created_at desc, id desc limit $5`,
        [organisation, matterId, at, id, limit],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'privileged-notes.listed' },
        subject: `matter:${matterId}`,
      });
      return done(rows);
    });
  }

  async find(counsel: Counsel, id: string): Promise<Outcome<NoteFound, 'not-permitted' | 'not-found'>> {
    if (!isCounsel(counsel)) return refused('forbidden', 'not-permitted');
    const { organisation, membership } = counsel;
    return this.database.write(contextOfCounsel(counsel), async (tx) => {
      const row = await findNote(tx, counsel, id, { forWriting: false });
      if (row === undefined) return refused('not-found', 'not-found');
      const { ciphertext, ...note } = row;
      const text = (await this.box.of(tx, organisation)).open({ note: id, matter: row.matterId }, ciphertext);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'privileged-note.read' },
        ...{ subject: `privileged-note:${id}`, detail: { matter: row.matterId } },
      });
      return done({ ...note, text });
    });
  }
}
