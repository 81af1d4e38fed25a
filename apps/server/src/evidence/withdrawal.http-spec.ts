import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VerifyChain } from '@fristvakt/audit';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { pdf } from '../../../../test/evidence/sample-files';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

interface Evidence {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
  readonly versions: number;
  readonly sha256: string;
  readonly version: number;
  readonly erasedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
  readonly files: readonly { readonly number: number; readonly withdrawnReason: string | null }[];
  readonly linked: readonly { readonly id: string }[];
  readonly type?: string;
}

const BYTES = { 'content-type': 'application/octet-stream' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file that was put in by mistake', () => {
  const clock = new SettableClock(Date.parse('2023-02-06T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let kim: Member;
  let officer: Caller;
  let counsel: Caller;
  let matter: string;
  let other: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    kim = await server.member(organisation, { roles: ['compliance-officer'] });
    officer = await server.session(kim);
    counsel = await server.signedIn(organisation, 'counsel');
    const rows = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 order by position',
      [organisation],
    );
    [matter, other] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
  });
  afterAll(async () => {
    await server.stop();
  });

  const add = async (text: string, { caller = officer, to = matter } = {}): Promise<Evidence> => {
    const answer = await caller.post(`/api/v1/matters/${to}/evidence`, pdf(text), {
      ...{ headers: BYTES, query: { fileName: `${text}.pdf` } },
    });
    expect(answer.statusCode).toBe(201);
    return answer.json<Evidence>();
  };
  const renewed = async ({ id, version }: Evidence, text: string): Promise<Evidence> =>
    (
      await officer.post(`/api/v1/evidence/${id}/versions`, pdf(text), {
        headers: { ...BYTES, 'if-match': `"${String(version)}"` },
        query: { fileName: `${text}.pdf` },
      })
    ).json<Evidence>();
  const withdraw = async (
    { id, version }: Evidence,
    { caller = officer, reason = 'Fel fil' } = {},
  ): Promise<readonly [status: number, code: string, found: Evidence]> => {
    const answer = await caller.post(
      `/api/v1/evidence/${id}/withdrawal`,
      { reason },
      { headers: { 'if-match': `"${String(version)}"` } },
    );
    const told = answer.json<Evidence>();
    return [answer.statusCode, told.type?.split(':').at(-1) ?? '', told];
  };
  const change = async ({ id, version }: Evidence, body: object): Promise<Evidence> =>
    (await officer.patch(`/api/v1/evidence/${id}`, body, `"${String(version)}"`)).json<Evidence>();
  const filesOnDisk = async (): Promise<number> => {
    const entries = await readdir(join(server.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).length;
  };
  const wordsOf = async (text: string): Promise<number> =>
    (await server.sql<{ value: string }>('select value from audit_value')).filter(({ value }) =>
      value.includes(text),
    ).length;

  test('goes with its bytes and words, and its number stays with the reason and is never used again', async () => {
    const paper = await add('Kim Ek journal');
    const before = await filesOnDisk();
    const [status, , gone] = await withdraw(paper, { reason: ' Hör till ett annat ärende ' });
    expect([status, gone]).toMatchObject([
      200,
      {
        ...{ number: paper.number, title: null, erasedOn: '2023-02-06', withdrawnOn: '2023-02-06' },
        ...{ withdrawnReason: 'Hör till ett annat ärende', sha256: hashOf(pdf('Kim Ek journal')) },
      },
    ]);
    expect(await filesOnDisk()).toBe(before - 1);
    expect(await wordsOf('Kim Ek')).toBe(0);
    expect(await wordsOf('Hör till ett annat ärende')).toBe(1);
    expect((await officer.get(`/evidence/${paper.id}/versions/1`)).statusCode).toBe(409);
    expect((await add('nästa')).number).toBe(paper.number + 1);
    const list = (await officer.get(`/matters/${matter}/evidence`)).body;
    expect(list).toContain('Återkallad handling');
    const page = (await officer.get(`/evidence/${paper.id}`)).body.replaceAll('\u00a0', ' ');
    expect(page).toContain('Återkallad måndag 6 februari 2023: Hör till ett annat ärende.');
    expect(page).not.toContain(`/evidence/${paper.id}/withdrawal`);
    expect((await withdraw(gone))[1]).toBe('erased-already');
    const chain = await server.get(VerifyChain).execute({ organisation, by: kim.membership });
    expect(chain).toMatchObject({ ok: true, value: { ok: true } });
  });

  test('of several files the newest goes alone; the one before stands again, and numbers go on', async () => {
    const first = await add('rätt');
    const [status, , back] = await withdraw(await renewed(first, 'Bo Al fel'));
    expect([status, back]).toMatchObject([
      200,
      { ...{ title: 'rätt.pdf', versions: 1, erasedOn: null, withdrawnOn: null }, sha256: first.sha256 },
    ]);
    expect(back.files.map(({ number, withdrawnReason }) => [number, withdrawnReason])).toStrictEqual([
      [2, 'Fel fil'],
      [1, null],
    ]);
    expect(await wordsOf('Bo Al')).toBe(0);
    expect(await wordsOf('rätt.pdf')).toBeGreaterThan(0);
    expect((await officer.get(`/api/v1/evidence/${first.id}/versions/1`)).statusCode).toBe(200);
    expect((await officer.get(`/api/v1/evidence/${first.id}/versions/2`)).statusCode).toBe(409);
    expect((await renewed(back, 'ny')).files.map(({ number }) => number)).toStrictEqual([3, 2, 1]);
  });

  test('is taken back by who put it in or by a compliance officer, with a reason, and by nobody else', async () => {
    const own = await add('min', { caller: counsel });
    expect((await withdraw(own, { caller: counsel }))[0]).toBe(200);
    const others = await add('regelansvarigs');
    expect((await withdraw(others, { caller: counsel })).slice(0, 2)).toStrictEqual([
      409,
      'not-put-in-by-you',
    ]);
    const auditor = await server.signedIn(organisation, 'auditor');
    expect((await withdraw(others, { caller: auditor }))[0]).toBe(403);
    expect((await withdraw(others, { reason: '   ' })).slice(0, 2)).toStrictEqual([422, 'why-missing']);
    const another = await add('ombudets', { caller: counsel });
    expect((await withdraw(another))[0]).toBe(200);
  });

  test('stays while something rests on it or keeps it, and what that is is told', async () => {
    let paper = await add('bevis');
    const [fact] = await server.sql<{ id: string }>('select id from fact where matter_id = $1 limit 1', [
      matter,
    ]);
    const link = await officer.post(`/api/v1/evidence/${paper.id}/links`, {
      ...{ subject: 'fact', subjectId: fact?.id },
    });
    expect((await withdraw(paper))[1]).toBe('linked-still');
    const { linked } = link.json<Evidence>();
    await officer.delete(`/api/v1/evidence/${paper.id}/links/${linked[0]?.id ?? ''}`);

    paper = await change(paper, { holdReason: 'tvist' });
    expect((await withdraw(paper))[1]).toBe('held-from-erasure');
    paper = await change(paper, {
      holdReason: null,
      retentionRule: 'personal-file',
      lastNoteOn: '2023-01-01',
    });
    expect((await withdraw(paper))[1]).toBe('kept-by-rule');
    paper = await change(paper, { retentionRule: null, lastNoteOn: null });

    const letter = await officer.post(`/api/v1/matters/${matter}/letters`, { kind: 'appeal-fr' });
    expect(letter.statusCode).toBe(201);
    const letterId = letter.json<{ id: string }>().id;
    await server.sql(
      `update letter set enclosures = jsonb_build_array(jsonb_build_object('evidence', $2::text)) where id = $1`,
      [letterId, paper.id],
    );
    // A draft lets go of it; one that is settled does not.
    await server.sql(
      `update letter set state = 'settled', document = '{}', settled_by = $2, settled_on = '2023-02-06' where id = $1`,
      [letterId, kim.membership],
    );
    expect((await withdraw(paper))[1]).toBe('letter-has-it');
  });

  test('stays once the bundle of its matter was taken, since it may have left the house', async () => {
    const before = await add('i akten', { to: other });
    expect((await officer.get(`/api/v1/matters/${other}/bundle`)).statusCode).toBe(200);
    expect((await withdraw(before))[1]).toBe('bundle-has-it');
    expect((await officer.get(`/api/v1/evidence/${before.id}/versions/1`)).statusCode).toBe(200);
    clock.set(clock.now() + 60_000);
    expect((await withdraw(await add('efter akten', { to: other })))[0]).toBe(200);
  });

  test('a guest takes back what the guest has put in, and nothing else', async () => {
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: other }),
    );
    expect((await withdraw(await add('gästens', { caller: guest, to: other }), { caller: guest }))[0]).toBe(
      200,
    );
    const ours = await add('vårt', { to: other });
    expect((await withdraw(ours, { caller: guest }))[1]).toBe('not-put-in-by-you');
    expect((await withdraw(await add('annat'), { caller: guest }))[0]).toBe(404);
  });

  test('the page takes it back, and says at the form why it cannot', async () => {
    const paper = await add('av misstag', { to: other });
    const address = `/evidence/${paper.id}`;
    expect((await officer.get(address)).body).toContain('Återkalla filen: den lades in av misstag');
    const send = async (reason: string): ReturnType<Caller['post']> =>
      officer.post(
        `${address}/withdrawal`,
        new URLSearchParams({ version: String(paper.version), reason }).toString(),
        { headers: FORM },
      );
    const empty = await send('');
    expect([empty.statusCode, empty.body]).toStrictEqual([422, expect.stringContaining('id="e-reason"')]);
    expect((await send('Fel ärende')).statusCode).toBe(303);
    expect((await officer.get(address)).body).toContain('Fel ärende');
  });
});
