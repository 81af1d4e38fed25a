import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettableClock } from '../accounts/settable-clock';
import { startServer } from '../support/server';

const FOLDER = join(__dirname, '../../docs/samples');

/** The week in which Humana had lost its licence and not yet been given a stay. */
const HUMANA_WEEK = Date.parse('2023-02-06T08:00:00Z');

test('the sample of a bundle', async () => {
  const server = await startServer({ clock: new SettableClock(HUMANA_WEEK) });
  const organisation = await server.organisation('Humana Assistans AB');
  await server.import(organisation, 'humana-2023');
  const [licence] = await server.sql<{ id: string }>(
    `select id from matter where organisation_id = $1 and kind = 'licence'`,
    [organisation],
  );
  const officer = await server.session(
    await server.member(organisation, { roles: ['compliance-officer'], name: 'Åsa Lindqvist' }),
  );
  const answer = await officer.get(`/api/v1/matters/${licence?.id ?? ''}/bundle`);
  expect(answer.statusCode).toBe(200);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'bundle-humana-2023-02-06.zip'), answer.rawPayload);
  await server.stop();
});
