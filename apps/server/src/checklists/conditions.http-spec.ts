import { Rederive } from '@fristvakt/providers';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

interface Item {
  readonly item: string;
  readonly condition: string | null;
  readonly conditionMet: boolean | null;
}

/** C19 is the home visit (9 c § LSS) and C11 the record checks of those who work with children (2010:479). */
describe('items that depend on what the register says', () => {
  const clock = new SettableClock(Date.parse('2026-11-25T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let provider: string;
  let officer: Caller;
  let licence: string;
  let version = 0;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    provider = (await server.import(organisation, 'inspection-2026')).providerId;
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'L'`,
      [organisation],
    );
    licence = row?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
  });

  const say = async (fields: object): Promise<void> => {
    const { statusCode, body } = await officer.patch(
      `/api/v1/licences/${licence}`,
      fields,
      `"${String(version)}"`,
    );
    expect([statusCode, JSON.parse(body)]).toMatchObject([200, fields]);
    version += 1;
  };
  const opened = async (): Promise<string> => {
    const { statusCode, body } = await officer.post(`/api/v1/providers/${provider}/matters`, {
      ...{ kind: 'inspection', licenceId: licence, title: 'Tillsyn' },
    });
    expect(statusCode).toBe(201);
    const { id } = JSON.parse(body) as { id: string };
    const fact = { type: 'inspection-opened', by: 'ivo', on: '2026-11-20' };
    expect((await officer.post(`/api/v1/matters/${id}/facts`, fact)).statusCode).toBe(201);
    return id;
  };
  const listOf = async (matter: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      `select id from checklist where organisation_id = $1 and matter_id = $2 and template = 'inspection-response'`,
      [organisation, matter],
    );
    return row?.id ?? '';
  };
  const items = async (matter: string): Promise<readonly Item[]> =>
    (await officer.get(`/api/v1/checklists/${await listOf(matter)}`)).json<{ list: Item[] }>().list;
  const of = async (matter: string, item: string): Promise<Item | undefined> =>
    (await items(matter)).find((one) => one.item === item);
  const page = async (matter: string, language = 'sv'): Promise<string> =>
    (
      await officer.get(`/checklists/${await listOf(matter)}`, {
        headers: { cookie: `${officer.headers['cookie'] ?? ''}; fristvakt-language=${language}` },
      })
    ).body.replaceAll('\u00a0', ' ');

  test('what nobody has said hides nothing, and the page says that it is not known', async () => {
    const matter = await opened();
    expect(await of(matter, 'C19')).toMatchObject({
      ...{ condition: 'relatives-as-assistants', conditionMet: null },
    });
    const read = await page(matter);
    expect(read).toContain('Gäller om anhöriga arbetar som assistenter. Registret säger inte om det är så.');
    expect(read).toContain(`href="/licences/${licence}#details"`);
    expect(await of(matter, 'C01')).toMatchObject({ condition: null, conditionMet: null });
  });

  test('a list that is opened while the register says no has no such item; said yes, it has it at once', async () => {
    await say({ relativesAsAssistants: false, childrenServed: true });
    const matter = await opened();
    const without = (await items(matter)).map(({ item }) => item);
    expect(without).toContain('C11');
    expect(without).not.toContain('C19');
    expect(await page(matter)).toContain('Gäller därför att verksamheten tar emot barn.');
    await say({ relativesAsAssistants: true });
    expect(await of(matter, 'C19')).toMatchObject({ conditionMet: true });
    expect(await page(matter)).toContain('Gäller därför att anhöriga arbetar som assistenter.');
    expect(await page(matter, 'en')).toContain('Applies because relatives work as assistants.');
    expect(await server.get(Rederive).check(organisation, provider)).toStrictEqual([]);
  });

  test('an item that stands is not taken away when the register says no; the page says why it can be left', async () => {
    const matter = await opened();
    await say({ relativesAsAssistants: false });
    expect(await of(matter, 'C19')).toMatchObject({ conditionMet: false });
    expect(await page(matter)).toContain(
      'Inte aktuellt: enligt registret arbetar inga anhöriga som assistenter.',
    );
    await say({ relativesAsAssistants: null });
    expect(await of(matter, 'C19')).toMatchObject({ conditionMet: null });
  });

  test('a control that comes back leaves out what is known not to be so, and keeps what is not known', async () => {
    const started = async (rrule: string): Promise<readonly string[]> => {
      const control = await officer.post('/api/v1/controls', {
        ...{ matterId: licence, template: 'self-inspection-quarter', rrule, first: '2026-10-01' },
      });
      expect(control.statusCode).toBe(201);
      const rows = await server.sql<{ item: string }>(
        `select item.item from checklist_item item
         join checklist on checklist.organisation_id = item.organisation_id and checklist.id = item.checklist_id
         where checklist.organisation_id = $1 and checklist.control_id = $2`,
        [organisation, control.json<{ id: string }>().id],
      );
      return rows.map(({ item }) => item);
    };
    expect(await started('FREQ=MONTHLY;INTERVAL=3')).toEqual(expect.arrayContaining(['F10', 'F13', 'F25']));
    await server.sql(`update recurring_control set state = 'ended' where organisation_id = $1`, [
      organisation,
    ]);
    await say({ relativesAsAssistants: false, childrenServed: false });
    const without = await started('FREQ=MONTHLY;INTERVAL=4');
    expect(without).toContain('F25');
    expect(without.filter((item) => item === 'F10' || item === 'F13')).toStrictEqual([]);
  });

  test('the form of the register asks for it, and the page of the licence tells it', async () => {
    const form = (await officer.get(`/licences/${licence}/details`)).body;
    expect(form).toContain('Får någon sin assistans av en anhörig?');
    const sent = await officer.post(
      `/licences/${licence}/details`,
      new URLSearchParams({
        ...{ version: String(version), registryNumber: '', services: '', children: 'unknown' },
        ...{ relatives: 'yes', certificateCheckedOn: '', note: '' },
      }).toString(),
      {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost:3000',
        },
      },
    );
    expect(sent.statusCode).toBe(303);
    expect((await officer.get(`/licences/${licence}`)).body).toContain(
      'ja, anhöriga arbetar som assistenter',
    );
  });
});
