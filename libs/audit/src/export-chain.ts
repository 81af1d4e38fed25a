import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { AuditTrail } from './audit-trail';
import { ChainReader } from './chain-reader';
import type { ChainBatch } from './chain-reader';
import { SigningKey } from './signing-key';

/**
 * The whole chain of an organisation as lines of JSON, so that it can be verified without this program
 * (`docs/verify-audit.mjs`): a header, each entry with its values, the signed heads, the end.
 */
@Injectable()
export class ExportChain {
  constructor(
    private readonly database: Database,
    private readonly reader: ChainReader,
    private readonly key: SigningKey,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The lines, read while they are taken. That it was exported is entered first, and so is in it. */
  async execute(organisation: string, by: string): Promise<Readable> {
    await this.database.write({ organisation }, async (tx) => {
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'audit.exported', subject: `organisation:${organisation}` },
      });
    });
    return Readable.from(this.lines(organisation), { objectMode: false });
  }

  /** Each piece is a look of its own, so that a slow reader holds no transaction open; it goes on to the very end. */
  private async *lines(organisation: string): AsyncGenerator<string> {
    yield lineOf({
      ...{ format: 'fristvakt-audit/1', organisation, exportedAt: this.clock.instant() },
      ...{ keyId: this.key.id, publicKey: this.key.publicKey.toString('base64') },
    });
    let after: number | null = null;
    for (;;) {
      const { batch, rest } = await this.piece(organisation, after);
      yield batch.map(linesOf).join('');
      const last = batch.at(-1);
      if (last === undefined) {
        yield rest;
        return;
      }
      after = last.entry.seq;
    }
  }

  /** The next entries; where there are none, the heads and the end as they are at that moment. */
  private async piece(
    organisation: string,
    after: number | null,
  ): Promise<{ readonly batch: ChainBatch; readonly rest: string }> {
    return this.database.read({ organisation }, async (tx) => {
      const batch = await this.reader.batch(tx, organisation, after);
      if (batch.length > 0) return { batch, rest: '' };
      const heads = await this.reader.heads(tx, organisation);
      const end = (await this.reader.end(tx, organisation)) ?? { length: 0, hash: '' };
      return { batch, rest: [...heads.map((head) => ({ head })), { end }].map(lineOf).join('') };
    });
  }
}

/** Line separators of Unicode are written as escapes: some readers would take them for the end of a line. */
const lineOf = (data: unknown): string =>
  `${JSON.stringify(data)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)}\n`;

const linesOf = ({ entry, values }: ChainBatch[number]): string =>
  `${lineOf({ entry })}${values.map((value) => lineOf({ value })).join('')}`;
