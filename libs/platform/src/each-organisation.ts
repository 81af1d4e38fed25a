import type { Logger } from '@nestjs/common';
import type { DaysWork } from './daily';
import type { Database } from './database/database';

/** Round which organisations work goes, and how what fails is told. */
export interface Turns {
  readonly database: Database;
  readonly logger: Logger;
  readonly isStopped: () => boolean;
  /** What is told of an organisation for which it could not be done. */
  readonly failure: string;
}

/** Does something for every organisation in turn, until it is stopped. One for which it fails is told, and keeps no other waiting. */
export async function forEachOrganisation(
  { database, logger, isStopped, failure }: Turns,
  work: (organisation: string) => Promise<Partial<DaysWork>>,
): Promise<DaysWork> {
  const sum = { done: 0, failed: 0 };
  for (const organisation of await database.organisations()) {
    if (isStopped()) break;
    try {
      const { done = 0, failed = 0 } = await work(organisation);
      sum.done += done;
      sum.failed += failed;
    } catch (error) {
      sum.failed += 1;
      logger.error({ err: error, organisation }, failure);
    }
  }
  return sum;
}
