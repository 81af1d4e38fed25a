import { Injectable } from '@nestjs/common';
import { HeldFiles } from '@fristvakt/evidence';
import { Clock, Database } from '@fristvakt/platform';

/** Letters are forgotten once a day: each goes before its time is over and not in the night after. */
const A_DAY = 24 * 60 * 60_000;

/** Forgets the letters that nobody dismissed and whose last day has come: their texts and files are kept thirty days at most. */
@Injectable()
export class ForgetLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: HeldFiles,
  ) {}

  /** Tells how many there were. */
  async execute(organisation: string): Promise<number> {
    const gone = await this.database.write({ organisation }, async (tx) => {
      const [rows] = await tx.query<[readonly { key: string | null }[], number]>(
        'delete from intake_letter where organisation_id = $1 and expires_at < $2 returning file_key as key',
        [organisation, this.clock.instant(A_DAY)],
      );
      return rows;
    });
    await this.files.letGo(gone.flatMap(({ key }) => key ?? []));
    return gone.length;
  }
}
