import { prepareQueue } from '@fristvakt/operation';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/migrations';

/**
 * Brings the template database, which is empty, to the newest schema; every test database is a copy of it. The URL is a
 * superuser's. Tests sign in as `fristvakt_app`, also where an earlier run left the role without that right.
 */
export async function migrateTemplate(url: string): Promise<void> {
  const dataSource = new DataSource({ type: 'postgres', url, migrations: MIGRATIONS });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    await prepareQueue({ url });
    await dataSource.query('alter role fristvakt_app login');
  } finally {
    await dataSource.destroy();
  }
}
