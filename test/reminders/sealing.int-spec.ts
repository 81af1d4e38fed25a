import { ProtocolKeeper } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import { Reminded } from './reminded';

/** A clock of a process that is fast, before a database whose clock is right. */
class FastClock extends SettableClock {
  fastBy = 0;

  override now(): number {
    return super.now() + this.fastBy;
  }

  override forDatabase(): string {
    return new Date(super.now()).toISOString();
  }
}

describe('the protocol of Tuesday 12 May 2026 is sealed when that day is over', () => {
  let clock: FastClock;
  let of: Reminded;

  beforeAll(async () => {
    clock = new FastClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11' });
  });
  afterAll(async () => {
    await of.stop();
  });

  const sealed = async (): Promise<readonly string[]> => {
    const rows = await of.server.sql<{ day: string }>(
      `select to_char(day, 'YYYY-MM-DD') as day from deadline_protocol where organisation_id = $1 order by day`,
      [of.organisation],
    );
    return rows.map(({ day }) => day);
  };
  const keptAt = async (instant: string, fastBy = 0): Promise<boolean | undefined> => {
    clock.set(Date.parse(instant));
    clock.fastBy = fastBy;
    const { failed, waits } = await of.server.get(ProtocolKeeper).keep();
    expect(failed).toBe(0);
    return waits;
  };
  const zone = async (name: string): Promise<void> => {
    await of.server.sql(
      `insert into reminder_setting (organisation_id, zone) values ($1, $2)
       on conflict on constraint reminder_setting_pk do update set zone = excluded.zone`,
      [of.organisation, name],
    );
  };

  beforeEach(async () => {
    await of.server.sql('alter table deadline_protocol disable trigger deadline_protocol_append_only');
    await of.server.sql('delete from deadline_protocol');
    await of.server.sql('alter table deadline_protocol enable trigger deadline_protocol_append_only');
    // What came before is sealed.
    await of.server.sql(
      `insert into deadline_protocol (organisation_id, day, content, sha256)
       select id, '2026-05-11', '{}', repeat('0', 64) from organisation`,
    );
    await zone('Europe/Stockholm');
  });

  test('ten minutes after midnight in Sweden, and not a second sooner', async () => {
    expect(await keptAt('2026-05-12T22:00:00Z')).toBe(true);
    expect(await keptAt('2026-05-12T22:09:59Z')).toBe(true);
    expect(await sealed()).toStrictEqual(['2026-05-11']);
    expect(await keptAt('2026-05-12T22:10:00Z')).toBe(false);
    expect(await sealed()).toStrictEqual(['2026-05-11', '2026-05-12']);
  });

  test('by the clock of the database: a process that is hours fast seals nothing early, and looks again', async () => {
    expect(await keptAt('2026-05-12T21:59:00Z', 3 * 3_600_000)).toBe(true);
    expect(await sealed()).toStrictEqual(['2026-05-11']);
    expect(await keptAt('2026-05-12T22:10:00Z', 3 * 3_600_000)).toBe(false);
    expect(await sealed()).toStrictEqual(['2026-05-11', '2026-05-12']);
  });

  test('and after midnight where the organisation is, which may be later', async () => {
    await zone('Atlantic/Canary');
    expect(await keptAt('2026-05-12T22:30:00Z')).toBe(true);
    expect(await sealed()).toStrictEqual(['2026-05-11']);
    expect(await keptAt('2026-05-12T23:10:00Z')).toBe(false);
    expect(await sealed()).toStrictEqual(['2026-05-11', '2026-05-12']);
    await zone('Europe/Helsinki');
    expect(await keptAt('2026-05-13T21:15:00Z')).toBe(false);
    expect(await sealed()).toStrictEqual(['2026-05-11', '2026-05-12']);
  });
});
