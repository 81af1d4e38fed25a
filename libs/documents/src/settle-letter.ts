import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { hindering } from '@fristvakt/letters';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import { LetterDesk } from './letter-desk';
import { chosenIn, papersOf } from './kept-enclosure';
import { takeLetter } from './letter-row';

export interface LetterToSettle extends Reader {
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  /** Why it is settled though something the law asks for is missing in it. */
  readonly reason?: string;
}

type SettleRefusal = 'not-found' | 'stale' | 'letter-settled' | 'letter-incomplete' | 'letter-unfillable';

/** Settles a letter: it is kept as it reads, and does not change any more. What the law asks for is in it, or a reason why not. */
@Injectable()
export class SettleLetter {
  constructor(
    private readonly database: Database,
    private readonly desk: LetterDesk,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: LetterToSettle): Promise<Outcome<null, SettleRefusal>> {
    const { organisation, membership: by, only, id, version } = asked;
    const context = only === null ? { organisation } : { organisation, matter: only };
    const reason = asked.reason?.trim() ?? '';
    // Filled before the transaction: nobody waits for a text that takes its time. The version says that it is still that one.
    const opened = await this.desk.open(asked, only, id);
    if (opened === undefined) return refused('not-found', 'not-found');
    const { composed } = opened;
    if (composed === null) return refused('conflict', 'letter-unfillable');
    const missing = hindering(composed.check).map(({ id: point }) => point);
    const lacking = [...missing, ...composed.gaps];
    const isThisOne = opened.letter.version === version && opened.letter.state === 'draft';
    if (isThisOne && lacking.length > 0 && reason === '') {
      const places = lacking.map((name) => ({ property: name, reason: 'is missing in the letter' }));
      return refused('invalid', 'letter-incomplete', { places });
    }
    return this.database.write(context, async (tx): Promise<Outcome<null, SettleRefusal>> => {
      const letter = await takeLetter(tx, organisation, only, id);
      if (letter === undefined) return refused('not-found', 'not-found');
      if (letter.version !== version) return refused('stale', 'stale');
      if (letter.state !== 'draft') return refused('conflict', 'letter-settled');
      // Nobody erases one of them while the letter that names it is settled.
      const { enclosures } = opened.letter;
      const place = { organisation, matter: letter.matterId };
      const papers = await papersOf(tx, place, enclosures, 'for share');
      if (papers.size < chosenIn(enclosures).length) return refused('stale', 'stale');
      const document = { ...composed, document: { ...composed.document, draft: composed.gaps.length > 0 } };
      await tx.query(
        `update letter set state = 'settled', document = $3, settled_by = $4, settled_on = $5, settled_reason = $6,
           enclosures = $7, version = version + 1 where organisation_id = $1 and id = $2`,
        [
          ...[organisation, id, JSON.stringify(document), by, this.clock.today()],
          ...[reason === '' ? null : reason, JSON.stringify(enclosures)],
        ],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'letter.settled', subject: `letter:${id}` },
        detail: { kind: letter.kind, missing: lacking },
        ...(reason === '' ? {} : { values: { reason } }),
      });
      return done(null);
    });
  }
}
