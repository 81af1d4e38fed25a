import { Injectable, Logger } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from './audit-trail';
import { ChainCheck } from './chain-check';
import type { ChainFault } from './chain-check';
import { ChainReader } from './chain-reader';
import { SigningKey } from './signing-key';

/** What was found: how many entries were gone along, how many values have been erased, and the first fault. */
export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly erased: number;
  /** Up to which entry a signed head vouches; what comes after is signed the next day. */
  readonly signedTo: number | null;
  readonly fault: ChainFault | null;
}

export interface VerificationAsked {
  readonly organisation: string;
  /** Who asks. */
  readonly by: string;
  /** An entry noted down outside the database: finds even a chain that was made anew with all its heads. */
  readonly known?: { readonly seq: number; readonly hash: string };
}

/** The first number of our advisory locks of this kind; the second is made of the organisation. */
const LOCK = 7_011_936;

/** Goes along the whole chain of an organisation and sees whether anything was changed, taken out or put in. */
@Injectable()
export class VerifyChain {
  private readonly logger = new Logger('VerifyChain');

  constructor(
    private readonly database: Database,
    private readonly reader: ChainReader,
    private readonly key: SigningKey,
    private readonly audit: AuditTrail,
  ) {}

  /** One at a time for each organisation; that it was done is entered in the chain. */
  async execute(asked: VerificationAsked): Promise<Outcome<Verification, 'verification-under-way'>> {
    const { organisation } = asked;
    const found = await this.database.read({ organisation }, async (tx) =>
      (await isAlone(tx, organisation)) ? this.look(tx, asked) : undefined,
    );
    if (found === undefined) return refused('conflict', 'verification-under-way');
    await this.enter(asked, found);
    return done(found);
  }

  private async enter({ organisation, by }: VerificationAsked, found: Verification): Promise<void> {
    const { ok, entries, fault } = found;
    try {
      await this.database.write({ organisation }, async (tx) => {
        await this.audit.enter(tx, {
          ...{ organisation, actor: by, action: 'audit.verified', subject: `organisation:${organisation}` },
          detail: { ok, entries, ...(fault === null ? {} : { fault: fault.kind, seq: fault.seq }) },
        });
      });
    } catch (error) {
      // A chain without its end takes no entry; that it is broken is told all the same.
      if (ok) throw error;
      this.logger.error({ err: error, organisation, fault }, 'a broken chain took no entry');
    }
  }

  /** The same within a transaction, without an entry. */
  async look(tx: EntityManager, { organisation, known }: VerificationAsked): Promise<Verification> {
    const check = new ChainCheck({
      organisation,
      heads: await this.reader.heads(tx, organisation),
      end: await this.reader.end(tx, organisation),
      keyId: this.key.id,
      isSigned: (text, signature) => this.key.isSigned(text, signature),
      ...(known === undefined ? {} : { known }),
    });
    const fault = (await this.firstFault(tx, organisation, check)) ?? null;
    const { entries, erased, signedTo } = check;
    return { ok: fault === null, entries, erased, signedTo, fault };
  }

  private async firstFault(
    tx: EntityManager,
    organisation: string,
    check: ChainCheck,
  ): Promise<ChainFault | undefined> {
    const unsigned = check.begin();
    if (unsigned !== undefined) return unsigned;
    let after: number | null = null;
    for (;;) {
      const batch = await this.reader.batch(tx, organisation, after);
      for (const { entry, values } of batch) {
        const fault = check.next(entry, values);
        if (fault !== undefined) return fault;
        after = entry.seq;
      }
      if (batch.length === 0) break;
    }
    const stray = await this.reader.strayValue(tx, organisation);
    return check.end() ?? (stray && check.stray(stray));
  }
}

/** Whether nobody else verifies this chain now; if so, nobody else does until the transaction ends. */
async function isAlone(tx: EntityManager, organisation: string): Promise<boolean> {
  const [row] = await tx.query<readonly { alone: boolean }[]>(
    'select pg_try_advisory_xact_lock($1, hashtext($2)) as alone',
    [LOCK, organisation],
  );
  return row?.alone === true;
}
