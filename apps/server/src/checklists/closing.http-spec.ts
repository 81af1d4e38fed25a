import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

interface Problem {
  readonly type: string;
  readonly invalidParameters: readonly { readonly property: string; readonly reason: string }[];
}

const hidden = ({ body }: LightMyRequestResponse, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

describe('closing a matter whose checklists have mandatory items open', () => {
  const clock = new SettableClock(Date.parse('2026-09-10T09:00:00Z'));
  const closed = { type: 'inspection-closed', on: '2026-09-09' };
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let inspection: string;

  beforeAll(async () => {
    server = await startServer({ clock });
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'I'`,
      [organisation],
    );
    inspection = row?.id ?? '';
  });

  const record = async (body: object, path = 'facts'): Promise<LightMyRequestResponse> =>
    officer.post(`/api/v1/matters/${inspection}/${path}`, body);
  const count = async (table: 'fact' | 'matter_closing'): Promise<number> => {
    const [row] = await server.sql<{ n: number }>(
      `select count(*)::integer as n from ${table} where organisation_id = $1 and matter_id = $2`,
      [organisation, inspection],
    );
    return row?.n ?? -1;
  };
  const send = async (typed: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> =>
    officer.post(
      `/matters/${inspection}/record/inspection-closed`,
      new URLSearchParams({ on: '2026-09-09', ...typed }).toString(),
      {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost:3000',
        },
      },
    );

  test('is refused without a reason: the items are named, and nothing is written', async () => {
    const before = await count('fact');
    const answer = await record(closed);
    const { type, invalidParameters } = answer.json<Problem>();
    expect([answer.statusCode, type]).toStrictEqual([422, 'urn:fristvakt:problem:open-items']);
    expect(invalidParameters.map(({ property }) => property)[0]).toBe('closingReason');
    expect(invalidParameters.map(({ reason }) => reason).join(' ')).toContain(
      'C01 is mandatory and not settled',
    );
    expect((await record({ ...closed, closingReason: '  \n ' })).statusCode).toBe(422);
    expect([await count('fact'), await count('matter_closing')]).toStrictEqual([before, 0]);
  });

  test('is told beforehand, and done with a reason that is kept with the items and who said it', async () => {
    const preview = (await record(closed, 'facts/preview')).json<{ leftOpen: { item: string }[] }>();
    const made = await record({ ...closed, closingReason: 'IVO avslutade utan krav' });
    const { leftOpen, fact } = made.json<{ leftOpen: { item: string }[]; fact: object }>();
    expect([made.statusCode, leftOpen.length > 5]).toStrictEqual([201, true]);
    expect(leftOpen.map(({ item }) => item)).toStrictEqual(preview.leftOpen.map(({ item }) => item));
    expect(Object.keys(fact)).not.toContain('closingReason');
    const [kept] = await server.sql<{ reason: string; items: string[]; on: string; name: string }>(
      `select reason, items, closed_on::text as "on", membership.name from matter_closing
       join membership on membership.id = closed_by where matter_closing.organisation_id = $1`,
      [organisation],
    );
    expect(kept).toMatchObject({ reason: 'IVO avslutade utan krav', on: '2026-09-10', name: 'Kim' });
    expect(kept?.items).toHaveLength(leftOpen.length);
    const matter = await officer.get(`/matters/${inspection}`);
    const lists = (await officer.get(`/api/v1/checklists?matter=${inspection}`)).json<{
      items: { id: string }[];
    }>();
    const list = await officer.get(`/checklists/${lists.items.at(-1)?.id ?? ''}`);
    expect(matter.body).toContain('IVO avslutade utan krav');
    expect(list.body).toContain('IVO avslutade utan krav');
  });

  test('asks nothing where every mandatory item is settled', async () => {
    const colleague = await server.member(organisation, { roles: ['counsel'] });
    const settler = await server.member(organisation, { roles: ['counsel'] });
    await server.sql(
      `update checklist_item set state = 'done', settled_by = $2, settled_on = '2026-09-01', approved_by = $3,
         approved_on = '2026-09-01' where organisation_id = $1`,
      [organisation, settler.membership, colleague.membership],
    );
    expect((await record(closed)).statusCode).toBe(201);
    expect(await count('matter_closing')).toBe(0);
  });

  test('asks nothing of a fact that closes nothing, whatever is open', async () => {
    expect((await record({ type: 'note', by: 'provider', on: '2026-09-09' })).statusCode).toBe(201);
    expect(await count('matter_closing')).toBe(0);
  });

  test('the page names the items, asks for the reason at its field, and keeps it', async () => {
    const preview = await send({ step: 'preview' });
    expect(preview.body).toContain('Varför ärendet avslutas ändå');
    const keys = { key: hidden(preview, 'key'), seen: hidden(preview, 'seen'), step: 'save' };
    const refused = await send(keys);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/href=["']#f-closingReason["']/);
    const saved = await send({ ...keys, closingReason: 'Avslutat i samråd' });
    expect(saved.statusCode).toBe(303);
    expect((await officer.get(`/matters/${inspection}`)).body).toContain('Avslutat i samråd');
  });

  test('of a matter that is imported with its end nobody is asked: that is history', async () => {
    const elsewhere = await server.organisation('Historik');
    await server.import(elsewhere, 'fmf-2022');
    const rows = await server.sql('select 1 from matter_closing where organisation_id = $1', [elsewhere]);
    expect(rows).toHaveLength(0);
  });

  test('the matter tells its lists: what is late first', async () => {
    const { body } = await officer.get(`/matters/${inspection}`);
    expect(body).toContain('id="checklists"');
    expect(body).toMatch(/href="\/checklists\/[0-9a-f-]{36}">/);
  });
});
