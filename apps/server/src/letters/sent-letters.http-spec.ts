import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { unspaced } from '../../../../test/support/paper/letters';
import { PdfReader } from '../../../../test/support/paper/pdf-reader';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Letter {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly factId: string | null;
  readonly evidenceId: string | null;
}

interface Paper {
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly matterId: string;
  readonly files: readonly { readonly number: number; readonly mediaType: string }[];
  readonly linked: readonly { readonly subject: string; readonly subjectId: string }[];
}

const SENDING = { on: '2026-05-30', how: 'e-service', proof: 'kvitto' };

describe('a letter that was sent', () => {
  const clock = new SettableClock(Date.parse('2026-05-30T08:00:00Z'));
  const reader = new PdfReader();
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  let inspection: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    counsel = await server.signedIn(organisation, 'counsel');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and ref = 'I'`,
      [organisation],
    );
    inspection = row?.id ?? '';
  });
  afterAll(async () => {
    await reader.close();
    await server.stop();
  });

  const settled = async (kind: string): Promise<Letter> => {
    const written = await counsel.post(`/api/v1/matters/${inspection}/letters`, { kind });
    const { id, version } = written.json<Letter>();
    const reason = { reason: 'Fylls i för hand' };
    const answer = await counsel.post(`/api/v1/letters/${id}/settlement`, reason, {
      headers: { 'if-match': `"${String(version)}"` },
    });
    return answer.json<Letter>();
  };
  const sending = async (
    { id, version }: Letter,
    body: object = SENDING,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> =>
    counsel.post(`/api/v1/letters/${id}/sending`, body, {
      headers: { 'if-match': `"${String(version)}"`, ...headers },
    });
  const paperOf = async ({ evidenceId }: Letter): Promise<Paper> =>
    (await counsel.get(`/api/v1/evidence/${evidenceId ?? ''}`)).json<Paper>();
  const papers = async (): Promise<number> =>
    (
      await server.sql<{ count: number }>(
        'select count(*)::integer as count from evidence where organisation_id = $1',
        [organisation],
      )
    )[0]?.count ?? 0;
  const filesInStore = async (): Promise<number> => {
    const entries = await readdir(join(server.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).length;
  };

  test('is kept as the next paper of the matter of its fact: the PDF, and for Word', async () => {
    const sent = (await sending(await settled('statement'))).json<Letter>();
    const paper = await paperOf(sent);
    expect(paper).toMatchObject({ number: 1, title: 'Yttrande', kind: 'letter', matterId: inspection });
    expect(paper.linked).toMatchObject([{ subject: 'fact', subjectId: sent.factId }]);
    expect(paper.files.map(({ number, mediaType }) => [number, mediaType.split('.').at(-1)])).toStrictEqual([
      [2, 'application/pdf'],
      [1, 'document'],
    ]);
    const file = await counsel.get(`/api/v1/evidence/${sent.evidenceId ?? ''}/versions/2`);
    const letter = await counsel.get(`/api/v1/letters/${sent.id}/pdf`);
    expect(file.rawPayload.equals(letter.rawPayload)).toBe(true);
    expect(unspaced((await reader.read(file.rawPayload)).pages)).toContain('Yttrande');
    const page = (await counsel.get(`/letters/${sent.id}`)).body;
    expect(page).toContain(`<a href="/evidence/${sent.evidenceId ?? ''}">Sparad som aktbilaga 1 i `);
  });

  test('that opened its dispute is kept there, where its fact stands', async () => {
    const sent = (await sending(await settled('appeal-fr'))).json<Letter>();
    const { matterId, number } = await paperOf(sent);
    expect([matterId === inspection, number]).toStrictEqual([false, 1]);
    const [matter] = await server.sql<{ kind: string }>('select kind from matter where id = $1', [matterId]);
    expect(matter?.kind).toBe('appeal');
  });

  test('is kept once, however often and by how many it is recorded', async () => {
    const [letter, before] = [await settled('statement'), await papers()];
    const key = { 'idempotency-key': 'send-once' };
    const first = await sending(letter, SENDING, key);
    const again = await sending(letter, SENDING, key);
    expect([first.statusCode, again.statusCode]).toStrictEqual([200, 200]);
    expect(again.json<Letter>().evidenceId).toBe(first.json<Letter>().evidenceId);
    const other = await settled('statement');
    const answers = await Promise.all([sending(other), sending(other), sending(other)]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await papers()).toBe(before + 2);
  });

  test('whose sending is refused leaves no paper, no number and no file', async () => {
    const letter = await settled('statement');
    const [rows, files] = [await papers(), await filesInStore()];
    expect((await sending(letter, { ...SENDING, on: '2026-06-01' })).statusCode).toBe(422);
    expect([await papers(), await filesInStore()]).toStrictEqual([rows, files]);
    const next = await paperOf((await sending(letter)).json<Letter>());
    const numbers = await server.sql<{ number: number }>(
      'select number from evidence where matter_id = $1 order by number',
      [inspection],
    );
    expect(next.number).toBe(numbers.length);
    expect(await filesInStore()).toBe(files + 2);
  });
});
