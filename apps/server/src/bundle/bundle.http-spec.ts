import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CATALOGUE } from '@fristvakt/law';
import { readCaseFile } from '@fristvakt/case-file';
import { derive } from '@fristvakt/proceedings';
import type { MatterState } from '@fristvakt/proceedings';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { unzip } from '../../../../test/bundle/unzip';
import type { Unzipped } from '../../../../test/bundle/unzip';
import { sendFile } from '../../../../test/evidence/file-form';
import { PdfReader } from '../../../../test/support/paper/pdf-reader';
import type { ReadPdf } from '../../../../test/support/paper/pdf-reader';
import { unspaced } from '../../../../test/support/paper/letters';
import { textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';
import { BundleParts } from './bundle-parts';

const CANARY = 'Kanariefågel 7319';
const HASHED = /^([\da-f]{64}) {2}(.+)$/;

describe('the bundle of a matter', () => {
  const clock = new SettableClock(Date.parse('2026-11-25T08:00:00Z'));
  const reader = new PdfReader();
  let server: RunningServer;
  let organisation: string;
  let counsel: Caller;
  const matters = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    for (const story of ['humana-2023', 'fmf-2022', 'inspection-2026', 'corrected-service']) {
      const { providerId } = await server.import(organisation, story);
      const rows = await server.sql<{ id: string; ref: string }>(
        'select id, ref from matter where provider_id = $1',
        [providerId],
      );
      for (const { id, ref } of rows) matters.set(`${story} ${ref}`, id);
    }
    counsel = await server.session(
      await server.member(organisation, { roles: ['counsel'], name: 'Åsa Öst' }),
    );
    for (const id of matters.values()) {
      await counsel.post(`/api/v1/matters/${id}/privileged-notes`, { text: CANARY });
    }
  });
  afterAll(async () => {
    await reader.close();
    await server.stop();
  });

  const idOf = (matter: string): string => matters.get(matter) ?? '';
  const ask = async (caller: Caller, matter: string): Promise<LightMyRequestResponse> =>
    caller.get(`/api/v1/matters/${idOf(matter)}/bundle`);
  const filesOf = async (caller: Caller, matter: string): Promise<readonly Unzipped[]> =>
    unzip((await ask(caller, matter)).rawPayload);
  const file = (files: readonly Unzipped[], path: string): Buffer => {
    const found = files.find((one) => one.path === path);
    if (found === undefined) throw new Error(`no ${path} among ${files.map((one) => one.path).join(', ')}`);
    return found.bytes;
  };
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const guestOf = async (matter: string): Promise<Caller> =>
    server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: idOf(matter), name: 'Gäst Ek' }),
    );

  /** The bundles that are looked at from every side. */
  const TAKEN = ['humana-2023 L', 'humana-2023 A', 'fmf-2022 A', 'inspection-2026 I', 'corrected-service L'];
  const bundles = new Map<string, readonly Unzipped[]>();
  const akts = new Map<string, ReadPdf>();

  beforeAll(async () => {
    for (const matter of TAKEN) {
      const files = await filesOf(counsel, matter);
      bundles.set(matter, files);
      akts.set(matter, await reader.read(file(files, 'Akt.pdf')));
    }
  });
  const bundle = (matter: string): readonly Unzipped[] => bundles.get(matter) ?? [];
  const akt = (matter: string): string => unspaced(akts.get(matter)?.pages ?? []);

  test('comes as a zip with the matter and the day in its name', async () => {
    const answer = await ask(counsel, 'humana-2023 A');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="arende-A-2026-11-25.zip"',
    });
    expect((await unzip(answer.rawPayload)).map(({ path }) => path)).toStrictEqual([
      ...['LAS MIG.txt', 'index.html', 'Akt.pdf', 'Kronologi.csv'],
      'Fristkvitton/01 Yrka inhibition av aterkallelsen av tillstandet.pdf',
      'Fristkvitton/02 Avveckla verksamheten.pdf',
      'Fristkvitton/03 Overklaga aterkallelsen av tillstandet.pdf',
      'Fristkvitton/04 Overklaga beslutet om inhibition.pdf',
      'Fristkvitton/05 Overklaga forvaltningsrattens dom.pdf',
      ...['Arendefil.yaml', 'manifest.json', 'SHA256SUMS'],
    ]);
  });

  test.each(TAKEN)('of %s: every file is as the manifest and the list of sums tell', (matter) => {
    const files = bundle(matter);
    const sums = new Map(
      file(files, 'SHA256SUMS')
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => HASHED.exec(line))
        .map((found) => [found?.[2] ?? '', found?.[1] ?? '']),
    );
    expect([...sums.keys()].toSorted()).toStrictEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const [path, sum] of sums) expect(sha256(file(files, path))).toBe(sum);
    const manifest = JSON.parse(file(files, 'manifest.json').toString()) as {
      files: readonly { path: string; size: number; sha256: string }[];
    };
    expect(manifest.files).toHaveLength(files.length - 2);
    for (const told of manifest.files) {
      const bytes = file(files, told.path);
      expect([told.size, told.sha256]).toStrictEqual([bytes.length, sha256(bytes)]);
    }
  });

  test.each(TAKEN)(
    'of %s: names are short ASCII that every system takes, and say that they are UTF-8',
    (matter) => {
      for (const { path, isNamedInUtf8 } of bundle(matter)) {
        expect(path).toMatch(/^[\w .,()/-]{1,120}$/);
        expect(isNamedInUtf8).toBe(true);
      }
    },
  );

  test.each(TAKEN)(
    'of %s: Akt.pdf says every line of the chronology, and has a bookmark for each part',
    (matter) => {
      const rows = file(bundle(matter), 'Kronologi.csv').toString().trimEnd().split('"\r\n').slice(1);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const [, sentence = ''] = row.split('";"');
        expect(akt(matter)).toContain(unspaced([sentence]));
      }
      const { outline = [], archival, language } = akts.get(matter) ?? {};
      expect([archival, language]).toStrictEqual(['2A', 'sv-SE']);
      expect(outline).toStrictEqual(
        expect.arrayContaining(['Kronologi', 'Frister', 'Checklistor', 'Bilageförteckning']),
      );
      const receipts = bundle(matter).filter(({ path }) => path.startsWith('Fristkvitton/'));
      expect(outline.filter((title) => title.startsWith('Fristkvitto '))).toHaveLength(receipts.length);
    },
  );

  test('tells in Swedish letters who made it, of whom, and by which paragraphs', () => {
    const text = akt('humana-2023 A');
    for (const said of [
      'Åsa Öst',
      'Humana Assistans AB',
      'Överklagande A',
      '44 § FL',
      'Styrkt dag',
      '2132-23',
    ]) {
      expect(text).toContain(unspaced([said]));
    }
  });

  test('a dispute begins with the decision it is about', () => {
    expect(akt('humana-2023 A')).toContain(unspaced(['IVO återkallade tillståndet']));
  });

  test('a receipt by itself says what stands in the file', async () => {
    const [receipt] = bundle('humana-2023 A').filter(({ path }) => path.startsWith('Fristkvitton/'));
    const { title, pages, archival } = await reader.read(receipt?.bytes ?? Buffer.alloc(0));
    expect([title?.startsWith('Fristkvitto 1: '), archival]).toStrictEqual([true, '2A']);
    expect(pages.join('')).toMatch(/Så har dagen räknats fram/);
  });

  test.each(TAKEN)('of %s: the case file alone tells the same state as the whole record', async (matter) => {
    const read = readCaseFile(file(bundle(matter), 'Arendefil.yaml'));
    if (!read.ok) throw new Error('the case file cannot be read');
    const [, ref = ''] = matter.split(' ');
    const [stored] = await server.sql<{ state: MatterState }>(
      'select state from matter_state where matter_id = $1',
      [idOf(matter)],
    );
    const alone = derive(CATALOGUE, read.caseFile, clock.today()).matters[ref];
    expect(JSON.parse(JSON.stringify(alone))).toStrictEqual(stored?.state);
  });

  test.each(TAKEN)(
    'of %s: every link of index.html leads to a file beside it, and to nothing else',
    (matter) => {
      const html = file(bundle(matter), 'index.html').toString();
      const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, href = '']) =>
        decodeURIComponent(href),
      );
      const paths = bundle(matter).map(({ path }) => path);
      expect(links.filter((link) => !paths.includes(link))).toStrictEqual([]);
      expect(paths.filter((path) => !links.includes(path))).toStrictEqual(['index.html']);
      expect(html).not.toMatch(/<script|https?:|@import|url\(|\son\w+=/i);
    },
  );

  test('never holds a word of what counsel writes for counsel alone', async () => {
    const notes = await server.sql('select 1 from privileged_note where organisation_id = $1', [
      organisation,
    ]);
    expect(notes).toHaveLength(matters.size);
    for (const { path, bytes } of [...bundles.values()].flat()) {
      const text = path.endsWith('.pdf') ? (await reader.read(bytes)).pages.join('') : bytes.toString();
      expect(text).not.toMatch(/kanarief/i);
      expect(bytes.includes(CANARY)).toBe(false);
    }
  });

  test('is the same to the byte when it is taken again on the same day by the same person', async () => {
    const [one, other] = [await ask(counsel, 'humana-2023 A'), await ask(counsel, 'humana-2023 A')];
    expect(other.rawPayload.equals(one.rawPayload)).toBe(true);
  });

  test('who took which bundle is in the audit chain, with the sum of its manifest', async () => {
    const files = await filesOf(counsel, 'humana-2023 A');
    const [entry] = await server.sql<{ subject: string; detail: unknown; actor: string }>(
      `select subject, detail from audit_entry where organisation_id = $1 and action = 'bundle.taken'
       order by seq desc limit 1`,
      [organisation],
    );
    const detail: unknown = typeof entry?.detail === 'string' ? JSON.parse(entry.detail) : entry?.detail;
    expect(entry?.subject).toBe(`matter:${idOf('humana-2023 A')}`);
    expect(detail).toStrictEqual({
      ...{ asOf: '2026-11-25', files: files.length },
      manifest: sha256(file(files, 'manifest.json')),
    });
  });

  test('a guest takes only the own matter, is told nothing of others, and carries out no case file', async () => {
    const guest = await guestOf('humana-2023 A');
    expect((await ask(guest, 'humana-2023 L')).statusCode).toBe(404);
    const files = await filesOf(guest, 'humana-2023 A');
    expect(files.map(({ path }) => path)).not.toContain('Arendefil.yaml');
    expect(file(files, 'index.html').toString()).toContain('Ärendefilen är inte med');
    const { pages } = await reader.read(file(files, 'Akt.pdf'));
    const text = unspaced(pages);
    expect(text).toContain(unspaced(['Gäst Ek']));
    for (const other of ['Tillstånd L', 'Tillsynsärende I', 'Åsa Öst']) {
      expect(text).not.toContain(unspaced([other]));
      expect(file(files, 'Kronologi.csv').toString()).not.toContain(other);
    }
  });

  test('that fails in the midst breaks off: whoever downloads it is told, and has no whole zip', async () => {
    const parts = server.get(BundleParts);
    const whole = parts.entries.bind(parts);
    const entries = jest.spyOn(parts, 'entries').mockImplementation(async (source) => [
      ...(await whole(source)),
      {
        ...{ path: 'Bilagor/01 Beslut.pdf', title: 'Bilaga 1', kind: 'enclosure', size: 6, sha256: '00' },
        open: async () => Promise.resolve(Readable.from([Buffer.from('Beslut')])),
      },
    ]);
    await server.app.listen(0, '127.0.0.1');
    const url = `${await server.app.getUrl()}/api/v1/matters/${idOf('humana-2023 A')}/bundle`;
    const answer = await fetch(url, { headers: { ...counsel.headers } });
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow(/terminated/);
    entries.mockRestore();
  });

  test('nobody of another organisation gets it', async () => {
    const stranger = await server.signedIn(await server.organisation('Annan'), 'counsel');
    expect((await ask(stranger, 'humana-2023 A')).statusCode).toBe(404);
    expect((await stranger.get(`/matters/${idOf('humana-2023 A')}/bundle`)).statusCode).toBe(404);
  });

  test('its page says what it will hold, and leads to it', async () => {
    const page = await counsel.get(`/matters/${idOf('humana-2023 A')}/bundle`);
    expect(page.statusCode).toBe(200);
    const text = textOf(page);
    for (const said of ['Fristkvitton', 'Ärendefil för Fristvakt', 'förtroliga anteckningar']) {
      expect(text).toContain(said);
    }
    const href = /href="([^"]+\/bundle\.zip)"/.exec(page.body)?.[1] ?? '';
    const taken = await counsel.get(href);
    expect(taken.headers['content-type']).toBe('application/zip');
    expect((await unzip(taken.rawPayload)).length).toBeGreaterThan(8);
    expect((await counsel.get(`/matters/${idOf('humana-2023 A')}`)).body).toContain(
      `href="/matters/${idOf('humana-2023 A')}/bundle"`,
    );
  });

  test('holds the enclosures of the matter as they were put in, and lists them', async () => {
    const matter = 'humana-2023 S';
    const bytes = Buffer.from('Överklagandet kom in den 1 februari. § 43');
    const sent = await sendFile(
      counsel,
      `/matters/${idOf(matter)}/evidence`,
      { name: 'kvittens.txt', bytes },
      {
        title: 'Kvittens från IVO',
      },
    );
    expect(sent.statusCode).toBe(303);
    const files = await filesOf(counsel, matter);
    expect(file(files, 'Bilagor/01 Kvittens fran IVO.txt')).toStrictEqual(bytes);
    expect(file(files, 'SHA256SUMS').toString()).toContain(
      `${sha256(bytes)}  Bilagor/01 Kvittens fran IVO.txt`,
    );
    expect(unspaced((await reader.read(file(files, 'Akt.pdf'))).pages)).toContain(
      unspaced(['Kvittens från IVO']),
    );
    const [read] = await server.sql<{ readings: number }>(
      "select count(*)::int as readings from audit_entry where organisation_id = $1 and action = 'evidence.read'",
      [organisation],
    );
    expect(read?.readings).toBe(1);
  });

  test('holds the letters that were settled, as they stood then, and no draft', async () => {
    const matter = 'humana-2023 S';
    const address = `/api/v1/matters/${idOf(matter)}/letters`;
    const written: { readonly id: string; readonly version: number }[] = [];
    for (const kind of ['power-of-attorney', 'power-of-attorney']) {
      written.push((await counsel.post(address, { kind })).json());
    }
    const [{ id, version } = { id: '', version: 0 }] = written;
    const settled = await counsel.post(
      `/api/v1/letters/${id}/settlement`,
      { reason: 'Fylls i för hand' },
      { headers: { 'if-match': `"${String(version)}"` } },
    );
    expect(settled.statusCode).toBe(200);
    const letters = (await filesOf(counsel, matter)).filter(({ path }) => path.startsWith('Skrivelser/'));
    expect(letters.map(({ path }) => path)).toStrictEqual(['Skrivelser/01 2026-11-25 Fullmakt.pdf']);
    expect(unspaced((await reader.read(letters[0]?.bytes ?? Buffer.alloc(0))).pages)).toContain('Fullmakt');
  });

  test('has the action plan in the file and by itself, where something was found wanting', async () => {
    expect(bundle('inspection-2026 I').map(({ path }) => path)).not.toContain('Atgardsplan.pdf');
    const officer = await server.signedIn(organisation, 'compliance-officer');
    const finding = await officer.post(`/api/v1/matters/${idOf('inspection-2026 I')}/findings`, {
      ...{ area: 'documentation', unit: 'Örebro', text: 'Genomförandeplaner saknas för två brukare' },
      ...{ cause: 'Ingen rutin för nya uppdrag', seenOn: '2026-11-20' },
    });
    expect(finding.statusCode).toBe(201);
    const { id } = finding.json<{ id: string }>();
    const action = await officer.post(`/api/v1/findings/${id}/actions`, {
      ...{ text: 'Skriv planerna', dueOn: '2026-12-18' },
    });
    expect(action.statusCode).toBe(201);
    const files = await filesOf(counsel, 'inspection-2026 I');
    const texts = [
      ...['Genomförandeplaner saknas för två brukare', 'Örebro', 'Orsak: Ingen rutin för nya uppdrag'],
      ...['Skriv planerna', 'Klar senast'],
    ].map((text) => unspaced([text]));
    for (const path of ['Atgardsplan.pdf', 'Akt.pdf']) {
      const { pages } = await reader.read(file(files, path));
      for (const text of texts) expect(unspaced(pages)).toContain(text);
    }
    expect(file(files, 'LAS MIG.txt').toString()).toContain('Atgardsplan.pdf');
    expect(file(files, 'manifest.json').toString()).toContain('"kind": "plan"');
  });
});
