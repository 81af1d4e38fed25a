import { newId } from '@fristvakt/platform';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { Reminded } from '../../../../test/reminders/reminded';
import type { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import type { Member } from '../../../../test/support/server';

describe('the settings of reminders', () => {
  let of: Reminded;
  let ylva: Member;
  let berg: Member;
  let own: Caller;
  let officer: Caller;
  let official: Member;

  /** A round at an instant; who was signed in before has to sign in again. */
  const at = async (instant: string): Promise<void> => {
    await of.roundAt(instant);
    own = await of.server.session(ylva);
    officer = await of.server.session(official);
  };
  const planned = async (): Promise<readonly (readonly string[])[]> =>
    (await of.reminders()).filter(({ state }) => state === 'planned').map(({ slot, dueAt }) => [slot, dueAt]);

  beforeAll(async () => {
    const clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11' });
    const { server, organisation } = of;
    ylva = await server.member(organisation, { roles: ['counsel'], name: 'Ylva Ek' });
    berg = await server.member(organisation, { roles: ['manager'], name: 'Chefen Berg' });
    official = await server.member(organisation, { roles: ['compliance-officer'], name: 'Åke Öst' });
    await of.own(ylva);
    await at('2026-05-12T09:00:10Z');
  });
  afterAll(async () => {
    await of.stop();
  });

  describe('of oneself', () => {
    test('are by mail and in Swedish before anything is set, and are kept as they are set', async () => {
      const page = await own.get('/account/reminders');
      expect(fieldOf(page, 'version')).toBe('0');
      const saved = await sendForm(own, '/account/reminders', {
        ...{ version: '0', digest: 'yes', language: 'en', usualStandIn: berg.membership },
      });
      expect(saved.headers.location).toBe('/account/reminders?notice=saved');
      const read = await own.get('/api/v1/notice-preferences');
      expect(read.headers.etag).toBe('"1"');
      expect(read.json()).toStrictEqual({
        ...{ email: false, digest: true, language: 'en', standInId: berg.membership, version: 1 },
      });
    });

    test('are not changed on top of what somebody else has saved', async () => {
      expect((await own.patch('/api/v1/notice-preferences', { email: true }, '"0"')).statusCode).toBe(412);
      expect((await own.patch('/api/v1/notice-preferences', { email: true })).statusCode).toBe(428);
      const stale = await sendForm(own, '/account/reminders', { version: '0', language: 'sv' });
      expect(stale.statusCode).toBe(412);
      expect(fieldOf(stale, 'version')).toBe('1');
      const changed = await own.patch('/api/v1/notice-preferences', { email: true }, '"1"');
      expect(changed.json()).toMatchObject({ email: true, language: 'en', version: 2 });
    });

    test.each([
      ['oneself', () => ylva.membership],
      ['nobody of the house', () => newId()],
    ])('name no stand-in who is %s', async (_, id) => {
      const refused = await own.patch('/api/v1/notice-preferences', { standInId: id() }, '"2"');
      expect([refused.statusCode, refused.json<{ type: string }>().type]).toStrictEqual([
        422,
        'urn:fristvakt:problem:stand-in-not-possible',
      ]);
    });
  });

  describe('who is away', () => {
    test('one enters for oneself, and the reminder goes to whoever stands in', async () => {
      const entered = await sendForm(own, '/account/reminders/absences', {
        ...{ from: '2026-05-13', until: '2026-05-14', standIn: '' },
      });
      expect(entered.headers.location).toBe('/account/reminders?notice=absence-entered#absences');
      expect(textOf(await own.get('/account/reminders'))).toContain('ons 2026-05-13');
      await at('2026-05-13T06:00:00Z');
      expect((await of.notices()).filter(({ slot }) => slot === 'd14')).toContainEqual({
        ...{ slot: 'd14', name: 'Chefen Berg', because: 'stands-in' },
      });
    });

    test.each([
      ['back to front', { from: '2026-06-10', until: '2026-06-01' }],
      ['over already', { from: '2026-05-01', until: '2026-05-02' }],
    ])('is told where the days are %s', async (_, days) => {
      const refused = await sendForm(own, '/account/reminders/absences', { ...days, standIn: '' });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('Den sista dagen måste vara i dag eller senare');
      expect((await own.post('/api/v1/absences', days)).statusCode).toBe(422);
    });

    test('officers, managers and administrators enter for others; nobody else', async () => {
      const absence = {
        member: ylva.membership,
        from: '2026-07-01',
        until: '2026-07-31',
        standIn: berg.membership,
      };
      expect((await sendForm(officer, '/reminders/absences', absence)).headers.location).toBe(
        '/reminders/absences?notice=absence-entered',
      );
      const asked = { memberId: berg.membership, from: '2026-07-01', until: '2026-07-02' };
      expect((await own.post('/api/v1/absences', asked)).statusCode).toBe(403);
      expect((await own.get(`/api/v1/absences?member=${berg.membership}`)).statusCode).toBe(403);
      expect((await own.get('/reminders/absences')).statusCode).toBe(403);
      const listed = await officer.get(`/api/v1/absences?member=${ylva.membership}`);
      expect(listed.json<{ items: readonly unknown[] }>().items).toHaveLength(2);
    });

    test('nobody takes back another’s without the right to', async () => {
      const entered = await officer.post('/api/v1/absences', {
        ...{ memberId: berg.membership, from: '2026-08-01', until: '2026-08-31' },
      });
      expect(entered.statusCode).toBe(201);
      const { id } = entered.json<{ id: string }>();
      expect((await own.delete(`/api/v1/absences/${id}`)).statusCode).toBe(404);
      expect((await sendForm(own, `/account/reminders/absences/${id}/removal`)).statusCode).toBe(404);
      expect((await officer.delete(`/api/v1/absences/${id}`)).statusCode).toBe(204);
      expect((await officer.delete(`/api/v1/absences/${id}`)).statusCode).toBe(404);
    });
  });

  describe('of the organisation', () => {
    const form = async (): Promise<Readonly<Record<string, string>>> => {
      const page = await officer.get('/settings/reminders');
      const names = [...page.body.matchAll(/name="(days-[a-z-]+)"/g)].map(([, name = '']) => name);
      const days = Object.fromEntries(names.map((name) => [name, fieldOf(page, name) ?? '']));
      return { ...days, version: fieldOf(page, 'version') ?? '', zone: 'Europe/Stockholm', digest: 'yes' };
    };

    test('show each ladder in words, and what stays', async () => {
      const text = textOf(await officer.get('/settings/reminders'));
      for (const told of [
        'Svar till IVO eller domstol',
        '14 dagar före',
        'samma dag kl. 13:30, minst till verksamhetsansvarig',
        'Steg på dagen och efter den, och vem som minst ska få veta, ligger fast',
        'De vanliga är 14, 7, 3, 2, 1.',
      ]) {
        expect(text).toContain(told);
      }
    });

    test('another hour and other days plan every open deadline anew, and are entered in the chain', async () => {
      const saved = await sendForm(officer, '/settings/reminders', {
        ...(await form()),
        ...{ sendAt: '07:15', 'days-answer': '10 5;1' },
      });
      expect(saved.headers.location).toBe('/settings/reminders?notice=replanned');
      expect(await planned()).toStrictEqual([
        ['d10', '2026-05-18 05:15'],
        // Saturday 23 May: the Friday before.
        ['d5', '2026-05-22 05:15'],
        ['d1', '2026-05-27 05:15'],
        ['d0', '2026-05-28 05:15'],
        ['d-1', '2026-05-29 05:15'],
        ['d-3', '2026-06-01 05:15'],
        ['d-7', '2026-06-04 05:15'],
      ]);
      const [entry] = await of.server.sql<{ detail: string }>(
        `select detail from audit_entry where organisation_id = $1 and action = 'reminder-setting.changed'`,
        [of.organisation],
      );
      expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({
        sendAt: '07:15',
        ladders: { answer: [10, 5, 1] },
      });
    });

    test('another zone is reckoned by the database', async () => {
      const { version } = (await officer.get('/api/v1/reminder-settings')).json<{ version: number }>();
      const changed = await officer.patch(
        ...(['/api/v1/reminder-settings', { zone: 'Atlantic/Reykjavik' }] as const),
        `"${String(version)}"`,
      );
      expect(changed.statusCode).toBe(200);
      expect((await planned())[0]).toStrictEqual(['d10', '2026-05-18 07:15']);
    });

    test('an emptied field gives a ladder its usual days back', async () => {
      const saved = await sendForm(officer, '/settings/reminders', {
        ...(await form()),
        ...{ sendAt: '08:00', 'days-answer': '' },
      });
      expect(saved.statusCode).toBe(303);
      expect((await planned()).map(([slot]) => slot)).toStrictEqual([
        ...['d7', 'd3', 'd2', 'd1', 'd0', 'd-1', 'd-3', 'd-7'],
      ]);
      const [row] = await of.server.sql<{ ladders: object }>(
        'select ladders from reminder_setting where organisation_id = $1',
        [of.organisation],
      );
      expect(row?.ladders).toStrictEqual({});
    });

    test.each([
      [{ sendAt: '25:00' }, 'Klockslag: skriv timme och minut'],
      [{ zone: 'Europe/Atlantis' }, 'Tidszon: välj en i listan'],
      [{ 'days-answer': '14, 0' }, 'Svar till IVO eller domstol: skriv hela tal'],
      [{ 'days-answer': '7, 7' }, 'Svar till IVO eller domstol: skriv hela tal'],
      [{ 'days-answer': 'sju' }, 'Svar till IVO eller domstol: skriv hela tal'],
      [{ version: '0' }, 'Någon annan har ändrat inställningarna'],
    ])('refuse %j, say where, and change nothing', async (given, told) => {
      const before = await planned();
      const refused = await sendForm(officer, '/settings/reminders', {
        ...(await form()),
        sendAt: '08:00',
        ...given,
      });
      expect([412, 422]).toContain(refused.statusCode);
      expect(textOf(refused)).toContain(told);
      expect(await planned()).toStrictEqual(before);
    });

    test('what a digest leaves behind is no other version', async () => {
      const { server } = of;
      const other = await server.organisation('Annan AB');
      const administrator = await server.signedIn(other, 'administrator');
      const { headers } = await administrator.get('/api/v1/reminder-settings');
      await server.sql('insert into reminder_setting (organisation_id) values ($1)', [other]);
      const changed = await administrator.patch(
        ...(['/api/v1/reminder-settings', { sendAt: '06:00' }] as const),
        String(headers.etag),
      );
      expect(changed.statusCode).toBe(200);
    });

    test.each([
      ['compliance-officer', 200],
      ['administrator', 200],
      ['counsel', 403],
      ['manager', 403],
      ['auditor', 403],
    ] as const)('a %s is answered %i', async (role, status) => {
      const caller = await of.server.signedIn(of.organisation, role);
      expect((await caller.get('/settings/reminders')).statusCode).toBe(status);
    });
  });
});
