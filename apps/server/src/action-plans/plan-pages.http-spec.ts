import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };

interface Point {
  readonly code: string;
  readonly status: string;
  readonly freshUntil: string | null;
  readonly against: { readonly by: string } | null;
  readonly evidence: { readonly by: string; readonly code: string } | null;
}

describe('the pages of action plans and of readiness', () => {
  // A Wednesday; the order of the story is of 28 May 2026, and was complied with on 20 August.
  const clock = new SettableClock(Date.parse('2026-11-25T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let licence: string;
  let inspection: string;
  let second: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    const { providerId } = await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const ids = await server.sql<{ ref: string; id: string }>(
      'select ref, id from matter where organisation_id = $1',
      [organisation],
    );
    licence = ids.find(({ ref }) => ref === 'L')?.id ?? '';
    inspection = ids.find(({ ref }) => ref === 'I')?.id ?? '';
    const opened = await officer.post(`/api/v1/providers/${providerId}/matters`, {
      ...{ kind: 'inspection', licenceId: licence, title: 'Uppföljande tillsyn' },
    });
    second = opened.json<{ id: string }>().id;
    for (const fact of [
      { type: 'inspection-opened', by: 'ivo', on: '2026-10-01' },
      { type: 'inspection-decided', by: 'ivo', on: '2026-11-20', outcome: 'criticism' },
    ]) {
      const { statusCode, body } = await officer.post(`/api/v1/matters/${second}/facts`, fact);
      if (statusCode !== 201) throw new Error(`the fact was refused: ${body}`);
    }
  });
  afterAll(async () => {
    await server.stop();
  });

  const send = async (
    caller: Caller,
    address: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: string; readonly to: string }> => {
    const answer = await caller.post(address, new URLSearchParams(fields).toString(), { headers: FORM });
    return { status: answer.statusCode, body: answer.body, to: answer.headers.location ?? '' };
  };
  /** A page as it is read: a day holds together by spaces that do not break. */
  const page = async (address: string, caller = officer): Promise<string> =>
    (await caller.get(address)).body.replaceAll('\u00a0', ' ');
  const point = async (code: string): Promise<Point> => {
    const answer = await officer.get(`/api/v1/licences/${licence}/readiness`);
    const found = answer.json<{ points: Point[] }>().points.find((one) => one.code === code);
    if (found === undefined) throw new Error(`there is no point ${code}`);
    return found;
  };
  const decision = async (matter: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      `select id from fact where matter_id = $1 and type = 'inspection-decided'`,
      [matter],
    );
    return row?.id ?? '';
  };

  test('an inspection leads to its plan, and the plan to a form on which the decision is chosen', async () => {
    expect((await officer.get(`/matters/${inspection}`)).body).toContain(`/matters/${inspection}/plan`);
    expect((await officer.get(`/matters/${licence}`)).body).not.toContain(`/matters/${licence}/plan`);
    expect((await officer.get(`/matters/${inspection}/plan`)).body).toContain('Inga brister är införda');
    const form = (await officer.get(`/matters/${inspection}/findings/new`)).body;
    expect(form).toMatch(new RegExp(`value="${await decision(inspection)}" checked`));
  });

  test('what is missing is told at its field, and what was typed is kept', async () => {
    const { status, body } = await send(officer, `/matters/${inspection}/findings/new`, {
      ...{ area: '', text: 'Tiderna stämmer inte', seenOn: '2026-13-01', fact: '' },
    });
    expect(status).toBe(422);
    expect(body).toMatch(/href=["']#f-area["']/);
    expect(body).toMatch(/href=["']#f-seenOn["']/);
    expect(body).toContain('Tiderna stämmer inte');
  });

  test('a finding of two inspections in two units is told to be a repeat wherever it stands', async () => {
    const enter = async (matter: string, unit: string): Promise<string> => {
      const fields = { area: 'time-match', text: 'Tiderna skiljer sig', unit, fact: await decision(matter) };
      const { status, to } = await send(officer, `/matters/${matter}/findings/new`, fields);
      expect(status).toBe(303);
      return to.replace('?notice=saved', '');
    };
    const first = await enter(inspection, 'Norr');
    expect((await officer.get(`/matters/${second}/findings/new`)).body).toContain('sedd 1 gång tidigare');
    const again = await enter(second, 'Söder');
    const sentence = 'Återkommande: 2:a gången sedan torsdag 28 maj 2026. Enheter: Norr, Söder.';
    for (const address of [again, `/matters/${second}/plan`, '/action-plans']) {
      expect(await page(address)).toContain(sentence);
    }
    expect((await officer.get(again)).body).toContain(`href="${first}"`);
    expect((await officer.get(first)).body).not.toContain('Återkommande');
  });

  test('an action is planned, done and looked at by the forms of the finding', async () => {
    const [row] = await server.sql<{ id: string }>('select id from finding where matter_id = $1', [
      inspection,
    ]);
    const address = `/findings/${row?.id ?? ''}`;
    const empty = await send(officer, `${address}/actions`, { key: 'new', 'text-new': 'Avstämning' });
    expect([
      empty.status,
      empty.body.includes('href="#f-dueOn-new"') || empty.body.includes("href='#f-dueOn-new'"),
    ]).toStrictEqual([422, true]);
    const planned = await send(officer, `${address}/actions`, {
      ...{ key: 'new', 'text-new': 'Avstämning varje månad', 'dueOn-new': '2026-08-31' },
    });
    expect([planned.status, planned.to]).toStrictEqual([303, `${address}?notice=saved#actions`]);
    expect((await officer.get(address)).body).toContain('Försenad');
    const [action] = await server.sql<{ id: string }>('select id from plan_action where finding_id = $1', [
      row?.id,
    ]);
    const done = {
      ...{ key: '1', version: '1', 'state-1': 'done', 'text-1': 'Avstämning varje månad' },
      ...{ 'dueOn-1': '2026-08-31', 'on-1': '2026-08-20' },
    };
    const unproved = await send(officer, `/plan-actions/${action?.id ?? ''}`, done);
    expect(unproved.status).toBe(422);
    expect(unproved.body).toMatch(/href=["']#f-proof-1["']/);
    const saved = await send(officer, `/plan-actions/${action?.id ?? ''}`, { ...done, 'proof-1': 'pärm 3' });
    expect([saved.status, saved.to]).toStrictEqual([303, `${address}?notice=saved#action-1`]);
    const read = await page(address);
    expect(read).toContain('Ska följas upp nu');
    expect(read).toContain('lördag 20 februari 2027');
    const [check] = await server.sql<{ id: string }>(
      'select id from effect_check where action_id = $1 and months = 3',
      [action?.id],
    );
    const looked = { key: '1-3', version: '1', 'outcome-1-3': 'not-held' };
    const silent = await send(officer, `/effect-checks/${check?.id ?? ''}`, looked);
    expect(silent.body).toMatch(/href=["']#f-note-1-3["']/);
    await send(officer, `/effect-checks/${check?.id ?? ''}`, { ...looked, 'note-1-3': 'två fel i oktober' });
    const open = (await officer.get(address)).body;
    expect(open).toContain('Öppnad för 2:a gången');
    expect(open).toContain('två fel i oktober');
  });

  test('the plan is the account: finding, cause, action, day and effect', async () => {
    const plan = (await officer.get(`/matters/${inspection}/plan`)).body;
    for (const part of ['Tiderna skiljer sig', 'Avstämning varje månad', 'pärm 3', 'Höll inte', 'egna mål']) {
      expect(plan).toContain(part);
    }
  });

  test('the list goes out as files, a row for each action, and nothing in it is read as a formula', async () => {
    await officer.post(`/api/v1/matters/${licence}/findings`, {
      area: 'secrecy',
      text: '=1+1',
      unit: 'Öster',
    });
    const csv = await officer.get('/action-plans.csv?show=all');
    expect(csv.headers['content-disposition']).toContain('atgardsplan-2026-11-25.csv');
    const rows = csv.body.split('\r\n');
    expect(rows[0]).toContain('"Effekt efter 3 månader"');
    expect(rows.filter((row) => row.includes('Avstämning varje månad'))).toHaveLength(1);
    expect(csv.body).toContain(`"'=1+1"`);
    const only = (await officer.get('/action-plans.csv?show=all&area=secrecy')).body;
    expect(only.trim().split('\r\n')).toHaveLength(2);
    const xlsx = await officer.get('/action-plans.xlsx');
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
  });

  test('an auditor reads the plan and has no form', async () => {
    const auditor = await server.signedIn(organisation, 'auditor');
    const [row] = await server.sql<{ id: string }>('select id from finding where matter_id = $1', [
      inspection,
    ]);
    const read = await page(`/findings/${row?.id ?? ''}`, auditor);
    expect(read).toContain('Tiderna skiljer sig');
    expect(read).not.toContain('/plan-actions/');
    expect(read).not.toContain('/settlement');
  });

  test('readiness tells which row proves a point, until when, and what speaks against it', async () => {
    expect(await point('time-match')).toMatchObject({ status: 'missing', against: { by: 'finding' } });
    expect(await point('earlier-demands')).toMatchObject({
      ...{ status: 'stale', evidence: { by: 'fact', code: 'complied' }, freshUntil: '2026-11-20' },
    });
    expect((await point('conditions')).status).toBe('not-applicable');
    const read = await page(`/licences/${licence}/readiness`);
    expect(read).toContain('En brist är öppen sedan tor 2026-05-28');
    expect(read).toContain('ej verifierat');
    expect((await officer.get(`/licences/${licence}`)).body).toContain(`/licences/${licence}/readiness`);
  });

  test('a deadline missed in a matter that goes on speaks against its point; once the matter is over it does not', async () => {
    const house = await server.organisation('Domarringen');
    const theirs = await server.signedIn(house, 'compliance-officer');
    await server.import(house, 'court-orders');
    const matters = await server.sql<{ ref: string; id: string }>(
      'select ref, id from matter where organisation_id = $1',
      [house],
    );
    const idOf = (ref: string): string => matters.find((one) => one.ref === ref)?.id ?? '';
    const against = async (status: string): Promise<string | undefined> => {
      await server.sql('update matter_state set status = $2 where organisation_id = $1 and matter_id = $3', [
        ...[house, status, idOf('A')],
      ]);
      const answer = await theirs.get(`/api/v1/licences/${idOf('L')}/readiness`);
      return answer.json<{ points: Point[] }>().points.find(({ code }) => code === 'earlier-demands')?.against
        ?.by;
    };
    for (const status of ['pending', 'decided']) expect(await against(status)).toBe('deadline');
    for (const status of ['ended', 'closed', 'final']) expect(await against(status)).toBeUndefined();
  });

  test('an item done with proof proves its point; done without, or alone where two are asked for, it does not', async () => {
    const settle = async (code: string, more: string): Promise<void> => {
      await server.sql(
        `update checklist_item set state = 'done', settled_on = '2026-11-20', settled_by = (select id from membership
           where organisation_id = $1 limit 1), ${more} where organisation_id = $1 and item = $2 and matter_id = $3`,
        [organisation, code, inspection],
      );
    };
    await settle('C06', `proof = null`);
    expect(await point('plans')).toMatchObject({ status: 'missing', evidence: { code: 'C06' } });
    await settle('C06', `proof = 'pärm 3'`);
    expect(await point('plans')).toMatchObject({ status: 'proved', freshUntil: '2027-05-20' });
    await settle('C23', `proof = 'kvittens'`);
    expect((await point('earlier-demands')).evidence?.by).toBe('fact');
  });

  test('the register speaks: the certificate, who is responsible, whether children are served and relatives assist', async () => {
    expect((await point('relatives')).status).toBe('missing');
    const [found] = await server.sql<{ id: string }>(
      `insert into person (id, organisation_id, name) values (gen_random_uuid(), $1, 'Karin Ek') returning id`,
      [organisation],
    );
    await server.sql(
      `insert into responsible_person (id, organisation_id, matter_id, person_id, from_on)
       values (gen_random_uuid(), $1, $2, $3, '2020-01-15')`,
      [organisation, licence, found?.id],
    );
    await server.sql(
      `insert into licence_detail (organisation_id, matter_id, certificate_checked_on, children_served, relatives_as_assistants)
       values ($1, $2, '2026-06-01', false, false)`,
      [organisation, licence],
    );
    expect(await point('responsible-person')).toMatchObject({ status: 'proved', freshUntil: null });
    expect(await point('certificate')).toMatchObject({ status: 'proved', freshUntil: '2026-12-01' });
    expect((await point('record-checks')).status).toBe('not-applicable');
    expect((await point('relatives')).status).toBe('not-applicable');
    expect(await page(`/licences/${licence}/readiness`)).toContain(
      'Inte aktuellt: enligt registret arbetar inga anhöriga som assistenter.',
    );
  });

  test('another organisation has none of it', async () => {
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    for (const address of [`/matters/${inspection}/plan`, `/licences/${licence}/readiness`]) {
      expect((await stranger.get(address)).statusCode).toBe(404);
    }
    expect((await stranger.get('/action-plans?show=all')).body).not.toContain('Tiderna skiljer sig');
  });

  test('the figures of the branch are open to whoever has signed in, with source and table', async () => {
    const auditor = await server.signedIn(organisation, 'auditor');
    const read = await page('/branch', auditor);
    expect(read.match(/<svg class="branch-chart"/g)?.length).toBe(
      read.match(/<table class="list">/g)?.length,
    );
    expect(read).toContain('Osäkert');
    expect((await server.nobody.get('/branch')).statusCode).not.toBe(200);
  });
});
