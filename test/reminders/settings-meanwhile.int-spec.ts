import type { Principal } from '@fristvakt/accounts';
import { Database, Failpoints } from '@fristvakt/platform';
import { ChangeSettings, OwnSettings, Round } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import type { Member } from '../support/server';
import { Reminded } from './reminded';

/** An answer that is due on Thursday 28 May 2026; its reminders go out at eight, until somebody says ten. */
describe('a sweep while the hour of the organisation is being changed', () => {
  let clock: SettableClock;
  let of: Reminded;
  let principal: Principal;

  beforeEach(async () => {
    clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11' });
    const { server, organisation } = of;
    const manager = await server.member(organisation, { roles: ['manager'], name: 'Chefen Berg' });
    const owner = await server.member(organisation, { roles: ['counsel'], name: 'Ylva Ek' });
    await of.own(owner);
    principal = principalOf(manager);
    await of.roundAt('2026-05-12T09:00:10Z');
    await of.acknowledge();
  });
  afterEach(async () => {
    await of.stop();
  });

  const hourTo = async (sendAt: string): Promise<boolean> => {
    const { version } = await of.server.get(OwnSettings).of(principal);
    const outcome = await of.server.get(ChangeSettings).execute({ principal, version, sendAt });
    return outcome.ok;
  };
  /** Whether somebody waits for a row that another transaction holds. */
  const someoneWaits = async (): Promise<boolean> => {
    const rows = await of.server.sql<object>(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };
  const told = async (): Promise<readonly string[]> =>
    (await of.reminders()).map(({ slot, dueAt, state }) => `${slot} ${dueAt} ${state}`);

  const LATER = [
    'd7 2026-05-21 08:00 planned',
    'd3 2026-05-25 08:00 planned',
    'd2 2026-05-26 08:00 planned',
    'd1 2026-05-27 08:00 planned',
    'd0 2026-05-28 08:00 planned',
    'd-1 2026-05-29 08:00 planned',
    'd-3 2026-06-01 08:00 planned',
    'd-7 2026-06-04 08:00 planned',
  ];

  test('what the sweep has taken is sent, once; everything else is planned anew, and nothing is lost', async () => {
    const { server } = of;
    clock.set(Date.parse('2026-05-13T06:00:00Z'));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = (): void => undefined;
    const taken = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { hooks } = server.get(Failpoints);
    hooks.set('sweep-taken', async () => {
      reached();
      await held;
    });
    const sweeping = server.get(Round).execute('test');
    await taken;
    const changing = hourTo('10:00');
    while (!(await someoneWaits())) await new Promise((resolve) => setTimeout(resolve, 10));
    hooks.clear();
    release();
    await expect(sweeping).resolves.toMatchObject({ sent: 1, failed: 0 });
    await expect(changing).resolves.toBe(true);
    expect(await told()).toStrictEqual([
      ...['entered 2026-05-12 09:00 sent', 'd14 2026-05-13 06:00 sent'],
      ...LATER,
    ]);
    // The hour of the step that was sent comes again by the new setting: it is not sent again.
    await expect(of.roundAt('2026-05-13T08:00:00Z')).resolves.toMatchObject({ sent: 0, failed: 0 });
    expect((await of.notices()).map(({ slot }) => slot)).toStrictEqual(['entered', 'd14']);
  });

  test('saved before the sweep comes, nothing is sent at the old hour, and all of it at the new one', async () => {
    clock.set(Date.parse('2026-05-13T05:59:59Z'));
    await expect(hourTo('10:00')).resolves.toBe(true);
    expect(await told()).toStrictEqual([
      ...['entered 2026-05-12 09:00 sent', 'd14 2026-05-13 08:00 planned'],
      ...LATER,
    ]);
    await expect(of.roundAt('2026-05-13T06:00:00Z')).resolves.toMatchObject({ sent: 0, failed: 0 });
    await expect(of.roundAt('2026-05-13T08:00:00Z')).resolves.toMatchObject({ sent: 1, failed: 0 });
    await expect(of.roundAt('2026-05-21T06:00:00Z')).resolves.toMatchObject({ sent: 0, failed: 0 });
    await expect(of.roundAt('2026-05-21T08:00:00Z')).resolves.toMatchObject({ sent: 1, failed: 0 });
  });

  test('being saved while the sweep comes, what is locked is left alone, and sent at the new hour', async () => {
    const { server, organisation } = of;
    clock.set(Date.parse('2026-05-13T06:00:00Z'));
    const meanwhile = await server.get(Database).write({ organisation }, async (tx) => {
      await tx.query(
        `update reminder set due_at = due_at + interval '2 hours'
         where organisation_id = $1 and state = 'planned'`,
        [organisation],
      );
      return server.get(Round).execute('test');
    });
    expect(meanwhile).toMatchObject({ sent: 0, failed: 0 });
    await expect(of.roundAt('2026-05-13T08:00:00Z')).resolves.toMatchObject({ sent: 1, failed: 0 });
  });
});

const principalOf = ({ organisation, membership, account }: Member): Principal => ({
  ...{ organisation, membership, account, name: 'Chefen Berg', matter: null, secondFactorMissing: false },
  ...{ roles: ['manager'], by: { kind: 'session', id: account, secondFactor: true } },
});
