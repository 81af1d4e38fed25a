import { newId } from '@fristvakt/platform';
import { Heartbeats } from '@fristvakt/reminders';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { MailSink } from '../../../../test/reminders/mail-sink';
import { Reminded } from '../../../../test/reminders/reminded';
import type { Caller } from '../../../../test/support/caller';
import { textOf } from '../../../../test/support/form';
import type { Member } from '../../../../test/support/server';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the proof of what was sent, and whom the rest would reach', () => {
  let sink: MailSink;
  let of: Reminded;
  let ylva: Member;
  let berg: Member;
  let official: Member;
  let officer: Caller;

  const read = async (caller: Caller, address: string): Promise<string> =>
    plain(textOf(await caller.get(address)));
  const rows = async (address: string): Promise<number> =>
    (await officer.get(address)).body.split('<tr data-row').length - 1;

  beforeAll(async () => {
    sink = await MailSink.start();
    const clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11', sink });
    const { server, organisation } = of;
    const named = async (
      role: 'counsel' | 'manager' | 'compliance-officer',
      name: string,
      email: string,
    ): Promise<Member> => server.member(organisation, { roles: [role], name, email });
    ylva = await named('counsel', 'Ylva Ek', 'ylva@larkan.example');
    berg = await named('manager', 'Chefen Berg', 'berg@larkan.example');
    official = await named('compliance-officer', 'Åke Öst', 'ake@larkan.example');
    await of.own(ylva);
    await of.roundAt('2026-05-12T09:00:10Z');
    await of.sendMails();
    sink.refuse = (address) => (address === 'ake@larkan.example' ? 550 : undefined);
    await of.roundAt('2026-05-13T06:00:00Z');
    await of.sendMails();
    officer = await server.session(official);
  });
  afterAll(async () => {
    await of.stop();
    await sink.stop();
  });

  test('tells of each reminder when it went, to whom and why, and what the server said', async () => {
    const text = await read(officer, '/reminders');
    for (const told of [
      'ons 2026-05-13 08:00',
      '14 dagar före',
      'Ylva Ek har fristen mejlet togs emot av servern: 250',
      'Åke Öst ingen hade kvitterat den förra mejlet gick inte fram: 550',
      'oläst',
    ]) {
      expect(text).toContain(told);
    }
  });

  test('has what did not go on top', async () => {
    const { body } = await officer.get('/reminders');
    expect(body.indexOf('Påminnelser som inte gick fram')).toBeGreaterThan(0);
    expect(body.indexOf('Påminnelser som inte gick fram')).toBeLessThan(body.indexOf('class="tabs"'));
  });

  test.each([
    ['', 2],
    ['?state=planned', 8],
    ['?state=all', 10],
    ['?state=cancelled', 0],
    ['?from=2026-05-13', 1],
    ['?to=2026-05-12', 1],
    ['?state=planned&from=2026-05-28&to=2026-05-29', 2],
    ['?deadline=0190d3a8-0000-7000-8000-000000000000', 0],
    ['?state=rubbish&from=soon', 2],
  ])('shows with %s only what fits', async (query, count) => {
    expect(await rows(`/reminders${query}`)).toBe(count);
  });

  test('shows what one person was told, and what one deadline', async () => {
    expect(await rows(`/reminders?member=${official.membership}`)).toBe(1);
    expect(await rows(`/reminders?member=${berg.membership}`)).toBe(0);
    expect(await rows(`/reminders?state=all&deadline=${of.deadline}`)).toBe(10);
  });

  test('is kept as a file of exactly what is chosen: a line for each who was told', async () => {
    const csv = await officer.get('/reminders.csv?from=2026-05-13');
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(plain(lines[1] ?? '')).toContain(
      '"2026-05-13";"08:00";"Lämna de uppgifter som IVO har begärt";"2026-05-28";',
    );
    expect(lines[2]).toContain('"Åke Öst";"ingen hade kvitterat den förra";"mejlet gick inte fram: 550');
    const xlsx = await officer.get('/reminders.xlsx');
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['compliance-officer', 200],
    ['manager', 200],
    ['administrator', 200],
    ['auditor', 200],
    ['counsel', 403],
  ] as const)('a %s is answered %i', async (role, status) => {
    const caller = await of.server.signedIn(of.organisation, role);
    for (const address of ['/reminders', '/reminders.csv', '/reminders.xlsx', '/reminders/simulation']) {
      expect((await caller.get(address)).statusCode).toBe(status);
    }
  });

  test('an administrator is shown no matter, here or on the start page', async () => {
    const administrator = await of.server.signedIn(of.organisation, 'administrator');
    for (const address of [
      '/reminders?state=all',
      '/reminders/simulation?from=2026-05-14',
      '/?as=administrator',
    ]) {
      expect((await administrator.get(address)).body).not.toMatch(
        /href="\/(deadlines|matters)\/|Svar, Lärkan/,
      );
    }
    expect((await administrator.get('/reminders.csv?state=all')).body).not.toContain('Lärkan');
    const start = await read(administrator, '/?as=administrator');
    expect(start).toContain('Påminnelser som inte gick fram');
    expect(start).toContain('mejlet gick inte fram: 550');
  });

  test('of another organisation nothing is there', async () => {
    const { server } = of;
    const other = await server.signedIn(await server.organisation('Annan AB'), 'compliance-officer');
    expect(await read(other, '/reminders?state=all')).toContain('Inga påminnelser');
    expect(await read(other, '/reminders/simulation?from=2026-05-14')).toContain(
      'Inget är planerat i den tiden',
    );
  });

  describe('who gets what', () => {
    const address = '/reminders/simulation?from=2026-05-14&to=2026-06-10';

    test('is told day by day, for those who acknowledge and those who do not', async () => {
      const text = await read(officer, address);
      expect(text).toContain('Ingen påminnelse saknar mottagare');
      expect(text).toContain('Alla 8 påminnelser når någon av dem de är till för.');
      expect(text).toContain('torsdag 21 maj 2026');
      // Two were sent and not acknowledged: the manager hears of the next one.
      expect(text).toMatch(
        /7 dagar före · [^·]*?Ylva Ek har fristen Åke Öst [^·]*?Chefen Berg verksamhetsansvarig [^·]*?Ylva Ek har fristen måndag 25 maj/,
      );
    });

    test('an absence sends it to whoever stands in, and when all are away it is told on top', async () => {
      const { server, organisation } = of;
      const away = async (member: Member, standIn: string | null): Promise<void> => {
        await server.sql(
          `insert into absence (id, organisation_id, membership_id, from_on, until_on, stand_in_id, entered_by)
           values ($1, $2, $3, '2026-05-21', '2026-05-21', $4, $3)`,
          [newId(), organisation, member.membership, standIn],
        );
      };
      await away(ylva, berg.membership);
      expect(await read(officer, address)).toContain('Chefen Berg ersätter den som har fristen');
      await away(berg, null);
      await away(official, null);
      await server.sql(
        `update membership set state = 'disabled' where organisation_id = $1 and id <> all ($2)`,
        [...[organisation, [ylva, berg, official].map(({ membership }) => membership)]],
      );
      const text = await read(officer, address);
      expect(text).toContain('Ingen påminnelse saknar mottagare, men 1 når bara den sista utvägen');
      expect((await officer.get(`${address}&only=amiss`)).body.split('<tr data-row').length).toBe(2);
    });

    test('is looked at for 92 days at most', async () => {
      const text = await read(officer, '/reminders/simulation?from=2026-06-01&to=2027-06-01');
      expect(text).toContain('Högst 92 dagar åt gången: visar till och med måndag 31 augusti 2026.');
    });
  });

  describe('whether reminders are going', () => {
    const health = async (): Promise<readonly [number, string]> => {
      const answer = await of.server.nobody.get('/health/reminders');
      return [answer.statusCode, answer.json<{ state?: string; type?: string }>().state ?? ''];
    };
    const start = async (): Promise<string> =>
      read(await of.server.signedIn(of.organisation, 'administrator'), '/');

    beforeEach(async () => {
      await of.server.sql('delete from heartbeat');
      // What waits by the clock of the test is long overdue by that of the database.
      await of.server.sql(
        `update reminder set due_at = due_at + interval '10 years' where state = 'planned'`,
      );
    });

    test('a round just done is told, without a word of any organisation', async () => {
      await of.server.get(Heartbeats).beat('one');
      expect(await health()).toStrictEqual([200, 'alive']);
      expect(
        Object.keys((await of.server.nobody.get('/health/reminders')).json<object>()).toSorted(),
      ).toStrictEqual([...['ageSeconds', 'mailLag', 'queueLag', 'reminderLag', 'state', 'sweptAt']]);
      expect(await start()).toContain('Påminnelserna går. Senaste genomgången');
    });

    test('no round at all is an alarm', async () => {
      expect((await health())[0]).toBe(503);
      expect(await start()).toContain('Ingen genomgång har gjorts än.');
    });

    test('one too long ago is an alarm, and since when is told', async () => {
      const { server } = of;
      await server.get(Heartbeats).beat('one');
      await server.sql(`update reminder set due_at = now() - interval '1 hour' where id =
        (select id from reminder where state = 'planned' limit 1)`);
      expect((await health())[0]).toBe(503);
      const text = await start();
      expect(text).toContain('Påminnelserna står stilla sedan');
      expect(text).toMatch(/skulle ha gått för (59 minuter|1 timme) sedan/);
    });

    test('a trace that is not ours is an alarm', async () => {
      await of.server.sql(
        `insert into heartbeat (worker, swept_at, signature) values ('two', now(), 'forged')`,
      );
      const answer = await of.server.nobody.get('/health/reminders');
      expect([answer.statusCode, answer.json<{ type: string }>().type]).toStrictEqual([
        503,
        'urn:fristvakt:problem:heartbeat-forged',
      ]);
      expect(await start()).toContain('är inte skrivet av den här installationen');
    });
  });
});
