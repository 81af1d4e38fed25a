import { SettableClock } from '../../../../test/accounts/settable-clock';
import { unzip } from '../../../../test/bundle/unzip';
import { pdf } from '../../../../test/evidence/sample-files';
import { unspaced } from '../../../../test/support/paper/letters';
import { PdfReader } from '../../../../test/support/paper/pdf-reader';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Letter {
  readonly id: string;
  readonly version: number;
  readonly factId: string | null;
  readonly enclosures: readonly {
    readonly number: number;
    readonly title: string;
    readonly filed: boolean;
  }[];
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };
const BYTES = { 'content-type': 'application/octet-stream' };

describe('the enclosures of a letter', () => {
  const clock = new SettableClock(Date.parse('2026-05-30T08:00:00Z'));
  const reader = new PdfReader();
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  let inspection: string;
  let licence: string;
  const papers: string[] = [];

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    counsel = await server.signedIn(organisation, 'counsel');
    const rows = await server.sql<{ id: string; ref: string }>(
      'select id, ref from matter where organisation_id = $1',
      [organisation],
    );
    inspection = rows.find(({ ref }) => ref === 'I')?.id ?? '';
    licence = rows.find(({ ref }) => ref !== 'I')?.id ?? '';
    for (const title of ['Protokoll', 'Rutin', 'Schema']) papers.push(await added(inspection, title));
  });
  afterAll(async () => {
    await reader.close();
    await server.stop();
  });

  const added = async (matter: string, title: string): Promise<string> => {
    const answer = await counsel.post(`/api/v1/matters/${matter}/evidence`, pdf(title), {
      ...{ headers: BYTES, query: { fileName: `${title}.pdf`, title } },
    });
    return answer.json<{ id: string }>().id;
  };
  const written = async (kind = 'power-of-attorney'): Promise<Letter> =>
    (await counsel.post(`/api/v1/matters/${inspection}/letters`, { kind })).json<Letter>();
  const letterOf = async (id: string): Promise<Letter> =>
    (await counsel.get(`/api/v1/letters/${id}`)).json<Letter>();
  const match = ({ version }: Pick<Letter, 'version'>): string => `"${String(version)}"`;
  const enclosing = async (
    letter: Letter,
    enclosures: readonly object[],
  ): Promise<{ readonly status: number; readonly body: string; readonly letter: Letter }> => {
    const answer = await counsel.patch(`/api/v1/letters/${letter.id}`, { enclosures }, match(letter));
    return { status: answer.statusCode, body: answer.body, letter: answer.json<Letter>() };
  };
  const settled = async (letter: Letter): Promise<Letter> =>
    (
      await counsel.post(
        `/api/v1/letters/${letter.id}/settlement`,
        { reason: 'Fylls i för hand' },
        { headers: { 'if-match': match(letter) } },
      )
    ).json<Letter>();
  const renamed = async (id: string, title: string): Promise<void> => {
    const { version } = (await counsel.get(`/api/v1/evidence/${id}`)).json<{ version: number }>();
    const answer = await counsel.patch(`/api/v1/evidence/${id}`, { title }, `"${String(version)}"`);
    expect(answer.statusCode).toBe(200);
  };
  const printed = async (id: string): Promise<string> =>
    unspaced((await reader.read((await counsel.get(`/api/v1/letters/${id}/pdf`)).rawPayload)).pages);

  test('chosen among the papers of the matter carry their number there, in the order given', async () => {
    const { letter } = await enclosing(await written(), [
      { evidenceId: papers[2] },
      { number: 1, title: 'Kvitto' },
      { evidenceId: papers[0] },
    ]);
    expect(letter.enclosures).toStrictEqual([
      { number: 3, title: 'Schema', filed: true },
      { number: 1, title: 'Kvitto', filed: false },
      { number: 1, title: 'Protokoll', filed: true },
    ]);
    expect(await printed(letter.id)).toContain('Aktbilaga3SchemaBilaga1KvittoAktbilaga1Protokoll');
  });

  test('that are no paper of the matter, given twice, or neither one nor the other are named', async () => {
    const letter = await written();
    const elsewhere = await added(licence, 'Annat ärende');
    const answer = await enclosing(letter, [
      { evidenceId: elsewhere },
      { evidenceId: papers[0] },
      { evidenceId: papers[0] },
    ]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('enclosures[0].evidenceId');
    expect(answer.body).toContain('enclosures[2].evidenceId');
    expect(answer.body).not.toContain('enclosures[1].evidenceId');
    const both = await enclosing(letter, [{ evidenceId: papers[0], number: 1, title: 'Protokoll' }]);
    expect([both.status, both.body.includes('enclosures[0]')]).toStrictEqual([422, true]);
  });

  test('are called as the paper is until the letter is settled, and after that as it was then', async () => {
    const paper = await added(inspection, 'Före');
    const draft = (await enclosing(await written(), [{ evidenceId: paper }])).letter;
    await renamed(paper, 'Under tiden');
    const read = await letterOf(draft.id);
    expect(read.enclosures.map(({ title }) => title)).toStrictEqual(['Under tiden']);
    await settled(read);
    await renamed(paper, 'Efteråt');
    expect((await letterOf(draft.id)).enclosures.map(({ title }) => title)).toStrictEqual(['Under tiden']);
    expect(await printed(draft.id)).toContain('Aktbilaga4Undertiden');
  });

  test('that were erased are left out of a draft, and the letter can be settled without them', async () => {
    const paper = await added(inspection, 'Gallras');
    const draft = (await enclosing(await written(), [{ evidenceId: paper }, { evidenceId: papers[1] }]))
      .letter;
    await server.sql('update evidence set title = null, erased_on = $2 where id = $1', [paper, '2026-05-30']);
    expect((await letterOf(draft.id)).enclosures.map(({ number }) => number)).toStrictEqual([2]);
    await settled(draft);
    const [row] = await server.sql<{ enclosures: unknown }>('select enclosures from letter where id = $1', [
      draft.id,
    ]);
    expect(row?.enclosures).toStrictEqual([{ evidence: papers[1] }]);
  });

  test('are ticked on the page, keep their order, and stand beside what is written', async () => {
    const { id } = (await enclosing(await written(), [{ evidenceId: papers[1] }])).letter;
    const page = (await counsel.get(`/letters/${id}`)).body;
    expect(page).toContain('Aktbilaga 3 – Schema');
    const { version } = await letterOf(id);
    const fields = new URLSearchParams({ version: String(version), enclosures: 'Kvitto' });
    for (const paper of [papers[0], papers[1]]) fields.append('papers', paper ?? '');
    const sent = await counsel.post(`/letters/${id}`, fields.toString(), { headers: FORM });
    expect(sent.statusCode).toBe(303);
    expect((await letterOf(id)).enclosures.map(({ number, title }) => [number, title])).toStrictEqual([
      [2, 'Rutin'],
      [1, 'Protokoll'],
      [1, 'Kvitto'],
    ]);
    expect((await counsel.get(`/letters/${id}`)).body).toContain('<dt>Aktbilaga 2</dt><dd>Rutin</dd>');
  });

  test('stand in the bundle under the numbers that the letter names', async () => {
    const bundle = await unzip((await counsel.get(`/api/v1/matters/${inspection}/bundle`)).rawPayload);
    const letter = bundle.filter(({ path }) => path.startsWith('Skrivelser/')).at(-1);
    expect(unspaced((await reader.read(letter?.bytes ?? Buffer.alloc(0))).pages)).toContain(
      'Aktbilaga2Rutin',
    );
    expect(bundle.map(({ path }) => path)).toContain('Bilagor/02 Rutin.pdf');
    const manifest = bundle.find(({ path }) => path === 'manifest.json')?.bytes.toString() ?? '';
    expect(manifest).toContain('Aktbilaga 2: Rutin');
  });
});
