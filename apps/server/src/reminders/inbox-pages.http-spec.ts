import { newId } from '@fristvakt/platform';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { Reminded } from '../../../../test/reminders/reminded';
import type { Caller } from '../../../../test/support/caller';
import { sendForm, textOf } from '../../../../test/support/form';
import type { Member } from '../../../../test/support/server';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the inbox', () => {
  let of: Reminded;
  let owner: Member;
  let ylva: Caller;
  let officer: Caller;
  let official: Member;

  /** A round at an instant; who was signed in before has to sign in again. */
  const at = async (instant: string): Promise<void> => {
    await of.roundAt(instant);
    ylva = await of.server.session(owner);
    officer = await of.server.session(official);
  };
  const read = async (caller: Caller, address: string): Promise<string> =>
    plain(textOf(await caller.get(address)));
  const idsOf = async (member: Member): Promise<readonly string[]> =>
    (
      await of.server.sql<{ id: string }>(
        'select id from notice where recipient_id = $1 order by created_at desc, id desc',
        [member.membership],
      )
    ).map(({ id }) => id);
  const newest = async (): Promise<string> => (await idsOf(owner))[0] ?? '';
  const unread = async (caller: Caller): Promise<string | undefined> =>
    /class="unread-count">([^<]*)</.exec((await caller.get('/deadlines')).body)?.[1];

  beforeAll(async () => {
    const clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11' });
    const { server, organisation } = of;
    owner = await server.member(organisation, { roles: ['counsel'], name: 'Ylva Ek' });
    official = await server.member(organisation, { roles: ['compliance-officer'], name: 'Åke Öst' });
    await of.own(owner);
    await at('2026-05-12T09:00:10Z');
  });
  afterAll(async () => {
    await of.stop();
  });

  test('tells what, when as of today and why, and leads to the deadline', async () => {
    const page = await ylva.get('/inbox');
    expect(page.statusCode).toBe(200);
    const text = plain(textOf(page));
    for (const told of [
      'Ny frist',
      'Lämna de uppgifter som IVO har begärt',
      'torsdag 28 maj 2026, om 16 dagar',
      'Du får den därför att fristen är din.',
    ]) {
      expect(text).toContain(told);
    }
    expect(page.body).toContain(`href="/deadlines/${of.deadline}"`);
  });

  test('the menu of every page tells how much has not been read, and nothing where all has', async () => {
    expect(await unread(ylva)).toBe('1');
    expect(await unread(officer)).toBeUndefined();
  });

  test('is of no other: what somebody else was told is not there', async () => {
    expect(await read(officer, '/inbox')).toContain('Inkorgen är tom');
    const id = await newest();
    for (const act of ['acknowledgement', 'reading']) {
      const answer = await sendForm(officer, `/inbox/${id}/${act}`);
      const unknown = await sendForm(officer, `/inbox/${newId()}/${act}`);
      expect([answer.statusCode, unknown.statusCode]).toStrictEqual([404, 404]);
    }
    const answered = await officer.post(`/api/v1/notices/${id}/acknowledge`);
    const unknown = await officer.post(`/api/v1/notices/${newId()}/acknowledge`);
    expect([answered.statusCode, unknown.statusCode]).toStrictEqual([404, 404]);
    expect({ ...answered.json<object>(), instance: '' }).toStrictEqual({
      ...unknown.json<object>(),
      instance: '',
    });
    expect(await unread(ylva)).toBe('1');
  });

  test('what is read is counted no more, and is still to be acknowledged', async () => {
    const answer = await sendForm(ylva, `/inbox/${await newest()}/reading`, { back: '/inbox?state=unread' });
    expect(answer.headers.location).toBe('/inbox?state=unread&notice=saved');
    expect(await unread(ylva)).toBeUndefined();
    expect(await read(ylva, '/inbox?state=unread')).toContain('Allt är läst');
    expect(await read(ylva, '/inbox?state=unacknowledged')).toContain('Lämna de uppgifter');
  });

  test('what is acknowledged goes no further up, and stands in the audit chain under the deadline', async () => {
    const answer = await ylva.post(`/api/v1/notices/${await newest()}/acknowledge`);
    expect(answer.statusCode).toBe(204);
    await at('2026-05-13T06:00:00Z');
    expect((await of.notices()).map(({ slot, name }) => [slot, name])).toStrictEqual([
      ['entered', 'Ylva Ek'],
      ['d14', 'Ylva Ek'],
    ]);
    const entries = await of.server.sql<{ subject: string }>(
      `select subject from audit_entry where organisation_id = $1 and action = 'notice.acknowledged'`,
      [of.organisation],
    );
    expect(entries).toStrictEqual([{ subject: `deadline:${of.deadline}` }]);
  });

  test('a program reads the same, page by page', async () => {
    const first = await ylva.get('/api/v1/notices?limit=1');
    const { items, next } = first.json<{ items: readonly Record<string, unknown>[]; next: string }>();
    expect(items[0]).toMatchObject({
      ...{ kind: 'reminder', because: 'owner', slot: 'd14', dueOn: '2026-05-28', dueNow: '2026-05-28' },
      ...{ deadlineId: of.deadline, readAt: null, acknowledgedAt: null, lateSeconds: 0 },
    });
    const second = await ylva.get(`/api/v1/notices?limit=1&cursor=${next}`);
    expect(second.json()).toMatchObject({ items: [{ slot: 'entered' }], next: null });
    const open = await ylva.get('/api/v1/notices?state=unacknowledged');
    expect(open.json<{ items: readonly unknown[] }>().items).toHaveLength(1);
  });

  test('the page of the deadline tells of its reminders, and takes the acknowledgement', async () => {
    const before = await read(ylva, `/deadlines/${of.deadline}`);
    for (const told of [
      'Skickad ons 2026-05-13 08:00 14 dagar före, på arbetsdagen dessförinnan',
      'så snart fristen fanns',
      'Planerad tor 2026-05-28 08:00 samma dag',
      'Planerad fre 2026-05-29 08:00 1 dag efter',
      'Ylva Ek har fristen',
      'kvitterad',
      'inget mejl',
    ]) {
      expect(before).toContain(told);
    }
    const answer = await sendForm(ylva, `/deadlines/${of.deadline}/acknowledgement`);
    expect(answer.headers.location).toBe(`/deadlines/${of.deadline}?notice=acknowledged#reminders`);
    expect((await ylva.get(`/deadlines/${of.deadline}`)).body).not.toContain('/acknowledgement"');
    const others = await sendForm(officer, `/deadlines/${of.deadline}/acknowledgement`);
    expect(others.statusCode).toBe(404);
  });

  test('everything on a page is acknowledged or read at once, and only what is one’s own', async () => {
    await at('2026-05-21T06:00:00Z');
    await at('2026-05-25T06:00:00Z');
    const ids = await idsOf(owner);
    const others = await sendForm(officer, '/inbox/all', { notice: ids, as: 'acknowledged' });
    expect(others.statusCode).toBe(404);
    const answer = await sendForm(ylva, '/inbox/all', { notice: ids, as: 'acknowledged' });
    expect(answer.headers.location).toBe('/inbox?notice=acknowledged');
    expect(await read(ylva, '/inbox?state=unacknowledged')).toContain('Allt är kvitterat');
    expect(await unread(ylva)).toBeUndefined();
  });

  test('a mail that failed and a digest are told in words', async () => {
    const { server, organisation } = of;
    const insert = `insert into notice (id, organisation_id, recipient_id, kind, week, because, told)
      values ($1, $2, $3, $4, $5, $4, $6)`;
    const failed = { recipient: owner.membership, answer: '550 <b>unknown</b>' };
    await server.sql(insert, [newId(), organisation, owner.membership, 'mail-failed', null, failed]);
    const digest = { week: '2026-04-06', deadlines: ['a', 'b'], lateSeconds: 7_200 };
    await server.sql(insert, [newId(), organisation, owner.membership, 'digest', '2026-04-06', digest]);
    await server.sql(insert, [newId(), organisation, owner.membership, 'webhook-disabled', null, {}]);
    const text = await read(ylva, '/inbox');
    expect(text).toContain('Veckan från 6 april 2026');
    expect(text).toContain('2 frister inom 30 dagar, dina eller ingens.');
    expect(text).toContain('Den kom 2 timmar sent');
    expect(text).toContain('Ett mejl gick inte fram');
    expect(text).toContain('Servern svarade: 550 <b>unknown</b>');
    expect(text).toContain('En webhook är avstängd');
  });

  test('an administrator who may read no matters is told of the deadline, and of no matter', async () => {
    const { server, organisation } = of;
    const member = await server.member(organisation, { roles: ['administrator'] });
    await server.sql(
      `insert into notice (id, organisation_id, recipient_id, kind, reminder_id, deadline_id, because, told)
       select $1, $2, $3, 'reminder', id, deadline_id, 'nobody-else', '{"slot":"d1"}' from reminder
       where organisation_id = $2 and slot = 'd1'`,
      [newId(), organisation, member.membership],
    );
    const page = await (await server.session(member)).get('/inbox');
    expect(plain(textOf(page))).toContain('Du får den därför att ingen annan kunde få den.');
    expect(page.body).not.toMatch(/Lärkan Omsorg AB,|href="\/deadlines\/|Tillsyn/);
  });

  test('a guest sees none of it', async () => {
    const { server, organisation } = of;
    const [matter] = await server.sql<{ id: string }>('select matter_id as id from deadline where id = $1', [
      of.deadline,
    ]);
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: matter?.id ?? '' }),
    );
    for (const address of [
      '/inbox',
      '/account/reminders',
      '/reminders',
      '/reminders/simulation',
      '/protocol/2026-05-12',
    ]) {
      expect((await guest.get(address)).statusCode).toBe(403);
    }
    const page = await guest.get(`/deadlines/${of.deadline}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/id="reminders"|top-inbox|Ylva/);
  });
});
