import { PassOn, SendMail } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import type { Member } from '../support/server';
import { MailSink } from './mail-sink';
import { Reminded } from './reminded';

/** The mail server is away on Tuesday 12 May 2026, and the owner from Wednesday on. */
describe('an absence that begins while a mail waits', () => {
  let clock: SettableClock;
  let sink: MailSink;
  let of: Reminded;
  let owner: Member;
  let standIn: Member;

  beforeEach(async () => {
    sink = await MailSink.start();
    clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11', sink });
    const { server, organisation } = of;
    owner = await server.member(organisation, {
      ...{ roles: ['counsel'], name: 'Ylva Ek', email: 'ylva@larkan.example' },
    });
    standIn = await server.member(organisation, {
      ...{ roles: ['counsel'], name: 'Sten Stad', email: 'sten@larkan.example' },
    });
    await server.member(organisation, {
      ...{ roles: ['compliance-officer'], name: 'Åke Öst', email: 'ake@larkan.example' },
    });
    await of.own(owner);
    sink.refuse = () => 451;
    await of.roundAt('2026-05-12T09:00:10Z');
    await of.sendMails();
    if (sink.mails.length > 0) throw new Error('the mail server took a mail');
  });
  afterEach(async () => {
    await of.stop();
    await sink.stop();
  });

  const away = async (stand: Member | null): Promise<void> => {
    await of.server.sql(
      `insert into absence (id, organisation_id, membership_id, from_on, until_on, stand_in_id, entered_by)
       values (gen_random_uuid(), $1, $2, '2026-05-13', '2026-06-30', $3, $2)`,
      [of.organisation, owner.membership, stand?.membership ?? null],
    );
  };
  /** The mail server is back, at an hour; every mail that waits is tried, and again. */
  const backAt = async (instant: string): Promise<readonly string[]> => {
    clock.set(Date.parse(instant));
    sink.refuse = () => undefined;
    await of.sendMails();
    await of.sendMails();
    return sink.mails
      .map(({ to }) => to?.[0]?.address ?? '')
      .toSorted((one, other) => (one < other ? -1 : 1));
  };

  test('the stand-in is told too, in the program and by mail, once, and how late', async () => {
    await away(standIn);
    expect(await backAt('2026-05-13T05:00:00Z')).toStrictEqual([
      'sten@larkan.example',
      'ylva@larkan.example',
    ]);
    expect(await of.notices()).toStrictEqual([
      { slot: 'entered', name: 'Sten Stad', because: 'stands-in' },
      { slot: 'entered', name: 'Ylva Ek', because: 'owner' },
    ]);
    const [mail] = sink.mails.filter(({ to }) => to?.[0]?.address === 'sten@larkan.example');
    expect(mail?.text).toContain('Du får den här påminnelsen därför att du ersätter den som har fristen');
  });

  test('without a stand-in the officers are', async () => {
    await away(null);
    expect(await backAt('2026-05-13T05:00:00Z')).toStrictEqual(['ake@larkan.example', 'ylva@larkan.example']);
    expect((await of.notices()).map(({ name, because }) => [name, because])).toStrictEqual([
      ['Ylva Ek', 'owner'],
      ['Åke Öst', 'no-owner'],
    ]);
  });

  test('nobody else is, as long as the owner is there: by the day in the zone of the organisation', async () => {
    await away(standIn);
    expect(await backAt('2026-05-12T21:59:00Z')).toStrictEqual(['ylva@larkan.example']);
    expect(await of.notices()).toHaveLength(1);
  });

  test('nor where the owner has acknowledged it before going', async () => {
    await away(standIn);
    await of.acknowledge();
    expect(await backAt('2026-05-13T05:00:00Z')).toStrictEqual(['ylva@larkan.example']);
    expect(await of.notices()).toHaveLength(1);
  });

  test('two workers at once tell nobody twice', async () => {
    await away(standIn);
    clock.set(Date.parse('2026-05-13T05:00:00Z'));
    const [notice] = await of.server.sql<{ id: string }>('select id from notice where organisation_id = $1', [
      of.organisation,
    ]);
    const passing = of.server.get(PassOn);
    await Promise.all([1, 2, 3].map(async () => passing.execute(of.organisation, notice?.id ?? '')));
    expect(await of.notices()).toHaveLength(2);
    const mails = await of.server.sql<{ id: string }>('select id from mail where organisation_id = $1', [
      of.organisation,
    ]);
    expect(mails).toHaveLength(2);
    for (const { id } of mails) await of.server.get(SendMail).execute(of.organisation, id);
    expect(await of.notices()).toHaveLength(2);
  });
});
