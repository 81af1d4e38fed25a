import type { Principal } from '@fristvakt/accounts';
import { FileOfLetter } from '@fristvakt/intake';
import { done } from '@fristvakt/platform';
import {
  Absences,
  OwnNotices,
  OwnPreferences,
  OwnSettings,
  ReminderProof,
  SimulateReminders,
  UnreadNotices,
} from '@fristvakt/reminders';
import { codeOf } from '../accounts/accounts-app';
import { NoonClock } from '../support/noon-clock';
import { startServer } from '../support/server';
import type { Member, RunningServer } from '../support/server';
import { foundTenant } from './world';
import type { Tenant } from './world';

/**
 * Reminders, absences and letters that were read are no business of somebody who sees one matter only. No route lets a guest ask for
 * them; here the queries behind the routes are asked past every route, by a guest and by a colleague: the tables refuse the guest.
 */
describe('the second lock, where a guest got past the first', () => {
  let server: RunningServer;
  let house: Tenant;
  let colleague: Principal;
  let guest: Principal;
  let letter: string;
  let matter: string;

  beforeAll(async () => {
    server = await startServer({ clock: new NoonClock() });
    house = await foundTenant(server, 'koltrast');
    const { organisation, matters } = house;
    matter = matters['L'] ?? '';
    const officer = await server.member(organisation, { roles: ['compliance-officer'] });
    colleague = principalOf(officer, null);
    guest = principalOf(officer, matter);
    await server.sql(
      `insert into absence (id, organisation_id, membership_id, from_on, until_on, entered_by)
       values (gen_random_uuid(), $1, $2, '2026-01-01', '2099-01-01', $2)`,
      [organisation, officer.membership],
    );
    await server.sql(
      `insert into notice_preference (organisation_id, membership_id, language) values ($1, $2, 'en')`,
      [organisation, officer.membership],
    );
    await server.sql(
      `insert into notice (id, organisation_id, recipient_id, kind, because, told)
       values (gen_random_uuid(), $1, $2, 'mail-failed', 'mail-failed', '{}')`,
      [organisation, officer.membership],
    );
    await server.sql(
      `insert into reminder_setting (organisation_id, send_at) values ($1, '09:30')
       on conflict on constraint reminder_setting_pk do update set send_at = '09:30'`,
      [organisation],
    );
    await server.sql(
      `update reminder set state = 'planned', settled_at = null, due_at = '2090-06-01' where organisation_id = $1`,
      [organisation],
    );
    const [kept] = await server.sql<{ id: string }>(
      `update intake_letter set file_key = 'nowhere' where organisation_id = $1 returning id`,
      [organisation],
    );
    letter = kept?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
  });

  const counted = async (principal: Principal): Promise<Readonly<Record<string, number | string>>> => ({
    notices: (await server.get(OwnNotices).list({ principal, limit: 10 })).length,
    unread: await server.get(UnreadNotices).count(principal),
    absences: (
      await server
        .get(Absences)
        .list({ principal, member: principal.membership, since: '2026-01-01', limit: 10 })
    ).length,
    language: (await server.get(OwnPreferences).of(principal)).language,
    hour: (await server.get(OwnSettings).of(principal)).sendAt,
    reminders: Math.min(
      1,
      (await server.get(ReminderProof).list({ principal, latestFirst: true, limit: 10 })).length,
    ),
    toCome: Math.min(
      1,
      (await server.get(SimulateReminders).execute(principal, '2026-01-01', '2099-01-01')).reminders.length,
    ),
  });

  test('a colleague is told what there is', async () => {
    expect(await counted(colleague)).toStrictEqual({
      ...{ notices: 1, unread: 1, absences: 1, language: 'en', hour: '09:30', reminders: 1, toCome: 1 },
    });
  });

  test('a guest is told as if nothing were there', async () => {
    expect(await counted(guest)).toStrictEqual({
      ...{ notices: 0, unread: 0, absences: 0, language: 'sv', hour: '08:00', reminders: 0, toCome: 0 },
    });
  });

  test('the file of a letter cannot be filed by a guest, not even in their own matter', async () => {
    const filed = async (principal: Principal): Promise<string | undefined> => {
      const asked = { principal, letter, matterId: matter };
      return codeOf(await server.get(FileOfLetter).into(asked, async () => Promise.resolve(done(null))));
    };
    expect(await filed(guest)).toBe('letter-file-gone');
    expect(await filed(colleague)).not.toBe('letter-file-gone');
  });
});

function principalOf({ organisation, membership, account }: Member, matter: string | null): Principal {
  return {
    ...{ organisation, membership, account, name: 'Ada', matter, secondFactorMissing: false },
    roles: matter === null ? ['compliance-officer'] : ['guest-counsel'],
    by: { kind: 'session', id: account, secondFactor: true },
  };
}
