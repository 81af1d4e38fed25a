import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly factId: string | null;
}

describe('the pages of letters', () => {
  const clock = new SettableClock(Date.parse('2023-02-01T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  let licence: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    counsel = await server.signedIn(organisation, 'counsel');
    licence = await matterCalled('L');
  });
  afterAll(async () => {
    await server.stop();
  });

  const matterCalled = async (ref: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 and ref = $2',
      [organisation, ref],
    );
    return row?.id ?? '';
  };
  const send = async (
    address: string,
    fields: Readonly<Record<string, string>>,
    caller = counsel,
  ): Promise<{ readonly status: number; readonly body: string; readonly to: string }> => {
    const answer = await caller.post(address, new URLSearchParams(fields).toString(), { headers: FORM });
    return { status: answer.statusCode, body: answer.body, to: answer.headers.location ?? '' };
  };
  const kept = async (address: string): Promise<Kept> => {
    const [row] = await server.sql<Kept>(
      'select id, version, state, fact_id as "factId" from letter where id = $1',
      [address.split('/').at(-1)?.split('?')[0]],
    );
    if (row === undefined) throw new Error(`there is no letter ${address}`);
    return row;
  };
  const begun = async (kind: string, matter = licence): Promise<string> => {
    const { to } = await send(`/matters/${matter}/letters`, { kind });
    return to;
  };
  const versionOf = async (address: string): Promise<string> => String((await kept(address)).version);

  test('the day after the revocation the appeal is what fits first, with its last day', async () => {
    const page = (await counsel.get(`/matters/${licence}/letters/new`)).body;
    expect(page).toContain('Överklaga återkallelsen av tillståndet');
    expect(page).toContain('21\u00a0februari\u00a02023');
  });

  test('an appeal is filled from the record, and what it lacks is told', async () => {
    const letter = await begun('appeal-fr');
    const page = (await counsel.get(letter)).body;
    expect(page).toContain('IVO:s beslut den 31\u00a0januari\u00a02023');
    expect(page).toContain('[Grunder: anges]');
    expect(page).toContain('Inspektionen för vård och omsorg (IVO)');
    const refused = await send(`${letter}/settlement`, { version: await versionOf(letter), reason: '' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Fyll i det som saknas');
  });

  test('it is written, settled as it reads, sent, and the appeal stands in the record the same moment', async () => {
    const letter = await begun('appeal-fr');
    const saved = await send(letter, {
      ...{ version: await versionOf(letter), day: '2023-02-01', 'p-stay': 'yes' },
      ...{ 'p-organisationNumber': '556000-0000', 'p-contact': 'Gatan 1\ninfo@humana.example' },
      ...{
        'p-court': 'Förvaltningsrätten i Stockholm',
        'p-grounds': 'Bristerna är avhjälpta.\n\n# Ej rubrik',
      },
      ...{ 'p-evidence': 'Protokoll | att åtgärden är gjord', 'p-signatory': 'Bo Exempel' },
      enclosures: 'Beslutet\nFullmakt',
    });
    expect(saved.status).toBe(303);
    const read = (await counsel.get(letter)).body;
    expect(read).toContain('Allt som behövs är ifyllt');
    expect(read).toContain('<p># Ej rubrik</p>');
    const settled = await send(`${letter}/settlement`, { version: await versionOf(letter) });
    expect(settled.status).toBe(303);
    const late = await send(letter, { version: await versionOf(letter), 'p-grounds': 'Annat' });
    expect(late.body).toContain('En färdig skrivelse ändras inte');
    const sent = await send(`${letter}/sending`, {
      ...{ version: await versionOf(letter), on: '2023-02-01', how: 'e-mail', proof: 'kvitto, pärm 3' },
    });
    expect(sent.status).toBe(303);
    const { state, factId } = await kept(letter);
    expect(state).toBe('sent');
    const [fact] = await server.sql<{ type: string; body: object; ref: string }>(
      'select fact.type, fact.body, matter.ref from fact join matter on matter.id = fact.matter_id where fact.id = $1',
      [factId],
    );
    expect([fact?.type, fact?.ref]).toStrictEqual(['appeal-filed', 'A']);
    expect(fact?.body).toMatchObject({
      ...{ by: 'provider', to: 'administrative-court', on: '2023-02-01', requests: ['set-aside', 'stay'] },
      note: 'Överklagande till förvaltningsrätten med e-post',
    });
  });

  test('what was settled cannot be changed even in the database', async () => {
    await expect(
      server.sql(`update letter set document = '{}' where state = 'sent' and organisation_id = $1`, [
        organisation,
      ]),
    ).rejects.toThrow('does not change');
  });

  test('a last day that is only assumed is shown as unsure, and the letter has to have arrived by it', async () => {
    // Counted from the day of the judgment, since nobody knows when it came.
    const other = await server.organisation('Med antagen dag');
    await server.import(other, 'fmf-2022');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'A'`,
      [other],
    );
    const page = async (on: string): Promise<string> => {
      clock.set(Date.parse(`${on}T08:00:00Z`));
      const own = await server.signedIn(other, 'counsel');
      const { to } = await send(`/matters/${row?.id ?? ''}/letters`, { kind: 'appeal-kr' }, own);
      return (await own.get(to)).body;
    };
    const inTime = await page('2023-03-16');
    expect(inTime).toContain('Skrivelsen ska ha kommit fram den dagen.');
    expect(inTime).toContain('räknad från den tidigaste dag som kan komma i fråga');
    expect(await page('2023-04-06')).toContain('sista dagen kan ha gått ut');
    clock.set(Date.parse('2023-02-01T08:00:00Z'));
  });

  test('a guest writes in the one matter, and sees nothing of another', async () => {
    const appeal = await matterCalled('A');
    const member = await server.member(organisation, { roles: ['guest-counsel'], matter: appeal });
    const guest = await server.session(member);
    expect((await guest.get('/letters')).body).not.toContain('/letters/0');
    expect((await guest.get(`/matters/${licence}/letters/new`)).statusCode).toBe(404);
    const { to } = await send(`/matters/${appeal}/letters`, { kind: 'appeal-fr' }, guest);
    const page = (await guest.get(to)).body;
    expect(page).toContain('[Det överklagade avgörandet: anges]');
    expect(page).not.toContain('återkalla tillståndet');
  });
});
