import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PrivilegedBox, SecretBox } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** The notes of an organisation cannot be opened: the installation has another key than the one they were sealed with. */
export class PrivilegedKeyError extends Error {
  override readonly name = 'PrivilegedKeyError';
}

/** Where a sealed text stands. At any other place it cannot be opened. */
export interface NotePlace {
  readonly note: string;
  readonly matter: string;
}

/** Seals and opens the notes of one organisation. */
export class NoteSeal {
  constructor(private readonly box: SecretBox) {}

  seal(place: NotePlace, text: string): Buffer {
    return this.box.seal('privileged-note', aboutOf(place), Buffer.from(text));
  }

  open(place: NotePlace, sealed: Buffer): string {
    return this.box.open('privileged-note', aboutOf(place), sealed).toString('utf8');
  }
}

/**
 * The keys of privileged notes: one of 32 random bytes for each organisation, which stands in the database only wrapped by
 * the installation's privileged key. Without that one, dump and disk say nothing.
 */
@Injectable()
export class NoteBox {
  constructor(private readonly box: PrivilegedBox) {}

  /** The seal of an organisation; its key is made with the first note. Throws PrivilegedKeyError. */
  async of(tx: EntityManager, organisation: string): Promise<NoteSeal> {
    const kept = await wrappedKey(tx, organisation);
    if (kept !== undefined) return this.unwrap(organisation, kept);
    await tx.query(
      'insert into privileged_key (organisation_id, wrapped_key) values ($1, $2) on conflict do nothing',
      [organisation, this.box.seal('privileged-key', organisation, randomBytes(32))],
    );
    const made = await wrappedKey(tx, organisation);
    if (made === undefined)
      throw new Error(`the key of organisation ${organisation} was made and is not there`);
    return this.unwrap(organisation, made);
  }

  private unwrap(organisation: string, wrapped: Buffer): NoteSeal {
    try {
      return new NoteSeal(new SecretBox(this.box.open('privileged-key', organisation, wrapped)));
    } catch {
      throw new PrivilegedKeyError(
        `the privileged notes of organisation ${organisation} were sealed under another FRISTVAKT_PRIVILEGED_KEY; put back the one from the backup`,
      );
    }
  }
}

const aboutOf = ({ note, matter }: NotePlace): string => `privileged-note:${note}:${matter}`;

async function wrappedKey(tx: EntityManager, organisation: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<readonly { wrapped: Buffer }[]>(
    'select wrapped_key as wrapped from privileged_key where organisation_id = $1',
    [organisation],
  );
  return row?.wrapped;
}
