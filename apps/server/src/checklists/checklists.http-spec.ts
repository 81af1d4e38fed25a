import { Rederive } from '@fristvakt/providers';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Item {
  readonly id: string;
  readonly item: string;
  readonly text: string;
  readonly due: string | null;
  readonly state: string;
  readonly version: number;
  readonly approvedOn: string | null;
}
interface List {
  readonly id: string;
  readonly matterId: string;
  readonly template: string;
  readonly items: number;
  readonly settled: number;
  readonly hindering: number;
  readonly list: readonly Item[];
}

describe('checklists', () => {
  const clock = new SettableClock(Date.parse('2023-02-06T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let counsel: Caller;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
  });
  afterAll(async () => {
    await server.stop();
  });

  const lists = async (caller: Caller, query = ''): Promise<readonly List[]> =>
    (await caller.get(`/api/v1/checklists${query}`)).json<{ items: List[] }>().items;
  const revocation = async (caller = officer): Promise<List> => {
    const found = (await lists(caller)).find(({ template }) => template === 'revocation-appeal');
    return (await caller.get(`/api/v1/checklists/${found?.id ?? ''}`)).json<List>();
  };
  const itemOf = async (id: string): Promise<Item> => {
    const item = (await revocation()).list.find((one) => one.item === id);
    if (item === undefined) throw new Error(`there is no item ${id}`);
    return item;
  };
  const settle = async (
    caller: Caller,
    item: Item,
    body: object,
  ): Promise<{ readonly status: number; readonly item: Item }> => {
    const answer = await caller.patch(
      `/api/v1/checklist-items/${item.id}`,
      body,
      `"${String(item.version)}"`,
    );
    return { status: answer.statusCode, item: answer.json<Item>() };
  };

  test('the revocation has called for the list of its appeal, with the days of its deadlines', async () => {
    const { list, items, settled } = await revocation();
    expect([items, settled]).toStrictEqual([24, 0]);
    // The appeal ends on 21 February 2023 (FL 44 §); three days before is a Saturday.
    expect(list.find(({ item }) => item === 'E05')?.due).toBe('2023-02-17');
  });

  test('it is told in English to who asks for English', async () => {
    const { id } = await revocation();
    const answer = await officer.get(`/api/v1/checklists/${id}`, { headers: { 'accept-language': 'en' } });
    expect(answer.json<List>().list[0]?.text).toBe('Day and manner of service established');
  });

  test('an item is done by one person and agreed to by another, never by the same', async () => {
    const open = await itemOf('E01');
    const { status, item } = await settle(officer, open, { state: 'done', proof: 'kuvert, pärm 3' });
    expect([status, item.state]).toStrictEqual([200, 'done']);
    const approval = `/api/v1/checklist-items/${item.id}/approval`;
    const match = { headers: { 'if-match': `"${String(item.version)}"` } };
    const own = await officer.post(approval, undefined, match);
    expect([own.statusCode, own.json<{ type: string }>().type]).toStrictEqual([
      409,
      'urn:fristvakt:problem:second-person-needed',
    ]);
    const agreed = await counsel.post(approval, undefined, match);
    expect(agreed.json<Item>().approvedOn).toBe('2023-02-06');
  });

  test('what is said anew has to be agreed to anew', async () => {
    const { item } = await settle(officer, await itemOf('E01'), { state: 'done', proof: 'mottagningsbevis' });
    expect(item.approvedOn).toBeNull();
  });

  test('what does not apply needs a reason', async () => {
    const open = await itemOf('E15');
    expect((await settle(officer, open, { state: 'not-applicable' })).status).toBe(422);
    expect((await settle(officer, open, { state: 'not-applicable', reason: '  ' })).status).toBe(422);
    expect(
      (await settle(officer, open, { state: 'not-applicable', reason: 'skriftligt räcker' })).item.state,
    ).toBe('not-applicable');
  });

  test('who read an older version is told so, and nothing is changed', async () => {
    const item = await itemOf('E09');
    await settle(officer, item, { state: 'done' });
    expect((await settle(counsel, item, { state: 'open' })).status).toBe(412);
    expect((await itemOf('E09')).state).toBe('done');
  });

  test('a day that has not come cannot have been the day', async () => {
    expect((await settle(officer, await itemOf('E10'), { state: 'done', on: '2023-02-07' })).status).toBe(
      422,
    );
  });

  test('an auditor reads and settles nothing; a token needs the scope', async () => {
    const auditor = await server.signedIn(organisation, 'auditor');
    expect((await lists(auditor)).length).toBeGreaterThan(0);
    expect((await settle(auditor, await itemOf('E11'), { state: 'done' })).status).toBe(403);
  });

  test('days follow the deadline when a fact moves it, and what was done stays done', async () => {
    const done = await itemOf('E09');
    const [row] = await server.sql<{ id: string }>(
      `select fact.id from fact join matter on matter.id = fact.matter_id
       where fact.organisation_id = $1 and fact.type = 'licence-revoked'`,
      [organisation],
    );
    const corrected = await officer.post(`/api/v1/facts/${row?.id ?? ''}/corrections`, {
      served: { on: '2023-02-02', how: 'ordinary' },
    });
    expect(corrected.statusCode).toBe(201);
    // Three weeks from Thursday 2 February end on Thursday 23 February; three days before is Monday the 20th.
    const list = await revocation();
    expect(list.list.find(({ item }) => item === 'E05')?.due).toBe('2023-02-20');
    expect(list.list.find(({ item }) => item === 'E09')?.state).toBe(done.state);
  });

  test('another organisation has none of it', async () => {
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    const { id } = await revocation();
    expect(await lists(stranger)).toStrictEqual([]);
    expect((await stranger.get(`/api/v1/checklists/${id}`)).statusCode).toBe(404);
  });

  test('a guest has the lists of the one matter', async () => {
    const { matterId } = await revocation();
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: matterId }),
    );
    const own = await lists(guest);
    expect(own.every((list) => list.matterId === matterId)).toBe(true);
    expect(own.length).toBeGreaterThan(0);
    const all = await lists(officer, '?limit=100');
    expect(all.length).toBeGreaterThan(own.length);
  });

  test('everything derived anew is what is stored', async () => {
    const [provider] = await server.sql<{ id: string }>(
      'select id from provider where organisation_id = $1',
      [organisation],
    );
    expect(await server.get(Rederive).check(organisation, provider?.id ?? '')).toStrictEqual([]);
  });
});
