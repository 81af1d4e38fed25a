import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import type { PlainDate } from '@fristvakt/calendar';
import { Database, done, refused, undoable } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { FactOfLetter } from './fact-of-letter';
import { LetterDesk } from './letter-desk';
import type { Opened } from './letter-desk';
import { takeLetter } from './letter-row';
import type { SentHow } from './letter-row';
import { SentPaper } from './sent-paper';
import type { SentFiles } from './sent-paper';

export interface LetterSent extends Reader {
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  /** The day it reached its addressee, or was posted. */
  readonly on: PlainDate;
  readonly how: SentHow;
  /** What shows it: a receipt, a message id, a posting slip, and where it is kept. */
  readonly proof: string;
}

type Recorded = Outcome<{ readonly factId: string }>;

/**
 * Records that a settled letter was sent, and in the same transaction the fact that the language of facts has for it (an appeal
 * filed, a statement, a notice), and the letter itself as a paper of that matter. An appeal for which there is no dispute yet
 * opens it. The program sends nothing itself.
 */
@Injectable()
export class RecordSending {
  constructor(
    private readonly database: Database,
    private readonly desk: LetterDesk,
    private readonly fact: FactOfLetter,
    private readonly paper: SentPaper,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: LetterSent): Promise<Recorded> {
    const { organisation, only, id, version, proof } = asked;
    if (proof.trim() === '') {
      return refused('invalid', 'sending-proof-missing', {
        places: [{ property: 'proof', reason: 'expected what shows it' }],
      });
    }
    const opened = await this.desk.open(asked, only, id);
    if (opened === undefined) return refused('not-found', 'not-found');
    const { letter } = opened;
    // What would be refused below is set for nobody.
    if (letter.version !== version) return refused('stale', 'stale');
    if (letter.state !== 'settled' || letter.document === null)
      return refused('conflict', 'letter-not-settled');
    return this.paper.into(letter.document.document, async (files) =>
      undoable(async () =>
        this.database.write({ organisation }, async (tx) => this.within(tx, asked, { opened, files })),
      ),
    );
  }

  private async within(
    tx: EntityManager,
    asked: LetterSent,
    { opened, files }: { readonly opened: Opened; readonly files: SentFiles },
  ): Promise<Recorded> {
    const { organisation, membership: by, only, id, version, on, how, proof } = asked;
    const letter = await takeLetter(tx, organisation, only, id);
    if (letter === undefined) return refused('not-found', 'not-found');
    if (letter.version !== version) return refused('stale', 'stale');
    if (letter.state !== 'settled' || letter.document === null)
      return refused('conflict', 'letter-not-settled');
    const recorded = await this.fact.within(tx, asked, opened);
    if (!recorded.ok) return recorded;
    const { factId, matterId } = recorded.value;
    const { document } = letter.document;
    const evidence = await this.paper.within(tx, { organisation, by, matterId, factId, document, files });
    await tx.query(
      `update letter set state = 'sent', sent_by = $3, sent_on = $4, sent_how = $5, proof = $6, fact_id = $7,
         evidence_id = $8, version = version + 1 where organisation_id = $1 and id = $2`,
      [organisation, id, by, on, how, proof.trim(), factId, evidence],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'letter.sent', subject: `letter:${id}` },
      detail: { kind: letter.kind, how, fact: factId, evidence },
      values: { proof: proof.trim() },
    });
    return done({ factId });
  }
}
