import { SettableClock } from '../accounts/settable-clock';
import type { Member } from '../support/server';
import { MailSink } from './mail-sink';
import { Reminded } from './reminded';

describe('an answer that is due on Thursday 28 May 2026', () => {
  let sink: MailSink;
  let of: Reminded;
  let owner: Member;

  beforeAll(async () => {
    sink = await MailSink.start();
    const clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11', sink });
    const { server, organisation } = of;
    owner = await server.member(organisation, {
      roles: ['counsel'],
      name: 'Ylva Ek',
      email: 'ylva@larkan.example',
    });
    await server.member(organisation, { roles: ['compliance-officer'], name: 'Åke Öst' });
    await server.member(organisation, { roles: ['manager'], name: 'Chefen Berg' });
    await server.member(organisation, { roles: ['administrator'], name: 'Admin' });
    await of.own(owner);
  });
  afterAll(async () => {
    await of.stop();
    await sink.stop();
  });

  test('its reminders were planned with the fact, at eight in the morning in Sweden on working days', async () => {
    expect((await of.reminders()).map(({ slot, dueAt, state }) => [slot, dueAt, state])).toStrictEqual([
      ['entered', '2026-05-12 09:00', 'planned'],
      // The Thursday fourteen days before is Ascension Day.
      ['d14', '2026-05-13 06:00', 'planned'],
      ['d7', '2026-05-21 06:00', 'planned'],
      ['d3', '2026-05-25 06:00', 'planned'],
      ['d2', '2026-05-26 06:00', 'planned'],
      ['d1', '2026-05-27 06:00', 'planned'],
      ['d0', '2026-05-28 06:00', 'planned'],
      ['d-1', '2026-05-29 06:00', 'planned'],
      ['d-3', '2026-06-01 06:00', 'planned'],
      ['d-7', '2026-06-04 06:00', 'planned'],
    ]);
  });

  test('the owner is told at once; a second round, and one by another worker, tell nobody again', async () => {
    await expect(of.roundAt('2026-05-12T09:00:10Z')).resolves.toMatchObject({ sent: 1, failed: 0 });
    await expect(of.roundAt('2026-05-12T09:00:20Z')).resolves.toMatchObject({ sent: 0, failed: 0 });
    expect(await of.notices()).toStrictEqual([{ slot: 'entered', name: 'Ylva Ek', because: 'owner' }]);
  });

  test('the mail of it says what, when and why, names no matter, and has an id that is always the same', async () => {
    await of.sendMails();
    await of.sendMails();
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail?.subject).toBe(
      'Ny frist: lämna de uppgifter som IVO har begärt, torsdag 28 maj 2026 (om 16 dagar)',
    );
    expect(mail?.to).toStrictEqual([{ name: '', address: 'ylva@larkan.example' }]);
    expect(mail?.text).toContain(`http://localhost:3000/deadlines/${of.deadline}`);
    expect(mail?.text).toContain('Du får den här påminnelsen därför att fristen är din.');
    expect(mail?.html).not.toMatch(/src=|Lärkan|Tillsyn I/);
    expect(mail?.messageId).toMatch(/^<[\da-f-]{36}\.entered\.[\da-f-]{36}@localhost>$/);
  });

  test('what nobody acknowledges goes to the officers, then to the managers; once acknowledged, to the owner again', async () => {
    await of.roundAt('2026-05-13T06:00:00Z');
    await of.roundAt('2026-05-21T06:00:00Z');
    const seen = (await of.notices()).slice(1).map(({ slot, name, because }) => [slot, name, because]);
    expect(seen).toStrictEqual([
      ['d14', 'Ylva Ek', 'owner'],
      ['d14', 'Åke Öst', 'not-acknowledged'],
      ['d7', 'Chefen Berg', 'manager'],
      ['d7', 'Ylva Ek', 'owner'],
      ['d7', 'Åke Öst', 'not-acknowledged'],
    ]);
    await of.acknowledge();
    await of.roundAt('2026-05-25T06:00:00Z');
    expect((await of.notices()).slice(6)).toStrictEqual([{ slot: 'd3', name: 'Ylva Ek', because: 'owner' }]);
  });

  test('a worker that was away over two of them sends the later one, and says how late it is', async () => {
    await expect(of.roundAt('2026-05-27T08:30:00Z')).resolves.toMatchObject({ sent: 1, overtaken: 1 });
    expect(
      (await of.reminders()).slice(4, 6).map(({ slot, state, late }) => [slot, state, late]),
    ).toStrictEqual([
      ['d2', 'overtaken', 26.5 * 3600],
      ['d1', 'sent', 2.5 * 3600],
    ]);
    await of.sendMails();
    expect(sink.mails.at(-1)?.text).toContain('2\u00a0timmar tidigare');
  });

  test('a new day cancels what was planned for the old one and plans anew', async () => {
    await of.recordFact({ type: 'extension-granted', on: '2026-05-27', replyBy: '2026-06-11' });
    const planned = (await of.reminders()).filter(({ state }) => state === 'planned');
    expect(planned.map(({ slot, dueAt }) => [slot, dueAt])).toStrictEqual([
      ['entered', '2026-05-27 08:30'],
      ['d14', '2026-05-28 06:00'],
      ['d7', '2026-06-04 06:00'],
      ['d3', '2026-06-08 06:00'],
      ['d2', '2026-06-09 06:00'],
      ['d1', '2026-06-10 06:00'],
      ['d0', '2026-06-11 06:00'],
      ['d-1', '2026-06-12 06:00'],
      ['d-3', '2026-06-15 06:00'],
      ['d-7', '2026-06-18 06:00'],
    ]);
  });

  test('a day that comes back after its steps have passed is told of at once, by the nearest of them', async () => {
    await of.server.sql(`update notice set acknowledged_at = now() where acknowledged_at is null`);
    // On 5 June more time is given, and on 10 June that turns out to have been somebody else's letter.
    await of.roundAt('2026-06-05T08:00:00Z');
    await of.recordFact({ type: 'extension-granted', on: '2026-06-05', replyBy: '2026-06-30' });
    await of.roundAt('2026-06-05T08:00:10Z');
    const before = (await of.notices()).length;
    await of.roundAt('2026-06-10T12:00:00Z');
    await of.recordFact({ type: 'extension-granted', on: '2026-06-10', replyBy: '2026-06-11' });
    await expect(of.roundAt('2026-06-10T12:00:10Z')).resolves.toMatchObject({ sent: 1, failed: 0 });
    expect((await of.notices()).length).toBeGreaterThan(before);
    expect(
      (
        await of.server.sql<{ slot: string }>(
          `select slot from reminder where due_key = '2026-06-11' and state = 'sent' order by settled_at desc limit 1`,
        )
      ).map(({ slot }) => slot),
    ).toStrictEqual(['d1']);
  });

  test('nobody is written to who was shut out while the mail waited', async () => {
    const waiting = await of.server.sql<{ id: string }>(`select id from mail where state = 'waiting'`);
    expect(waiting.length).toBeGreaterThan(0);
    await of.server.sql(`update membership set state = 'disabled' where id = $1`, [owner.membership]);
    const sent = sink.mails.length;
    await of.sendMails();
    const to = sink.mails
      .slice(sent)
      .flatMap((mail) => mail.to ?? [])
      .map(({ address }) => address);
    expect(to).not.toContain('ylva@larkan.example');
    const states = await of.server.sql<{ state: string }>(
      `select distinct state from mail where recipient_id = $1 and settled_at is not null and attempts = 0`,
      [owner.membership],
    );
    expect(states).toStrictEqual([{ state: 'failed' }]);
    await of.server.sql(`update membership set state = 'active' where id = $1`, [owner.membership]);
  });

  test('a last day that was slept through is told late, though it is missed by then', async () => {
    await of.roundAt('2026-06-10T21:00:00Z');
    const next = '2026-06-12T05:30:00Z';
    await of.newDayAt(next);
    await expect(of.roundAt(next)).resolves.toMatchObject({ sent: 1 });
    const [last] = await of.server.sql<{ slot: string; late: number }>(
      `select slot, late_seconds as late from reminder where due_key = '2026-06-11' and state = 'sent'
       order by settled_at desc, due_at desc limit 1`,
    );
    expect(last).toStrictEqual({ slot: 'd0', late: 23.5 * 3600 });
  });

  test('what is met is reminded of no more', async () => {
    await of.recordFact({ type: 'information-filed', on: '2026-06-12' });
    await expect(of.roundAt('2026-06-30T08:00:00Z')).resolves.toMatchObject({ sent: 0, overtaken: 0 });
    expect((await of.reminders()).some(({ state }) => state === 'planned')).toBe(false);
  });
});
