import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { PrincipalCache } from './principal-cache';
import type { RightsSubject } from './principal-cache';

/** The channel by which processes tell each other whose rights have changed. */
export const RIGHTS_CHANNEL = 'fristvakt_principals';

/** Says in the transaction whose rights it changes. */
export type Changed = (subject: RightsSubject) => Promise<void>;

/** Transactions that change what somebody may do: with their end, every process forgets what it relied on. */
@Injectable()
export class RightsChanges {
  constructor(
    private readonly database: Database,
    private readonly cache: PrincipalCache,
  ) {}

  async write<T>(context: Context, work: (tx: EntityManager, changed: Changed) => Promise<T>): Promise<T> {
    const subjects = new Set<RightsSubject>();
    try {
      return await this.database.write(context, async (tx) =>
        work(tx, async (subject) => {
          subjects.add(subject);
          await tx.query('select pg_notify($1, $2)', [RIGHTS_CHANNEL, subject]);
        }),
      );
    } finally {
      for (const subject of subjects) this.cache.forget(subject);
    }
  }
}
