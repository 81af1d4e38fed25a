import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import type { ProviderRecord } from './record';

/** Whose deadlines are asked for, and as of which day. */
export interface DeadlinesAsked {
  readonly organisation: string;
  readonly record: Pick<ProviderRecord, 'id' | 'kind' | 'matters'>;
  readonly asOf: PlainDate;
}

/**
 * A feature that keeps something of a provider that is no fact of its record and that a deadline follows from. Such a deadline's event
 * is the entry it follows from: no fact has that name.
 */
export interface DeadlineSource {
  deadlines(tx: EntityManager, asked: DeadlinesAsked): Promise<readonly Deadline[]>;
}

/** The sources of deadlines beside the record; each registers itself when the program starts. */
@Injectable()
export class DeadlineSources {
  private readonly sources: DeadlineSource[] = [];

  register(source: DeadlineSource): void {
    this.sources.push(source);
  }

  async of(tx: EntityManager, asked: DeadlinesAsked): Promise<readonly Deadline[]> {
    const found: Deadline[] = [];
    for (const source of this.sources) found.push(...(await source.deadlines(tx, asked)));
    return found;
  }
}

/** Those that are stored of a provider, as they were derived last. */
export async function storedBesideFacts(
  tx: EntityManager,
  organisation: string,
  provider: string,
): Promise<readonly Deadline[]> {
  const rows = await tx.query<readonly { derived: Deadline }[]>(
    `select derived from deadline where organisation_id = $1 and provider_id = $2 and standing and fact_id is null
     order by key`,
    [organisation, provider],
  );
  return rows.map(({ derived }) => derived);
}
