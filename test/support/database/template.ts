import { escapeIdentifier, escapeLiteral } from 'pg';
import { migrateTemplate } from './migrate-template';
import { APP_ROLE, asOwner, templateOf, urlTo } from './server';
import type { TestServer } from './server';

/** Makes the template, migrates it, and shuts it: a copy can be made only of a database that nobody is connected to. */
export async function prepareTemplate(server: TestServer): Promise<void> {
  const template = templateOf(server);
  await asOwner(server, async (client) => {
    await client.query(appRole(server));
    await client.query(
      `create database ${template} template template0 encoding 'UTF8' locale_provider icu icu_locale 'sv-SE' locale 'C.UTF-8'`,
    );
  });
  await migrateTemplate(urlTo(server, template));
  await asOwner(server, async (client) =>
    client.query(`alter database ${template} is_template true allow_connections false`),
  );
}

/** Roles belong to the whole server: on one from outside it may be there already, or appear at the same moment. */
function appRole({ password }: TestServer): string {
  const secret = password === '' ? '' : `alter role ${APP_ROLE} password ${escapeLiteral(password)};`;
  return `do $do$ begin
    begin create role ${APP_ROLE} login; exception when duplicate_object or unique_violation then null; end;
    ${secret}
  end $do$`;
}

/** Removes every database of a run. */
export async function removeDatabases(server: TestServer): Promise<void> {
  await asOwner(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [server.run],
    );
    for (const { datname } of rows) {
      await client.query(`alter database ${escapeIdentifier(datname)} is_template false`);
      await client.query(`drop database ${escapeIdentifier(datname)} with (force)`);
    }
  });
}
