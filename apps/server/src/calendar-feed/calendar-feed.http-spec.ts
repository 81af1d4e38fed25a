import ICAL from 'ical.js';
import { CATALOGUE } from '@fristvakt/law';
import { Law, Rederive } from '@fristvakt/providers';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';
import { DayKeeper } from '../day/day-keeper';

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);

interface Shown {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly sequence: number;
  readonly status: string;
}

/** The events of a fetched calendar, as another program reads them. */
function eventsOf({ body }: LightMyRequestResponse): readonly Shown[] {
  return new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, sequence } = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue('status'));
    return { uid, day: startDate.toString(), summary, sequence, status };
  });
}

describe('a calendar of one’s own', () => {
  const clock = new SettableClock(noon('2026-06-01'));
  let server: RunningServer;
  let organisation: string;
  let provider: string;
  let member: Member;
  let officer: Caller;

  // One server for all, and an organisation of its own for each.
  beforeAll(async () => {
    server = await startServer({ clock });
  });
  beforeEach(async () => {
    clock.set(noon('2026-06-01'));
    organisation = await server.organisation();
    provider = (await server.import(organisation, 'inspection-2026')).providerId;
    member = await server.member(organisation, { roles: ['compliance-officer'], name: 'Signe Ollonborre' });
    officer = await server.session(member);
  });
  afterAll(async () => {
    await server.stop();
  });

  const made = async (caller: Caller, choice: object = {}): Promise<string> => {
    const answer = await caller.post('/api/v1/calendar-feed', { scope: 'all', language: 'sv', ...choice });
    return answer.json<{ address: string }>().address.replace('http://localhost:3000', '');
  };
  const fetched = async (address: string, headers = {}): Promise<LightMyRequestResponse> =>
    server.nobody.get(address, { headers });
  const summaries = async (address: string): Promise<readonly string[]> =>
    eventsOf(await fetched(address)).map(({ summary }) => summary);

  const factId = async (ref: string): Promise<string> => {
    const [fact] = await server.sql<{ id: string }>(
      'select id from fact where provider_id = $1 and ref = $2',
      [...[provider, ref]],
    );
    return fact?.id ?? '';
  };
  const matterId = async (kind: string): Promise<string> => {
    const [matter] = await server.sql<{ id: string }>(
      'select id from matter where provider_id = $1 and kind = $2',
      [provider, kind],
    );
    return matter?.id ?? '';
  };
  const appealIn = (events: readonly Shown[]): Shown | undefined =>
    events.find(({ summary }) => summary.includes('överklaga'));

  test('an address is fetched without signing in, and again only when something is new', async () => {
    const address = await made(officer);
    expect(address).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    const first = await fetched(address);
    expect([first.statusCode, first.headers['content-type'], first.headers['cache-control']]).toStrictEqual([
      ...[200, 'text/calendar; charset=utf-8', 'no-store'],
    ]);
    expect(first.headers).not.toHaveProperty('set-cookie');
    expect(first.headers).not.toHaveProperty('content-disposition');
    expect(first.headers['referrer-policy']).toBe('no-referrer');
    expect(appealIn(eventsOf(first))).toMatchObject({ day: '2026-06-22', sequence: 0, status: 'CONFIRMED' });
    const again = await fetched(address, { 'if-none-match': `W/${String(first.headers.etag)}` });
    expect([again.statusCode, again.body]).toStrictEqual([304, '']);
    expect((await officer.get('/api/v1/calendar-feed')).json()).toStrictEqual({
      feed: {
        ...{ scope: 'all', language: 'sv', madeAt: '2026-06-01T11:00:00Z' },
        ...{ fetches: 2, lastFetchedOn: '2026-06-01' },
      },
    });
  });

  test('renewed, the old address is dead; revoked, there is none; all of it is in the audit, no fetch is', async () => {
    const old = await made(officer);
    await fetched(old);
    const renewed = await made(officer);
    expect([(await fetched(old)).statusCode, (await fetched(renewed)).statusCode]).toStrictEqual([404, 200]);
    expect((await officer.delete('/api/v1/calendar-feed')).statusCode).toBe(204);
    const [dead, unknown] = [await fetched(renewed), await fetched(`/calendar/${'x'.repeat(43)}.ics`)];
    expect([dead.statusCode, unknown.statusCode]).toStrictEqual([404, 404]);
    const secretOf = (address: string): string => address.slice('/calendar/'.length);
    expect(dead.body.replaceAll(secretOf(renewed), '')).toBe(
      unknown.body.replaceAll(`${'x'.repeat(43)}.ics`, ''),
    );
    expect((await officer.get('/api/v1/calendar-feed')).json()).toStrictEqual({ feed: null });
    const entries = await server.sql<{ action: string; actor: string }>(
      `select action, actor from audit_entry where organisation_id = $1 and action like 'calendar-feed%' order by seq`,
      [organisation],
    );
    expect(entries).toStrictEqual(
      ['made', 'renewed', 'revoked'].map((one) => ({
        ...{ action: `calendar-feed.${one}`, actor: member.membership },
      })),
    );
  });

  test('the secret is kept nowhere, and told in no log', async () => {
    const lines: string[] = [];
    const write = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => lines.push(String(line)) > 0);
    const address = await made(officer, {});
    await fetched(address);
    await fetched(address.replace('.ics', ''));
    write.mockRestore();
    const token = address.slice('/calendar/'.length, -'.ics'.length);
    expect(lines.join('')).not.toContain(token);
    const found: string[] = [];
    const tables = await server.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { name } of tables) {
      const rows = await server.sql(`select 1 from ${name} t where t::text like $1`, [`%${token}%`]);
      if (rows.length > 0) found.push(name);
    }
    expect(found).toStrictEqual([]);
  });

  test('a correction moves the same event, a step on; what no longer counts is cancelled, for ninety days', async () => {
    const address = await made(officer);
    const before = appealIn(eventsOf(await fetched(address)));
    await officer.post(`/api/v1/facts/${await factId('e9')}/corrections`, {
      served: { on: '2026-05-30', how: 'ordinary' },
    });
    const after = appealIn(eventsOf(await fetched(address)));
    expect(after).toMatchObject({
      uid: before?.uid,
      day: '2026-06-22',
      sequence: (before?.sequence ?? 0) + 1,
    });
    await officer.post(`/api/v1/facts/${await factId('e12')}/corrections`, {
      served: { on: '2026-05-28', how: 'ordinary' },
    });
    const third = appealIn(eventsOf(await fetched(address)));
    expect(third).toMatchObject({
      uid: before?.uid,
      day: '2026-06-18',
      sequence: (after?.sequence ?? 0) + 1,
    });
    // Nothing was found after all: there is nothing to appeal, and nothing to follow.
    const waived = await officer.post(`/api/v1/facts/${await factId('e13')}/corrections`, {
      ...{ outcome: 'closed', type: 'inspection-decided', by: 'ivo', on: '2026-05-28' },
      closingReason: 'Tillsynen ledde inte till något',
    });
    expect(waived.statusCode).toBe(201);
    const cancelled = eventsOf(await fetched(address)).filter(({ status }) => status === 'CANCELLED');
    expect(cancelled.map(({ uid }) => uid)).toContain(before?.uid);
    expect(cancelled.every(({ summary }) => summary.startsWith('Utgår: '))).toBe(true);
    expect(await server.get(Rederive).check(organisation, provider)).toStrictEqual([]);
    clock.set(noon('2026-08-29'));
    expect(eventsOf(await fetched(address)).map(({ uid }) => uid)).toContain(before?.uid);
    clock.set(noon('2026-09-01'));
    expect(eventsOf(await fetched(address)).map(({ uid }) => uid)).not.toContain(before?.uid);
  });

  test('nothing changes by being derived again, and what is tampered with is found and mended', async () => {
    const rows = async (): Promise<unknown> =>
      server.sql('select * from feed_event where organisation_id = $1 order by id', [organisation]);
    const before = await rows();
    await server.get(Rederive).repair(organisation, provider);
    expect(await rows()).toStrictEqual(before);
    await server.sql(
      `update feed_event set day = day + 1 where key = 'deadline:e9:appeal:provider' and provider_id = $1`,
      [provider],
    );
    await server.sql(
      `update feed_event set state = 'cancelled' where key = 'deadline:e9:comply:provider' and provider_id = $1`,
      [provider],
    );
    expect(
      (await server.get(Rederive).check(organisation, provider)).map(({ key, field }) => [key, field]),
    ).toStrictEqual([
      ['deadline:e9:appeal:provider', 'day'],
      ['deadline:e9:comply:provider', 'row'],
    ]);
    await server.get(Rederive).repair(organisation, provider);
    expect(await server.get(Rederive).check(organisation, provider)).toStrictEqual([]);
  });

  test('a day that waits for somebody to decide about a change of the law stays where it is', async () => {
    const address = await made(officer);
    const before = appealIn(eventsOf(await fetched(address)));
    const rules = CATALOGUE.rules.map((rule) =>
      rule.id === 'APP-IVO-3W'
        ? {
            ...rule,
            versions: rule.versions.map((version) => ({
              ...version,
              count: version.count.kind === 'term' ? { ...version.count, term: { weeks: 4 } } : version.count,
            })),
          }
        : rule,
    );
    const law = server.get(Law);
    const inForce = { ...law };
    Object.assign(law, new Law({ ...CATALOGUE, rules }));
    try {
      await server.get(DayKeeper).keep();
      expect(appealIn(eventsOf(await fetched(address)))).toStrictEqual(before);
      const [review] = (await officer.get('/api/v1/law-reviews')).json<{ items: { id: string }[] }>().items;
      await officer.patch(`/api/v1/law-reviews/${review?.id ?? ''}`, { decision: 'apply' }, '"1"');
      expect(appealIn(eventsOf(await fetched(address)))).toMatchObject({
        uid: before?.uid,
        day: '2026-06-26',
      });
    } finally {
      Object.assign(law, inForce);
    }
  });

  test('rights are asked at each fetch: a role taken, another matter, a member shut out for good', async () => {
    const address = await made(officer);
    expect(await summaries(address)).not.toHaveLength(0);
    await server.sql(`update membership set roles = '{administrator}' where id = $1`, [member.membership]);
    expect(await summaries(address)).toStrictEqual([]);
    await server.sql(`update membership set roles = '{manager}' where id = $1`, [member.membership]);
    expect(await summaries(address)).not.toHaveLength(0);
    const administrator = await server.signedIn(organisation, 'administrator');
    const state = async (to: string): Promise<unknown> =>
      administrator.put(`/api/v1/members/${member.membership}/state`, { state: to });
    await state('disabled');
    expect((await fetched(address)).statusCode).toBe(404);
    await state('active');
    expect((await fetched(address)).statusCode).toBe(404);
  });

  test('a guest’s calendar holds the one matter', async () => {
    const guest = await server.member(organisation, {
      ...{ roles: ['guest-counsel'], matter: await matterId('licence') },
    });
    const address = await made(await server.session(guest));
    expect(await summaries(address)).toStrictEqual([]);
    await server.sql('update membership set matter_id = $2 where id = $1', [
      ...[guest.membership, await matterId('inspection')],
    ]);
    expect(await summaries(address)).not.toHaveLength(0);
  });

  test('only mine: what I see to; the choice is changed without another address', async () => {
    const address = await made(officer, { scope: 'mine' });
    expect(await summaries(address)).toStrictEqual([]);
    await server.sql(`update deadline set owner_id = $1 where kind = 'comply' and provider_id = $2`, [
      ...[member.membership, provider],
    ]);
    expect(await summaries(address)).toStrictEqual(['Frist: följa föreläggandet']);
    const changed = await sendForm(officer, '/account/calendar/choice', { scope: 'all', language: 'en' });
    expect(changed.statusCode).toBe(303);
    expect(await summaries(address)).toContain('Deadline: comply with the order');
  });

  test('a hearing has its days, and its time where the summons gives one', async () => {
    clock.set(noon('2026-11-10'));
    const court = (await server.import(organisation, 'court-orders')).providerId;
    const caller = await server.signedIn(organisation, 'counsel');
    const address = await made(caller, { scope: 'all' });
    const hearings = async (): Promise<readonly Shown[]> =>
      eventsOf(await fetched(address)).filter(({ uid }) => uid.startsWith('hearing-'));
    const before = await hearings();
    expect(before.map(({ day, summary }) => [day, summary])).toStrictEqual([
      ['2026-12-07', 'Förhandling, förvaltningsrätten'],
      ['2026-12-08', 'Förhandling, förvaltningsrätten'],
    ]);
    const [set] = await server.sql<{ id: string }>(
      `select id from fact where provider_id = $1 and type = 'hearing-set'`,
      [court],
    );
    const corrected = await caller.post(`/api/v1/facts/${set?.id ?? ''}/corrections`, {
      ...{ days: ['2026-12-09'], time: '9.30' },
    });
    expect(corrected.statusCode).toBe(201);
    const after = await hearings();
    expect(after.map(({ uid, day, status }) => [uid, day, status])).toStrictEqual([
      [before[1]?.uid, '2026-12-08', 'CANCELLED'],
      [before[0]?.uid, '2026-12-09T09:30:00', 'CONFIRMED'],
    ]);
    expect(await server.get(Rederive).check(organisation, court)).toStrictEqual([]);
  });

  test('what is to be done at once has no day, and none is invented', async () => {
    clock.set(noon('2026-11-25'));
    const { providerId } = await server.import(organisation, 'duties-2026');
    const [without, events] = await Promise.all(
      [
        'select 1 from deadline where provider_id = $1 and due_on is null and standing',
        EVENTS_WITHOUT_DAY,
      ].map(async (text) => server.sql(text, [providerId])),
    );
    expect(without).not.toHaveLength(0);
    expect(events).toHaveLength(0);
  });

  test('no name of a person, a provider or a matter is in it', async () => {
    const [name, title] = ['Torborg Hasselmus', 'Ärendet om Hasselmus'];
    await server.sql('update matter set title = $2 where organisation_id = $1', [organisation, title]);
    await server.sql('update provider set name = $2 where organisation_id = $1', [organisation, name]);
    await server.sql('update deadline set owner_id = $1 where organisation_id = $2', [
      ...[member.membership, organisation],
    ]);
    await officer.post(`/api/v1/matters/${await matterId('inspection')}/facts`, {
      ...{ type: 'information-requested', by: 'ivo', on: '2026-05-30', replyBy: '2026-06-20' },
      note: `${name} har ringt`,
    });
    const { body } = await fetched(await made(officer));
    const unfolded = body.replaceAll('\r\n ', '');
    expect(unfolded).toContain('20260620');
    expect(unfolded).not.toMatch(/hasselmus|ollonborre|torborg|signe|ringt/i);
  });

  test('another organisation’s days are in nobody’s calendar', async () => {
    const other = await server.organisation('Grannen AB');
    const neighbour = await server.signedIn(other, 'compliance-officer');
    const address = await made(neighbour);
    expect(await summaries(address)).toStrictEqual([]);
    await server.import(other, 'inspection-2026');
    const [theirs, ours] = [eventsOf(await fetched(address)), eventsOf(await fetched(await made(officer)))];
    const uids = new Set(ours.map(({ uid }) => uid));
    expect(theirs.map(({ day }) => day)).toStrictEqual(ours.map(({ day }) => day));
    expect(theirs.filter(({ uid }) => uids.has(uid))).toStrictEqual([]);
  });

  test('a thousand events: fetched, and asked for again without writing them', async () => {
    await server.sql(
      `insert into feed_event (id, organisation_id, provider_id, matter_id, deadline_id, fact_id, key, day, told, changed_at)
       select gen_random_uuid(), organisation_id, provider_id, matter_id, deadline_id, fact_id, key || n,
         day + n % 300, told, changed_at
       from feed_event, generate_series(1, 1000) n
       where key = 'deadline:e9:appeal:provider' and provider_id = $1`,
      [provider],
    );
    const address = await made(officer);
    const began = process.cpuUsage();
    const answer = await fetched(address);
    // Microseconds of CPU time: others work on this machine too.
    expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
    expect(eventsOf(answer).length).toBeGreaterThan(1_000);
    const second = process.cpuUsage();
    const again = await fetched(address, { 'if-none-match': String(answer.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(process.cpuUsage(second).user).toBeLessThan(500_000);
  });

  describe('how often', () => {
    const isRefused = ({ statusCode, headers }: Awaited<ReturnType<typeof fetched>>): boolean =>
      statusCode === 429 && Number(headers['retry-after']) > 0;
    const countOf = async (name: string): Promise<number> => {
      const [row] = await server.sql<{ points: number }>(
        `select coalesce(sum(points), 0)::integer as points from rate_limit where key like $1`,
        [`${name}:%`],
      );
      return row?.points ?? 0;
    };
    beforeEach(async () => {
      await server.sql(`delete from rate_limit where key like 'calendar-%'`);
    });

    test('who guesses addresses is refused for a while; calendars are fetched from the same place all the same', async () => {
      const address = await made(officer);
      const wrong = `/calendar/${'A'.repeat(43)}.ics`;
      expect((await fetched(wrong)).statusCode).toBe(404);
      expect((await fetched('/calendar/guess.ics')).statusCode).toBe(404);
      await server.sql(`update rate_limit set points = 60 where key like 'calendar-address:%'`);
      expect(isRefused(await fetched(wrong))).toBe(true);
      expect((await fetched(address)).statusCode).toBe(200);
    });

    test('fetching what is there, changed or not, uses up nothing of the place it is fetched from', async () => {
      const address = await made(officer);
      const { headers } = await fetched(address);
      expect((await fetched(address, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
      expect(await countOf('calendar-address')).toBe(0);
      expect(await countOf('calendar-feed')).toBe(2);
    });

    test('one calendar that is fetched all the time is told when to come again; another goes on', async () => {
      const address = await made(officer);
      await fetched(address);
      await server.sql(`update rate_limit set points = 300 where key like 'calendar-feed:%'`);
      expect(isRefused(await fetched(address))).toBe(true);
      const other = await server.session(await server.member(organisation, { roles: ['manager'] }));
      expect((await fetched(await made(other))).statusCode).toBe(200);
    });
  });

  test('on the page: made, shown once with what to do, fetched, renewed and revoked', async () => {
    expect(textOf(await officer.get('/account/calendar'))).toContain('Skapa adressen');
    const shown = await sendForm(officer, '/account/calendar', { scope: 'mine', language: 'sv' });
    const [, token = ''] = /\/calendar\/([\w-]{43})\.ics/.exec(shown.body) ?? [];
    expect(textOf(shown)).toContain(`http://localhost:3000/calendar/${token}.ics`);
    expect(textOf(shown)).toContain('Google Kalender');
    expect((await fetched(`/calendar/${token}.ics`)).statusCode).toBe(200);
    const page = await officer.get('/account/calendar');
    expect(page.body).not.toContain(token);
    expect(textOf(page)).toContain('en hämtning sammanlagt');
    const renewed = await sendForm(officer, '/account/calendar');
    expect(renewed.body).not.toContain(token);
    expect((await officer.get('/api/v1/calendar-feed')).json()).toMatchObject({ feed: { scope: 'mine' } });
    expect((await sendForm(officer, '/account/calendar/revocation')).statusCode).toBe(303);
    expect(textOf(await officer.get('/account/calendar'))).toContain('Skapa adressen');
  });

  test('an API token makes none, and neither does who lacks the second factor that is demanded', async () => {
    const program = await server.token(member, ['read', 'record', 'administer', 'audit']);
    const choice = { scope: 'all', language: 'sv' };
    expect((await program.post('/api/v1/calendar-feed', choice)).statusCode).toBe(403);
    await server.sql('update organisation set second_factor_required = true where id = $1', [organisation]);
    const half = await server.session(member, { secondFactor: false });
    expect((await half.post('/api/v1/calendar-feed', choice)).statusCode).toBe(403);
  });
});

/** A row of a deadline that has no day of its own. */
const EVENTS_WITHOUT_DAY = `select e.key from feed_event e join deadline d on d.id = e.deadline_id
  where e.provider_id = $1 and d.due_on is null and e.state = 'standing'`;
