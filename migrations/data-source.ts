import { configOfProcess } from '@fristvakt/platform';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';

/**
 * The database whose schema the TypeORM command line changes: `typeorm migration:run -d dist/migrations/data-source.js`.
 * The role in the address owns the tables.
 */
export const dataSource = new DataSource({
  type: 'postgres',
  url: ownerUrl(),
  migrations: MIGRATIONS,
});

function ownerUrl(): string {
  const { database } = configOfProcess();
  if (database !== null) return database.ownerUrl;
  throw new Error(
    'No database is named: set FRISTVAKT_OWNER_DATABASE_URL and DATABASE_URL. The embedded one is migrated when the program starts.',
  );
}
