import { Injectable } from '@nestjs/common';
import { parsePlainDate } from '@fristvakt/calendar';
import { Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { Derivations } from './derivations';
import { Projections } from './projections';
import type { DerivationCause, Derived, RowDifference } from './projections';
import type { ProviderRecord } from './record';
import { readRecord } from './record';
import { RecordStore } from './record-store';

/** Derives a provider anew from its facts: because a day has begun, the law was changed, or to see that nothing is amiss. */
@Injectable()
export class Rederive {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly derivations: Derivations,
    private readonly projections: Projections,
  ) {}

  /** The providers of an organisation whose stored rows are of another day or another law. */
  async behind(organisation: string): Promise<readonly string[]> {
    const rows = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { id: string }[]>(
        `select id from provider
         where organisation_id = $1 and (derived_on is distinct from $2::date or law is distinct from $3)
           and exists (select from matter where matter.organisation_id = $1 and matter.provider_id = provider.id)
         order by id`,
        [organisation, this.derivations.today, this.derivations.mark],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Brings one provider up to today and to the law in force here. Does nothing if it is. */
  async bringUp(organisation: string, providerId: string): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      const record = await this.store.load(tx, organisation, providerId, { forWriting: true });
      if (record === undefined || record.matters.length === 0) return;
      await this.derivations.underPresentLaw(tx, organisation, record);
      if (record.derivedOn === this.derivations.today && record.law === this.derivations.mark) return;
      await this.derive(tx, organisation, record, 'day');
    });
  }

  /** Writes the rows as the facts give them today, whatever stands there. */
  async repair(organisation: string, providerId: string): Promise<void> {
    await this.database.write({ organisation }, async (tx) =>
      this.within(tx, organisation, providerId, 'repair'),
    );
  }

  /** Derives a provider anew in a transaction that goes on, because what is to apply there has just been decided. */
  async within(
    tx: EntityManager,
    organisation: string,
    providerId: string,
    cause: DerivationCause,
  ): Promise<void> {
    const record = await this.store.load(tx, organisation, providerId, { forWriting: true });
    if (record !== undefined && record.matters.length > 0) await this.derive(tx, organisation, record, cause);
  }

  /** Derives a provider anew in a transaction that goes on, because something was entered that is kept beside its record. */
  async afterEntry(tx: EntityManager, organisation: string, providerId: string, by: string): Promise<void> {
    const record = await this.store.load(tx, organisation, providerId, { forWriting: true });
    if (record === undefined || record.matters.length === 0) return;
    await this.derivations.underPresentLaw(tx, organisation, record);
    await this.derive(tx, organisation, record, 'register', by);
  }

  /** Where the stored rows are not what the facts give on the day they were derived for. */
  async check(organisation: string, providerId: string): Promise<readonly RowDifference[]> {
    return this.database.read({ organisation }, async (tx) => {
      const record = await this.store.load(tx, organisation, providerId, { forWriting: false });
      if (record === undefined || record.matters.length === 0) return [];
      if (record.derivedOn === null) {
        return [
          {
            table: 'provider',
            key: record.id,
            field: 'derived_on',
            stored: null,
            derived: this.derivations.today,
          },
        ];
      }
      const derived = await this.derived(tx, organisation, record, record.derivedOn);
      return this.projections.compare(tx, derived);
    });
  }

  private async derived(
    tx: EntityManager,
    organisation: string,
    record: ProviderRecord,
    on: string,
  ): Promise<Derived> {
    const read = readRecord(record);
    const asOf = parsePlainDate(on);
    if (!read.ok || asOf === undefined)
      throw new Error(`the stored record of provider ${record.id} cannot be read`);
    const of = { organisation, record, caseFile: read.caseFile, cause: 'repair' as const };
    return this.derivations.derived(tx, of, { asOf });
  }

  private async derive(
    tx: EntityManager,
    organisation: string,
    record: ProviderRecord,
    cause: DerivationCause,
    by: string | null = null,
  ): Promise<void> {
    const read = readRecord(record);
    if (!read.ok) throw new Error(`the stored record of provider ${record.id} cannot be read`);
    const on = record.derivedOn === null ? undefined : parsePlainDate(record.derivedOn);
    const before = on === undefined ? null : this.derivations.stateOf(record, on);
    await this.derivations.store(tx, {
      organisation,
      record,
      caseFile: read.caseFile,
      cause,
      before,
      by,
    });
  }
}
