import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

interface List {
  readonly id: string;
  readonly version: number;
  readonly templateVersion: string;
  readonly newerVersion: string | null;
  readonly list: readonly {
    readonly id: string;
    readonly item: string;
    readonly state: string;
    readonly cites: readonly string[];
    readonly version: number;
  }[];
}

/** The law became another on 1 January 2026 (SFS 2025:1298): the legal person is tested too, and there are sanction fees. */
describe('a template of the trade that has a version of 2026', () => {
  const clock = new SettableClock(Date.parse('2026-11-25T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let provider: string;
  let officer: Caller;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    provider = (await server.import(organisation, 'inspection-2026')).providerId;
    officer = await server.signedIn(organisation, 'compliance-officer');
  });
  afterAll(async () => {
    await server.stop();
  });

  const inspectionOf = async (on: string): Promise<string> => {
    const matter = await officer.post(`/api/v1/providers/${provider}/matters`, {
      ...{ kind: 'inspection', title: `Tillsyn ${on}` },
    });
    const { id } = matter.json<{ id: string }>();
    const fact = { type: 'inspection-opened', by: 'ivo', on };
    expect((await officer.post(`/api/v1/matters/${id}/facts`, fact)).statusCode).toBe(201);
    const [row] = await server.sql<{ id: string }>(
      `select id from checklist where organisation_id = $1 and matter_id = $2 and template = 'inspection-response'`,
      [organisation, id],
    );
    return row?.id ?? '';
  };
  const listOf = async (id: string): Promise<List> =>
    (await officer.get(`/api/v1/checklists/${id}`)).json<List>();
  const page = async (address: string): Promise<string> =>
    (await officer.get(address)).body.replaceAll('\u00a0', ' ');

  test('a list of 2026 is of it from the start', async () => {
    const { templateVersion, newerVersion, list } = await listOf(await inspectionOf('2026-01-01'));
    expect([templateVersion, newerVersion]).toStrictEqual(['2026-01-01', null]);
    expect(list.map(({ item }) => item)).toContain('C27');
  });

  test('a list of 2025 keeps the former, tells of the new with its reason, and changes when somebody says so', async () => {
    const id = await inspectionOf('2025-12-31');
    const former = await listOf(id);
    expect([former.templateVersion, former.newerVersion]).toStrictEqual(['2019-01-01', '2026-01-01']);
    expect(former.list.map(({ item }) => item)).not.toContain('C27');
    expect(await page(`/checklists/${id}`)).toContain('Mallen har en nyare lydelse från 2026-01-01.');
    const shown = await page(`/checklists/${id}/version`);
    expect(shown).toContain('prövas också den juridiska personens egen lämplighet (23 § LSS)');
    expect(shown).toContain('26 k § LSS, 26 m § LSS');
    expect((await officer.get(`/api/v1/checklists/${id}/difference`)).json()).toMatchObject({
      ...{ from: '2019-01-01', to: '2026-01-01', removed: [] },
      ...{ added: [{ item: 'C27' }], changed: [{ item: 'C11' }, { item: 'C15' }] },
    });

    const accounts = former.list.find(({ item }) => item === 'C15');
    const done = await officer.patch(
      `/api/v1/checklist-items/${accounts?.id ?? ''}`,
      { state: 'done', proof: 'skattekonto' },
      `"${String(accounts?.version)}"`,
    );
    expect(done.statusCode).toBe(200);
    const changed = await officer.post(
      `/api/v1/checklists/${id}/rebase`,
      { to: '2026-01-01' },
      { headers: { 'if-match': `"${String((await listOf(id)).version)}"` } },
    );
    expect(changed.json()).toMatchObject({ templateVersion: '2026-01-01', newerVersion: null });
    const now = await listOf(id);
    expect(now.list.find(({ item }) => item === 'C15')).toMatchObject({
      ...{ state: 'done', cites: ['23 § LSS', '23 a § LSS'] },
    });
    expect(now.list.find(({ item }) => item === 'C27')?.state).toBe('open');
  });
});
