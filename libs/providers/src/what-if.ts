import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import { withSettings } from '@fristvakt/case-file';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { changes, derive } from '@fristvakt/proceedings';
import { summaryOf } from './change-summary';
import type { ChangeSummary } from './change-summary';
import { Law } from './law';
import { plainOf, readRecord } from './record';
import { RecordStore } from './record-store';

/** A question: if these facts had been otherwise, what would be so on a day? */
export interface WhatIfQuestion {
  readonly organisation: string;
  readonly providerId: string;
  /** As `e2.served.on=2023-02-03`; `null` takes a field away. */
  readonly set: readonly string[];
  readonly asOf?: PlainDate;
}

/** Sets facts otherwise and says what would move. Nothing is written. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  async execute(
    question: WhatIfQuestion,
  ): Promise<Outcome<{ asOf: PlainDate; changed: ChangeSummary }, 'not-found' | 'setting-not-possible'>> {
    const { organisation, providerId, set, asOf = this.clock.today() } = question;
    const record = await this.database.read({ organisation }, async (tx) =>
      this.store.load(tx, organisation, providerId, { forWriting: false }),
    );
    const read = record && readRecord(record);
    if (record === undefined || read?.ok !== true) return refused('not-found', 'not-found');
    const otherwise = withSettings(Buffer.from(JSON.stringify(plainOf(record))), set);
    if (!otherwise.ok) {
      const places = otherwise.faults.map(({ path, message }) => ({
        property: ['set', ...path].join('.'),
        reason: message,
      }));
      return refused('invalid', 'setting-not-possible', { places });
    }
    const { catalogue } = this.law;
    const changed = changes(
      derive(catalogue, read.caseFile, asOf),
      derive(catalogue, otherwise.caseFile, asOf),
    );
    return done({ asOf, changed: summaryOf(changed) });
  }
}
