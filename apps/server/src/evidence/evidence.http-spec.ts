import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VerifyChain } from '@fristvakt/audit';
import { SweepOrphans, VerifyFiles } from '@fristvakt/evidence';
import { newId } from '@fristvakt/platform';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { sendFile } from '../../../../test/evidence/file-form';
import { pdf } from '../../../../test/evidence/sample-files';
import { atATime } from '../../../../test/isolation/at-a-time';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Evidence {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
  readonly sha256: string;
  readonly version: number;
  readonly erasableOn: string | null;
  readonly erasedOn: string | null;
  readonly files: readonly { readonly number: number; readonly fileName: string | null }[];
  readonly linked: readonly { readonly id: string }[];
}

const BYTES = { 'content-type': 'application/octet-stream' };
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('evidence', () => {
  const clock = new SettableClock();
  let server: RunningServer;
  let organisation: string;
  let kim: Member;
  let officer: Caller;
  let counsel: Caller;
  let matter: string;
  let other: string;

  beforeAll(async () => {
    server = await startServer({ clock, files: { mostBytes: 1024 * 1024 } });
    organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    kim = await server.member(organisation, { roles: ['compliance-officer'] });
    officer = await server.session(kim);
    counsel = await server.signedIn(organisation, 'counsel');
    const matters = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 order by position',
      [organisation],
    );
    [matter, other] = [matters[0]?.id ?? '', matters[1]?.id ?? ''];
  });
  afterAll(async () => {
    await server.stop();
  });

  const add = async (
    bytes: Buffer,
    { caller = officer, to = matter, name = 'beslut.pdf', headers = {} } = {},
  ): Promise<{ readonly status: number; readonly evidence: Evidence; readonly code: string }> => {
    const answer = await caller.post(`/api/v1/matters/${to}/evidence`, bytes, {
      ...{ headers: { ...BYTES, ...headers }, query: { fileName: name } },
    });
    const told = answer.json<Evidence & { type?: string }>();
    return { status: answer.statusCode, evidence: told, code: (told.type ?? '').split(':').at(-1) ?? '' };
  };
  const change = async ({ id, version }: Evidence, body: object): Promise<Evidence> =>
    (await officer.patch(`/api/v1/evidence/${id}`, body, `"${String(version)}"`)).json<Evidence>();
  const filesOnDisk = async (): Promise<readonly string[]> => {
    const entries = await readdir(join(server.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  };

  test('a file gets the next number of its matter, however many come at once, and none is left out', async () => {
    const added = await Promise.all(Array.from({ length: 8 }, async (_, place) => add(pdf(String(place)))));
    expect(added.map(({ evidence }) => evidence.number).toSorted((one, two) => one - two)).toStrictEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    await add(Buffer.from('no pdf'));
    expect((await add(pdf('nine'))).evidence.number).toBe(9);
    expect((await add(pdf('first there'), { to: other })).evidence.number).toBe(1);
  });

  test('what is refused is told with its property, and leaves neither row nor file', async () => {
    const before = await filesOnDisk();
    const rows = await server.sql<{ count: number }>('select count(*) from evidence_version');
    expect(await add(Buffer.from('<html>'))).toMatchObject({ status: 422, code: 'file-mismatch' });
    expect(await add(pdf(), { name: 'beslut.exe' })).toMatchObject({
      status: 422,
      code: 'file-kind-not-taken',
    });
    expect(await add(Buffer.alloc(1024 * 1024 + 1, 'a'), { name: 'a.txt' })).toMatchObject({ status: 413 });
    expect(await add(pdf(), { headers: { 'content-digest': 'sha-256=:AAAA:' } })).toMatchObject({
      status: 400,
    });
    expect(await add(pdf(), { to: newId() })).toMatchObject({ status: 404 });
    expect(await add(pdf(), { headers: { 'content-type': 'application/json' } })).toMatchObject({
      status: 415,
    });
    expect(await filesOnDisk()).toStrictEqual(before);
    expect(await server.sql('select count(*) from evidence_version')).toStrictEqual(rows);
    expect(await readdir(join(server.folder, 'incoming'))).toStrictEqual([]);
  });

  test('sent twice with one key it is taken once; another file under the key is refused', async () => {
    const digest = (bytes: Buffer): string =>
      `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    const key = { 'idempotency-key': '"once"' };
    const first = await add(pdf('once'), { headers: { ...key, 'content-digest': digest(pdf('once')) } });
    const again = await add(pdf('once'), { headers: { ...key, 'content-digest': digest(pdf('once')) } });
    expect([first.status, again.evidence.id]).toStrictEqual([201, first.evidence.id]);
    const another = await add(pdf('twice'), { headers: { ...key, 'content-digest': digest(pdf('twice')) } });
    expect([another.status, another.code]).toStrictEqual([422, 'idempotency-key-reused']);
  });

  test('a file is handed out to be kept, never to be shown; whole, or the part that is asked for', async () => {
    const bytes = pdf('to be kept');
    const { evidence } = await add(bytes, { name: 'Ångest "1".pdf' });
    for (const address of [
      `/evidence/${evidence.id}/versions/1`,
      `/api/v1/evidence/${evidence.id}/versions/1`,
    ]) {
      const whole = await officer.get(address);
      expect(whole.rawPayload.equals(bytes)).toBe(true);
      expect(whole.headers).toMatchObject({
        'content-disposition': `attachment; filename="Angest 1.pdf"; filename*=UTF-8''%C3%85ngest%201.pdf`,
        'content-security-policy': expect.stringContaining('sandbox') as string,
        ...{
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          'content-type': 'application/pdf',
        },
      });
      const part = await officer.get(address, { headers: { range: 'bytes=5-7' } });
      expect([part.statusCode, part.body, part.headers['content-range']]).toStrictEqual([
        ...[206, bytes.subarray(5, 8).toString(), `bytes 5-7/${String(bytes.length)}`],
      ]);
      expect((await officer.get(address, { headers: { range: 'bytes=9999-' } })).statusCode).toBe(416);
      expect((await officer.get(address.replace(/1$/, '2'))).statusCode).toBe(404);
    }
    const read = await server.sql<{ count: number }>(
      `select count(*) from audit_entry where action = 'evidence.read' and subject = $1`,
      [`evidence:${evidence.id}`],
    );
    // Also the asking that got nothing.
    expect(read[0]?.count).toBe(6);
  });

  test('a newer file keeps the number, and the one before stays', async () => {
    const { evidence } = await add(pdf('draft'));
    const renewed = await officer.post(`/api/v1/evidence/${evidence.id}/versions`, pdf('signed'), {
      ...{ headers: { ...BYTES, 'if-match': '"1"' }, query: { fileName: 'signed.pdf' } },
    });
    const { number, files, sha256 } = renewed.json<Evidence>();
    expect([renewed.statusCode, number, files.map((file) => file.number)]).toStrictEqual([
      ...[201, evidence.number, [2, 1]],
    ]);
    expect(sha256).toBe(hashOf(pdf('signed')));
    const stale = await officer.post(`/api/v1/evidence/${evidence.id}/versions`, pdf('late'), {
      ...{ headers: { ...BYTES, 'if-match': '"1"' }, query: { fileName: 'late.pdf' } },
    });
    expect(stale.statusCode).toBe(412);
    expect((await officer.get(`/evidence/${evidence.id}/versions/1`)).rawPayload.equals(pdf('draft'))).toBe(
      true,
    );
  });

  test('an enclosure proves a fact of its own matter, and nothing of another', async () => {
    const { evidence } = await add(pdf('proof'));
    const facts = await server.sql<{ id: string; matter: string }>(
      'select id, matter_id as matter from fact where organisation_id = $1',
      [organisation],
    );
    const subjectOf = (of: boolean): object => ({
      subject: 'fact',
      subjectId: facts.find((fact) => (fact.matter === matter) === of)?.id,
    });
    const address = `/api/v1/evidence/${evidence.id}/links`;
    const linked = await officer.post(address, subjectOf(true));
    expect([linked.statusCode, linked.json<Evidence>().linked.length]).toStrictEqual([201, 1]);
    expect((await officer.post(address, subjectOf(false))).statusCode).toBe(422);
    const link = linked.json<Evidence>().linked[0]?.id ?? '';
    expect((await officer.delete(`${address}/${link}`)).statusCode).toBe(204);
    expect((await officer.delete(`${address}/${link}`)).statusCode).toBe(404);
  });

  test('a guest of another matter has none of it, nor has another organisation', async () => {
    const { evidence } = await add(pdf('not for everybody'));
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: other }),
    );
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    for (const caller of [guest, stranger]) {
      expect((await caller.get(`/api/v1/evidence/${evidence.id}`)).statusCode).toBe(404);
      expect((await caller.get(`/evidence/${evidence.id}/versions/1`)).statusCode).toBe(404);
      expect((await caller.get(`/api/v1/matters/${matter}/evidence`)).statusCode).toBe(404);
      expect((await add(pdf('theirs'), { caller })).status).toBe(404);
    }
    expect((await add(pdf('theirs'), { caller: guest, to: other })).status).toBe(201);
  });

  test('what is under no rule, not yet due or held is kept; what is due goes by two people, with a protocol', async () => {
    const { evidence } = await add(pdf('personakt'), { name: 'Akt Kim Ek.pdf' });
    const propose = async ({
      id,
      version,
    }: Evidence): Promise<{ status: number; id: string; code: string }> => {
      const match = { headers: { 'if-match': `"${String(version)}"` } };
      const answer = await officer.post(`/api/v1/evidence/${id}/erasure`, undefined, match);
      const told = answer.json<{ id: string; type?: string }>();
      return { status: answer.statusCode, id: told.id, code: told.type?.split(':').at(-1) ?? '' };
    };
    expect(await propose(evidence)).toMatchObject({ status: 409, code: 'must-be-kept' });
    const recent = await change(evidence, { retentionRule: 'personal-file', lastNoteOn: '2025-12-01' });
    expect(recent.erasableOn).toBe('2027-12-02');
    expect(await propose(recent)).toMatchObject({ status: 409, code: 'must-be-kept' });
    const held = await change(recent, { lastNoteOn: '2020-02-29', holdReason: 'tvist i kammarrätten' });
    expect(await propose(held)).toMatchObject({ status: 409, code: 'must-be-kept' });
    const due = await change(held, { holdReason: null });
    expect(due.erasableOn).toBe('2022-03-01');
    const proposal = await propose(due);
    expect(proposal.status).toBe(201);
    const confirm = async (caller: Caller): Promise<number> => {
      const match = { headers: { 'if-match': '"1"' } };
      return (await caller.post(`/api/v1/evidence-erasures/${proposal.id}/confirmation`, undefined, match))
        .statusCode;
    };
    expect(await confirm(officer)).toBe(409);
    const before = (await filesOnDisk()).length;
    expect(await confirm(counsel)).toBe(200);
    expect((await filesOnDisk()).length).toBe(before - 1);
    const erased = (await officer.get(`/api/v1/evidence/${evidence.id}`)).json<Evidence>();
    expect(erased).toMatchObject({ number: evidence.number, title: null, sha256: hashOf(pdf('personakt')) });
    expect((await officer.get(`/evidence/${evidence.id}/versions/1`)).statusCode).toBe(409);
    const words = await server.sql<{ value: string }>('select value from audit_value');
    expect(words.filter(({ value }) => value.includes('Kim Ek'))).toStrictEqual([]);
    const chain = await server.get(VerifyChain).execute({ organisation, by: kim.membership });
    expect(chain).toMatchObject({ ok: true, value: { ok: true } });
    const protocol = await officer.get(`/evidence-erasures/${proposal.id}`);
    expect(protocol.body).toContain(hashOf(pdf('personakt')));
  });

  test('papers of a municipality are under no rule of licence holders: nobody can propose that they go', async () => {
    const { providerId } = await server.import(organisation, 'municipality-notifies');
    const [theirs] = await server.sql<{ id: string }>('select id from matter where provider_id = $1', [
      providerId,
    ]);
    const { evidence } = await add(pdf('kommunens akt'), { to: theirs?.id ?? '' });
    const old = await change(evidence, { retentionRule: 'personal-file', lastNoteOn: '2000-01-01' });
    expect(old.erasableOn).toBeNull();
    const match = { headers: { 'if-match': `"${String(old.version)}"` } };
    const answer = await officer.post(`/api/v1/evidence/${evidence.id}/erasure`, undefined, match);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toStrictEqual([
      409,
      expect.stringContaining('must-be-kept'),
    ]);
    // Proposed while the provider was told to be a company; now a second person cannot confirm.
    await server.sql("update provider set kind = 'company' where id = $1", [providerId]);
    const { id } = (await officer.post(`/api/v1/evidence/${evidence.id}/erasure`, undefined, match)).json<{
      id: string;
    }>();
    await server.sql("update provider set kind = 'municipality' where id = $1", [providerId]);
    const confirmed = await counsel.post(`/api/v1/evidence-erasures/${id}/confirmation`, undefined, {
      headers: { 'if-match': '"1"' },
    });
    expect(confirmed.statusCode).toBe(409);
    for (const [address, told] of [
      [`/evidence/${evidence.id}`, 'Regeln gäller inte den här anordnaren'],
      ['/evidence-retention', 'regeln gäller inte den här anordnaren: bevaras'],
      ['/evidence-retention', 'Gäller handlingar hos bolag och kooperativ; andras bevaras. Vissa handlingar'],
    ] as const) {
      expect((await officer.get(address)).body).toContain(told);
    }
  });

  test('a form without our token, or from another site, takes no file', async () => {
    const file = { name: 'beslut.pdf', bytes: pdf('foreign') };
    const cookie = new Map(Object.entries(officer.headers)).get('cookie') ?? '';
    const before = await filesOnDisk();
    const stranger = {
      post: async (...asked: Parameters<Caller['post']>) =>
        server.nobody.post(asked[0], asked[1], {
          headers: { ...asked[2]?.headers, cookie },
        }),
    } as Caller;
    expect((await sendFile(stranger, `/matters/${matter}/evidence`, file)).statusCode).toBe(403);
    expect(await filesOnDisk()).toStrictEqual(before);
  });

  test('one flipped bit among 500 files and one file that is gone are both found', async () => {
    const house = await server.organisation('Många filer');
    await server.import(house, 'humana-2023');
    const member = await server.member(house, { roles: ['compliance-officer', 'auditor'] });
    const caller = await server.session(member);
    const [row] = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 limit 1',
      [house],
    );
    const known = new Set(await filesOnDisk());
    const adding = Array.from({ length: 500 }, (_, count) => async () => {
      await add(pdf(String(count)), { caller, to: row?.id ?? '' });
    });
    await atATime(5, adding);
    const fresh = (await filesOnDisk()).filter((path) => !known.has(path));
    const [flipped = '', gone = ''] = [fresh[123], fresh[400]];
    const bytes = await readFile(flipped);
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    await writeFile(flipped, bytes);
    await rm(gone);
    const { checked, faults } = await server.get(VerifyFiles).execute({ organisation: house, by: 'system' });
    expect(checked).toBe(500);
    expect(faults.map(({ fault }) => fault).toSorted()).toStrictEqual(['differs', 'missing']);
    expect((await caller.get('/evidence-integrity')).body).toContain('2 filer är inte som de kom in');
  });

  test('a disk that is not there damages no file, and hands out none', async () => {
    const { evidence } = await add(pdf('unmounted'));
    const folder = join(server.folder, 'files');
    const faulty = async (): Promise<readonly unknown[]> =>
      server.sql('select id from evidence_version where organisation_id = $1 and fault is not null', [
        organisation,
      ]);
    const before = await faulty();
    for (const isMounted of [false, true]) {
      await rename(folder, `${folder}-away`);
      if (isMounted) await mkdir(folder);
      const found = await server.get(VerifyFiles).execute({ organisation, by: 'system' });
      const answer = await officer.get(`/api/v1/evidence/${evidence.id}/versions/1`);
      await rm(folder, { recursive: true, force: true });
      await rename(`${folder}-away`, folder);
      expect(found).toMatchObject({ checked: 0, faults: [] });
      expect(found.away).toBeGreaterThan(0);
      expect(answer.statusCode).toBe(503);
    }
    expect(await faulty()).toStrictEqual(before);
  });

  test('files that no row names are swept up once they are an hour old, and no other', async () => {
    const [named = ''] = await filesOnDisk();
    const key = 'ab'.repeat(16);
    const orphan = join(named, '..', '..', '..', 'ab', 'ab', key);
    await server.get(SweepOrphans).execute();
    await mkdir(join(orphan, '..'), { recursive: true });
    await writeFile(orphan, 'left by a crash');
    await utimes(orphan, clock.now() / 1000, clock.now() / 1000);
    expect((await server.get(SweepOrphans).execute()).orphans).toBe(0);
    for (const path of await filesOnDisk()) await utimes(path, new Date(0), new Date(0));
    const before = await filesOnDisk();
    expect((await server.get(SweepOrphans).execute()).orphans).toBe(1);
    expect(await filesOnDisk()).toStrictEqual(before.filter((path) => path !== orphan));
  });
});
