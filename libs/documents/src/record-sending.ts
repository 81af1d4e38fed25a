import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import type { PlainDate } from '@fristvakt/calendar';
import { factOfSending } from '@fristvakt/letters';
import type { FactOfSending } from '@fristvakt/letters';
import { Database, Undone, done, refused, undoable } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { OpenMatter, RecordFact } from '@fristvakt/providers';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { LetterDesk } from './letter-desk';
import type { Opened } from './letter-desk';
import { takeLetter } from './letter-row';
import type { SentHow } from './letter-row';

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

/** What is noted with the fact, in Swedish, as everything in a record. */
const HOW: Record<SentHow, string> = {
  'e-mail': 'med e-post',
  'e-service': 'genom e-tjänst',
  post: 'med post',
  'by-hand': 'lämnad på plats',
  other: 'på annat sätt',
};

/**
 * Records that a settled letter was sent, and in the same transaction the fact that the language of facts has for it: an
 * appeal filed, a statement, a notice. An appeal for which there is no dispute yet opens it. The program sends nothing itself.
 */
@Injectable()
export class RecordSending {
  constructor(
    private readonly database: Database,
    private readonly desk: LetterDesk,
    private readonly facts: RecordFact,
    private readonly matters: OpenMatter,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: LetterSent): Promise<Outcome<{ readonly factId: string }>> {
    const { organisation, only, id, proof } = asked;
    if (proof.trim() === '') {
      return refused('invalid', 'sending-proof-missing', {
        places: [{ property: 'proof', reason: 'expected what shows it' }],
      });
    }
    const opened = await this.desk.open(asked, only, id);
    if (opened === undefined) return refused('not-found', 'not-found');
    return undoable(async () =>
      this.database.write({ organisation }, async (tx) => this.within(tx, asked, opened)),
    );
  }

  private async within(
    tx: EntityManager,
    asked: LetterSent,
    opened: Opened,
  ): Promise<Outcome<{ readonly factId: string }>> {
    const { organisation, membership: by, only, id, version, on, how, proof } = asked;
    const letter = await takeLetter(tx, organisation, only, id);
    if (letter === undefined) return refused('not-found', 'not-found');
    if (letter.version !== version) return refused('stale', 'stale');
    if (letter.state !== 'settled') return refused('conflict', 'letter-not-settled');
    const { template, story, fields } = opened;
    const said = `${template.title.sv} ${HOW[how]}`;
    const fact = factOfSending(template, story, fields, letter.particulars, said);
    const matterId = await this.matterFor(tx, asked, opened, fact);
    if (matterId === undefined) return refused('conflict', 'dispute-missing');
    const recorded = await this.facts.within(tx, {
      ...{ organisation, recordedBy: by, only, matterId, dryRun: false },
      fact: { ...fact.body, on },
    });
    if (!recorded.ok) throw new Undone(recorded.refusal);
    const factId = recorded.value.id ?? '';
    await tx.query(
      `update letter set state = 'sent', sent_by = $3, sent_on = $4, sent_how = $5, proof = $6, fact_id = $7,
         version = version + 1 where organisation_id = $1 and id = $2`,
      [organisation, id, by, on, how, proof.trim(), factId],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'letter.sent', subject: `letter:${id}` },
      detail: { kind: letter.kind, how, fact: factId },
      values: { proof: proof.trim() },
    });
    return done({ factId });
  }

  /** The matter of the fact, opened where there is no dispute yet. A guest has the one matter and opens none. */
  private async matterFor(
    tx: EntityManager,
    { organisation, membership: by, only }: LetterSent,
    { stood }: Opened,
    fact: FactOfSending,
  ): Promise<string | undefined> {
    const { record } = stood.day;
    const found = record.matters.find(({ ref }) => ref === fact.matter)?.id;
    if (only !== null) return found === only ? found : undefined;
    if (found !== undefined) return found;
    const againstId = record.facts.find(({ ref }) => ref === fact.against)?.id;
    if (againstId === undefined) return undefined;
    const providerId = stood.matter.providerId;
    const opened = await this.matters.within(tx, {
      ...{ organisation, by, providerId, kind: 'appeal', againstId, more: {} },
    });
    if (!opened.ok) throw new Undone(opened.refusal);
    return opened.value.id;
  }
}
