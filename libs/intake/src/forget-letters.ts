import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';

/** Letters are forgotten once a day: each goes before its time is over and not in the night after. */
const A_DAY = 24 * 60 * 60_000;

/** Forgets the letters that nobody dismissed and whose last day has come: their texts are kept thirty days at most. */
@Injectable()
export class ForgetLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells how many there were. */
  async execute(organisation: string): Promise<number> {
    return this.database.write({ organisation }, async (tx) => {
      const [, count] = await tx.query<[unknown, number]>(
        'delete from intake_letter where organisation_id = $1 and expires_at < $2',
        [organisation, this.clock.instant(A_DAY)],
      );
      return count;
    });
  }
}
