import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';
import { DayKeeper } from '../day/day-keeper';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };

describe('the pages of checklists', () => {
  const clock = new SettableClock(Date.parse('2023-02-06T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let counsel: Caller;
  let list: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    const [row] = await server.sql<{ id: string }>(
      `select id from checklist where organisation_id = $1 and template = 'revocation-appeal'`,
      [organisation],
    );
    list = row?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
  });

  const item = async (name: string): Promise<{ id: string; version: number; state: string }> => {
    const [row] = await server.sql<{ id: string; version: number; state: string }>(
      'select id, version, state from checklist_item where checklist_id = $1 and item = $2',
      [list, name],
    );
    if (row === undefined) throw new Error(`there is no item ${name}`);
    return row;
  };
  const send = async (
    caller: Caller,
    address: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: string; readonly to: string }> => {
    const answer = await caller.post(address, new URLSearchParams(fields).toString(), { headers: FORM });
    return { status: answer.statusCode, body: answer.body, to: answer.headers.location ?? '' };
  };

  test('tell what is left, list by list, and each item with its ground', async () => {
    const board = (await officer.get('/checklists')).body;
    expect(board).toContain('Överklagande av återkallelse med inhibition');
    expect(board).toContain('22 punkter kvar');
    const page = (await officer.get(`/checklists/${list}`)).body;
    expect(page).toContain('28 § FPL, 48 § FL');
    expect(page).toContain('erfarenhet, ingen rättskälla');
  });

  test('an item is settled by its form, and agreed to by another person’s button', async () => {
    const { id, version } = await item('E01');
    const saved = await send(officer, `/checklist-items/${id}`, {
      ...{ item: 'E01', version: String(version), 'state-E01': 'done', 'proof-E01': 'pärm 3' },
    });
    expect([saved.status, saved.to]).toStrictEqual([303, `/checklists/${list}?notice=saved#item-E01`]);
    const [own, other] = [await officer.get(`/checklists/${list}`), await counsel.get(`/checklists/${list}`)];
    expect(own.body).not.toContain('Godkänn E01');
    expect(other.body).toContain('Godkänn E01');
    const agreed = await send(counsel, `/checklist-items/${id}/approval`, {
      ...{ item: 'E01', version: String((await item('E01')).version) },
    });
    expect(agreed.status).toBe(303);
    expect((await officer.get(`/checklists/${list}`)).body).toContain('Godkänd av Kim');
  });

  test('what cannot be saved is told at its field, and what was typed is kept', async () => {
    const { id, version } = await item('E15');
    const { status, body } = await send(officer, `/checklist-items/${id}`, {
      ...{
        item: 'E15',
        version: String(version),
        'state-E15': 'not-applicable',
        'proof-E15': 'mejl från ombudet',
      },
    });
    expect(status).toBe(422);
    expect(body).toMatch(/href=["']#f-reason-E15["']/);
    expect(body).toContain('mejl från ombudet');
    expect((await item('E15')).state).toBe('open');
  });

  test('who came second is told, and nothing is changed', async () => {
    const { id, version } = await item('E09');
    const fields = { item: 'E09', version: String(version) };
    expect((await send(officer, `/checklist-items/${id}`, { ...fields, 'state-E09': 'done' })).status).toBe(
      303,
    );
    expect((await send(counsel, `/checklist-items/${id}`, { ...fields, 'state-E09': 'open' })).status).toBe(
      422,
    );
    expect((await item('E09')).state).toBe('done');
  });

  test('an auditor reads without forms', async () => {
    const auditor = await server.signedIn(organisation, 'auditor');
    const page = (await auditor.get(`/checklists/${list}`)).body;
    expect(page).toContain('28 § FPL, 48 § FL');
    expect(page).not.toContain('/checklist-items/');
  });

  test('another organisation has none of it', async () => {
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    expect((await stranger.get(`/checklists/${list}`)).statusCode).toBe(404);
    expect((await stranger.get('/checklists?show=all')).body).not.toContain('Överklagande av återkallelse');
  });

  test('what is left of an appeal is no longer among what is to be done once the dispute is final, but stands in its matter and among all', async () => {
    clock.set(Date.parse('2023-02-06T08:00:00Z'));
    const humana = await server.organisation('Humana');
    const { providerId } = await server.import(humana, 'humana-2023');
    const [row] = await server.sql<{ matter: string; fact: string }>(
      `select matter_id as matter, fact_id as fact from checklist where provider_id = $1 and template = 'revocation-appeal'`,
      [providerId],
    );
    const seen = async (query: string): Promise<boolean> => {
      const reader = await server.signedIn(humana, 'compliance-officer');
      const { body } = await reader.get(`/checklists${query}`);
      return body.includes('Överklagande av återkallelse med inhibition');
    };
    expect(await seen('')).toBe(true);
    expect(await seen('.csv')).toBe(true);
    clock.set(Date.parse('2026-06-01T08:00:00Z'));
    await server.get(DayKeeper).keep();
    const matter = `matter=${row?.matter ?? ''}`;
    expect([await seen(''), await seen('.csv')]).toStrictEqual([false, false]);
    expect([await seen('?show=all'), await seen('.csv?show=all'), await seen(`?${matter}`)]).toStrictEqual([
      ...[true, true, true],
    ]);
    // Of another dispute about the same decision nothing is decided yet.
    const opener = await server.signedIn(humana, 'compliance-officer');
    const opened = await opener.post(`/api/v1/providers/${providerId}/matters`, {
      ...{ kind: 'appeal', title: 'Ett till', againstId: row?.fact },
    });
    expect(opened.statusCode).toBe(201);
    expect([await seen(''), await seen('.csv')]).toStrictEqual([true, true]);
  });
});
