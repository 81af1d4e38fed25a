import { BackupError } from '@fristvakt/operation';
import { ConfigError, EmbeddedPostgresError, databaseFault } from '@fristvakt/platform';

const MENDABLE = [EmbeddedPostgresError, ConfigError, BackupError];

/** What somebody can mend is told without the innards; anything else is thrown again. */
export function mendable(error: unknown): string {
  if (MENDABLE.some((kind) => error instanceof kind) && error instanceof Error)
    return `fristvakt: ${error.message}\n`;
  if (databaseFault(error) === 'away' && error instanceof Error)
    return `fristvakt: the database does not answer: ${error.message}\n`;
  throw error;
}
