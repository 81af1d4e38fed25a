import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { CaseFile, CaseState } from '@fristvakt/proceedings';
import { derive } from '@fristvakt/proceedings';
import { Law } from './law';
import { plainOf, readRecord } from './record';
import type { Mapping, ProviderRecord } from './record';
import { RecordStore } from './record-store';

/** Everything that follows for a provider on a day, and the story it follows from. */
export interface StateOnDay {
  readonly record: ProviderRecord;
  readonly caseFile: CaseFile;
  readonly state: CaseState;
}

/** Who looks. What somebody opens is entered in the audit chain. */
export interface Reader {
  readonly organisation: string;
  readonly membership: string;
}

/** Derives a provider's state on any day, today or long ago, from the record as it stands. */
@Injectable()
export class RecordState {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly audit: AuditTrail,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  async ofProvider(
    reader: Reader,
    providerId: string,
    asOf = this.clock.today(),
  ): Promise<Outcome<StateOnDay, 'not-found'>> {
    return this.look(reader, providerId, asOf, `provider:${providerId}`);
  }

  async ofMatter(
    reader: Reader,
    matterId: string,
    asOf = this.clock.today(),
  ): Promise<Outcome<StateOnDay, 'not-found'>> {
    const { organisation } = reader;
    const providerId = await this.database.read({ organisation }, async (tx) =>
      this.store.providerOf(tx, organisation, matterId),
    );
    if (providerId === undefined) return refused('not-found', 'not-found');
    return this.look(reader, providerId, asOf, `matter:${matterId}`);
  }

  /** The whole record as a case file. */
  async caseFileOf(reader: Reader, providerId: string): Promise<Outcome<Mapping, 'not-found'>> {
    const { organisation, membership } = reader;
    return this.database.write({ organisation }, async (tx) => {
      const record = await this.store.load(tx, organisation, providerId, { forWriting: false });
      if (record === undefined) return refused('not-found', 'not-found');
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: membership,
          action: 'case-file.exported',
          subject: `provider:${providerId}`,
        },
        detail: { matters: record.matters.length, facts: record.facts.length },
      });
      return done(plainOf(record));
    });
  }

  private async look(
    reader: Reader,
    providerId: string,
    asOf: PlainDate,
    subject: string,
  ): Promise<Outcome<StateOnDay, 'not-found'>> {
    const { organisation, membership } = reader;
    const record = await this.database.write({ organisation }, async (tx) => {
      const found = await this.store.load(tx, organisation, providerId, { forWriting: false });
      if (found === undefined) return undefined;
      await this.audit.enter(tx, {
        organisation,
        actor: membership,
        action: 'state.read',
        subject,
        detail: { asOf },
      });
      return found;
    });
    const read = record && readRecord(record);
    if (record === undefined || read?.ok !== true) return refused('not-found', 'not-found');
    return done({ record, caseFile: read.caseFile, state: derive(this.law.catalogue, read.caseFile, asOf) });
  }
}
