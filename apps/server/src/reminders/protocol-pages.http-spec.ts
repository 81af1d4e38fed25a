import { createHash } from 'node:crypto';
import { VerifyChain } from '@fristvakt/audit';
import { addDays } from '@fristvakt/calendar';
import { ProtocolKeeper } from '@fristvakt/reminders';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { Reminded } from '../../../../test/reminders/reminded';
import type { Caller } from '../../../../test/support/caller';
import { textOf } from '../../../../test/support/form';
import type { Member } from '../../../../test/support/server';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const HOUR = 3_600_000;

describe('the protocol of a day', () => {
  // What is recorded is stamped by the database: the day is the real one.
  const clock = new SettableClock(Math.floor(performance.timeOrigin + performance.now()));
  const today = clock.today();
  let of: Reminded;
  let official: Member;
  let officer: Caller;

  const read = async (day: string): Promise<string> => plain(textOf(await officer.get(`/protocol/${day}`)));
  const sealed = async (): Promise<readonly { day: string; text: string; sha256: string }[]> =>
    of.server.sql(
      'select day::text, content::text as text, sha256 from deadline_protocol where organisation_id = $1 order by day',
      [of.organisation],
    );
  const nextDay = async (): Promise<void> => {
    clock.set(clock.now() + 24 * HOUR);
    officer = await of.server.session(official);
  };

  beforeAll(async () => {
    of = await Reminded.start(clock, { replyBy: addDays(today, 20), on: addDays(today, -1) });
    const { server, organisation } = of;
    const ylva = await server.member(organisation, { roles: ['counsel'], name: 'Ylva Ek' });
    official = await server.member(organisation, { roles: ['compliance-officer'], name: 'Åke Öst' });
    officer = await server.session(official);
    await of.own(ylva);
    await of.roundAt(clock.instant(1_000));
    await of.recordFact({ type: 'extension-granted', on: today, replyBy: addDays(today, 40) });
    await of.recordFact({ type: 'information-filed', on: today });
  });
  afterAll(async () => {
    await of.stop();
  });

  test('can be looked at while the day goes on, and is not sealed then', async () => {
    const text = await read(today);
    expect(text).toContain('Hittills');
    expect(text).toContain('så snart fristen fanns');
    expect(text).toContain('Ylva Ek har fristen');
    expect(await sealed()).toStrictEqual([]);
  });

  test('tells what came, what moved by which fact, and what was met', async () => {
    const text = await read(today);
    expect(text).toMatch(
      /Nya frister[^]*Lämna de uppgifter som IVO har begärt[^]*inläst ärendefil[^]*Ändrade frister/,
    );
    expect(text).toMatch(
      new RegExp(`Ändrade frister[^]*${addDays(today, 20)}[^]*${addDays(today, 40)}[^]*Bekräftad`),
    );
    expect(text).toMatch(/Fullgjorda frister[^]*Lämna de uppgifter[^]*Recorder[^]*Försuttna/);
  });

  test('is sealed once the day is over, with its hash in the audit chain', async () => {
    await nextDay();
    await of.server.get(ProtocolKeeper).keep();
    await of.server.get(ProtocolKeeper).keep();
    const [protocol, ...others] = await sealed();
    expect(others).toStrictEqual([]);
    expect(protocol?.day).toBe(today);
    const hash = createHash('sha256')
      .update(protocol?.text ?? '')
      .digest('hex');
    expect(protocol?.sha256).toBe(hash);
    const entries = await of.server.sql<{ detail: string; subject: string }>(
      `select detail, subject from audit_entry where organisation_id = $1 and action = 'deadline-protocol.sealed'`,
      [of.organisation],
    );
    expect(entries).toStrictEqual([
      { subject: `deadline-protocol:${today}`, detail: JSON.stringify({ day: today, sha256: hash }) },
    ]);
    const text = await read(today);
    expect(text).toContain('Innehållet är oförändrat');
    expect(text).toContain(hash);
    const chain = await of.server.get(VerifyChain).execute({ organisation: of.organisation, by: 'system' });
    expect(chain).toMatchObject({ ok: true, value: { ok: true } });
  });

  test('holds ids and codes, and no name of anybody', async () => {
    const [protocol] = await sealed();
    expect(protocol?.text).not.toMatch(/Ylva|Åke|Recorder|Lärkan/);
    expect(JSON.parse(protocol?.text ?? '{}')).toMatchObject({
      ...{ format: 'deadline-protocol/1', day: today, confirmed: [], missed: [], mails: [] },
      met: [{ kind: 'reply', from: { status: 'open' }, to: { status: 'met' } }],
    });
  });

  test('what is recorded later changes nothing of it', async () => {
    const [before] = await sealed();
    await of.recordFact({ type: 'note', by: 'provider', on: today, note: 'efteråt' });
    expect(await sealed()).toStrictEqual([before]);
  });

  test('days on which the program was away are sealed when it is back', async () => {
    await nextDay();
    await nextDay();
    await nextDay();
    await of.server.get(ProtocolKeeper).keep();
    expect((await sealed()).map(({ day }) => day)).toStrictEqual(
      [0, 1, 2, 3].map((days) => addDays(today, days)),
    );
  });

  test('nobody can change it, not even the owner of the tables without more ado', async () => {
    await expect(
      of.server.sql('update deadline_protocol set sha256 = sha256 where organisation_id = $1', [
        of.organisation,
      ]),
    ).rejects.toThrow(/deadline_protocol/);
  });

  const tampered = async (work: (organisation: string) => Promise<unknown>): Promise<string> => {
    const { server, organisation } = of;
    await server.sql('alter table deadline_protocol disable trigger deadline_protocol_append_only');
    const [before] = await sealed();
    try {
      await work(organisation);
      return await read(today);
    } finally {
      await server.sql(
        'update deadline_protocol set content = $3::json, sha256 = $4 where organisation_id = $1 and day = $2',
        [organisation, today, before?.text, before?.sha256],
      );
      await server.sql('alter table deadline_protocol enable trigger deadline_protocol_append_only');
    }
  };

  test('a content that was changed behind its back is told', async () => {
    const text = await tampered(async (organisation) =>
      of.server.sql(
        `update deadline_protocol set content = replace(content::text, '"late', '"late ')::json
         where organisation_id = $1 and day = $2`,
        [organisation, today],
      ),
    );
    expect(text).toContain('Förseglingen är bruten');
    expect(await read(today)).toContain('Innehållet är oförändrat');
  });

  test('a content that was changed together with its hash is told by the chain', async () => {
    const other = JSON.stringify({
      ...{ format: 'deadline-protocol/1', day: today, entered: [], moved: [], confirmed: [] },
      ...{ met: [], missed: [], reminders: [], mails: [] },
    });
    const text = await tampered(async (organisation) =>
      of.server.sql(
        'update deadline_protocol set content = $3::json, sha256 = $4 where organisation_id = $1 and day = $2',
        [organisation, today, other, createHash('sha256').update(other).digest('hex')],
      ),
    );
    expect(text).toContain('Förseglingen är bruten');
  });

  test.each([
    ['a day that has not begun', () => addDays(clock.today(), 1)],
    ['what is no day', () => '2026-02-30'],
    ['anything else', () => 'x'],
  ])('%s has none', async (_, day) => {
    expect((await officer.get(`/protocol/${day()}`)).statusCode).toBe(404);
  });

  test('leads to the day before and the day after, and to one that is chosen', async () => {
    const { body } = await officer.get(`/protocol/${today}`);
    expect(body).toContain(`href="/protocol/${addDays(today, -1)}"`);
    expect(body).toContain(`href="/protocol/${addDays(today, 1)}"`);
    expect((await officer.get(`/protocol?day=${today}`)).headers.location).toBe(`/protocol/${today}`);
    expect((await officer.get('/protocol')).headers.location).toBe(`/protocol/${addDays(clock.today(), -1)}`);
  });

  test('of another organisation is not shown', async () => {
    const { server } = of;
    const other = await server.signedIn(await server.organisation('Annan AB'), 'auditor');
    expect(plain(textOf(await other.get(`/protocol/${today}`)))).toContain('Inte förseglat');
    const administrator = await server.signedIn(of.organisation, 'administrator');
    expect((await administrator.get(`/protocol/${today}`)).statusCode).toBe(403);
  });
});
