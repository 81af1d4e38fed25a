import { Injectable } from '@nestjs/common';
import type { LetterReading } from '@fristvakt/letter-reading';
import { Clock, Database } from '@fristvakt/platform';

/** Where what was read came from. */
export interface LetterSource {
  readonly name: string;
  readonly kind: 'pdf' | 'docx' | 'mail';
  readonly isMail: boolean;
  readonly attachments: readonly string[];
  readonly readAttachment: string | null;
}

export interface LetterListed {
  readonly id: string;
  readonly source: LetterSource;
  readonly kind: LetterReading['kind'];
  readonly takenBy: string;
  readonly createdAt: string;
}

export interface KeptLetter extends LetterListed {
  readonly pages: readonly string[];
  readonly reading: LetterReading;
  readonly expiresAt: string;
  /** Whether its file is there, to be kept as a paper. */
  readonly hasFile: boolean;
}

const MOST = 50;

/** Letters that were read and wait for somebody to look. A guest, who sees one matter only, has none. */
@Injectable()
export class KeptLetterQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(organisation: string): Promise<readonly LetterListed[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<LetterListed[]>(
        `select letter.id, letter.source, letter.reading ->> 'kind' as kind, membership.name as "takenBy",
           letter.created_at as "createdAt"
         from intake_letter letter
         join membership on membership.organisation_id = letter.organisation_id and membership.id = letter.taken_by
         where letter.organisation_id = $1 and letter.expires_at >= $2
         order by letter.created_at desc, letter.id desc limit $3`,
        [organisation, this.clock.instant(), MOST],
      ),
    );
  }

  /** Undefined where there is no such letter, or its time has passed. */
  async find(organisation: string, id: string): Promise<KeptLetter | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<KeptLetter[]>(
        `select letter.id, letter.source, letter.reading ->> 'kind' as kind, membership.name as "takenBy",
           letter.created_at as "createdAt", letter.expires_at as "expiresAt", letter.pages, letter.reading,
           letter.file_key is not null as "hasFile"
         from intake_letter letter
         join membership on membership.organisation_id = letter.organisation_id and membership.id = letter.taken_by
         where letter.organisation_id = $1 and letter.id = $2 and letter.expires_at >= $3`,
        [organisation, id, this.clock.instant()],
      ),
    );
    return row;
  }
}
