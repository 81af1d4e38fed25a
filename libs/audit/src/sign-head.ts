import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { AuditTrail } from './audit-trail';
import { HEAD_SIGNED, textOfHead } from './chain';
import { ChainReader } from './chain-reader';
import { SigningKey } from './signing-key';

/**
 * Signs the head of an organisation's chain, once a day. Whoever rebuilds the chain later cannot sign it; and the chain
 * itself tells of every head, so that none goes missing. The head is logged as well: an anchor outside the database.
 */
@Injectable()
export class SignHead {
  private readonly logger = new Logger('AuditHead');

  constructor(
    private readonly database: Database,
    private readonly reader: ChainReader,
    private readonly key: SigningKey,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Whether it signed: not where the chain is empty, or today's head is signed already. */
  async execute(organisation: string): Promise<boolean> {
    const day = this.clock.today();
    return this.database.write({ organisation }, async (tx) => {
      const end = await this.reader.end(tx, organisation);
      if (end === undefined || end.length === 0) return false;
      const { length: seq, hash } = end;
      const signedAt = this.clock.instant().replace('Z', '000Z');
      const signature = this.key.sign(textOfHead(organisation, { day, seq, hash, signedAt }));
      const signed = await tx.query<readonly unknown[]>(
        `insert into audit_head (organisation_id, day, seq, hash, key_id, signature, signed_at)
         values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7) on conflict do nothing returning 1`,
        [organisation, day, seq, hash, this.key.id, signature, signedAt],
      );
      if (signed.length === 0) return false;
      await this.audit.enter(tx, {
        ...{ organisation, actor: 'system', action: HEAD_SIGNED, subject: `audit-head:${day}` },
        detail: { day, seq },
      });
      this.logger.log(
        { organisation, day, seq, hash, signature: signature.toString('base64') },
        'head signed',
      );
      return true;
    });
  }
}
