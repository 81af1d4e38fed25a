import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { unzip } from '../bundle/unzip';
import type { Unzipped } from '../bundle/unzip';
import { pdf } from '../evidence/sample-files';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import { unspaced } from '../support/paper/letters';
import { PdfReader } from '../support/paper/pdf-reader';
import { choosesFile, fetches, reads } from './steps';
import { tellUntil } from './story-so-far';

/** Counsel takes the whole matter with her to court, on a computer that has never heard of Fristvakt. */
describe('the bundle', () => {
  const reader = new PdfReader();
  let site: Site;
  let page: Page;
  let appeal: string;
  let folder: string;
  let files: readonly Unzipped[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fristvakt-akt-'));
    site = await openSite({ clock: new SettableClock(Date.parse('2023-05-24T08:00:00Z')) });
    const organisation = await site.server.organisation('Humana Assistans AB');
    const matter = await tellUntil(site, organisation, { name: 'humana-2023', day: '2023-05-24' });
    appeal = matter('A');
    page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  const bytesOf = (path: string): Buffer => {
    const found = files.find((one) => one.path === path);
    if (found === undefined) throw new Error(`the bundle has no ${path}`);
    return found.bytes;
  };
  const textOf = (path: string): string => bytesOf(path).toString();
  const sizeOf = (path: string): number => bytesOf(path).length;
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const sumOf = (path: string): string => sha256(bytesOf(path));

  const PAPERS = ['Överklagandet', 'Kammarrättens beslut', 'Kallelse till förhandling'];

  test('she puts in three papers, sees what the bundle holds, and takes it', async () => {
    await page.goto(appeal);
    await page.getByRole('link', { name: 'Bevis', exact: true }).click();
    for (const title of PAPERS) {
      await choosesFile(page, 'Fil', `${title}.pdf`, pdf(title));
      await page.getByRole('button', { name: 'Lägg in filen' }).click();
      await page
        .getByRole('rowheader')
        .getByRole('link', { name: `${title}.pdf` })
        .waitFor();
    }
    await page.goto(appeal);
    await page.getByRole('link', { name: 'Akt', exact: true }).click();
    const holds = await reads(page.getByRole('region', { name: 'Akten innehåller' }));
    expect(holds).toMatch(/Bilagor i nummerordning 3 /);
    expect(await reads(page.getByRole('region', { name: 'Aldrig med' }))).toContain(
      'Ombudets förtroliga anteckningar.',
    );
    const { name, bytes } = await fetches(page, 'Hämta akten');
    expect(name).toBe('arende-A-2023-05-24.zip');
    files = await unzip(bytes);
    for (const { path, bytes: content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  });

  test('unpacked, its first page opens in a browser that knows no Fristvakt, and leads to each paper in order', async () => {
    const elsewhere = await site.visitor({ script: false });
    const asked: string[] = [];
    elsewhere.on('request', (request) => asked.push(request.url()));
    await elsewhere.goto(pathToFileURL(join(folder, 'index.html')).href);
    await elsewhere.getByRole('heading', { level: 1, name: 'Akt: Överklagande A' }).waitFor();
    const papers = elsewhere.getByRole('link', { name: /^Aktbilaga \d/ });
    expect(await papers.allInnerTexts()).toStrictEqual(
      PAPERS.map((title, at) => `Aktbilaga ${String(at + 1)}: ${title}.pdf`),
    );
    const leads: string[] = [];
    for (const paper of await papers.all()) leads.push(decodeURI((await paper.getAttribute('href')) ?? ''));
    expect(leads.map((path) => sumOf(path))).toStrictEqual(PAPERS.map((title) => sha256(pdf(title))));
    // Everything the page names lies beside it, and it asks for nothing from anywhere else.
    for (const link of await elsewhere.getByRole('link').all()) {
      const path = decodeURI((await link.getAttribute('href')) ?? '');
      expect(files.map((one) => one.path)).toContain(path);
    }
    expect(asked.filter((url) => !url.startsWith('file:'))).toStrictEqual([]);
  });

  test('its PDF tells the matter, with the enclosures in their order', async () => {
    const akt = files.find(({ path }) => path === 'Akt.pdf')?.bytes ?? Buffer.alloc(0);
    const { pages, archival } = await reader.read(akt);
    const text = unspaced(pages);
    const list = text.slice(text.lastIndexOf(unspaced(['Filerna ligger i mappen Bilagor'])));
    const places = PAPERS.map((title) => list.indexOf(unspaced([title])));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toStrictEqual(places.toSorted((one, other) => one - other));
    expect([text.includes(unspaced(['Akt: Överklagande A'])), archival.slice(0, 1)]).toStrictEqual([
      ...[true, '2'],
    ]);
  });

  test('the sums of the list and of the manifest are those of the files', () => {
    const sums = textOf('SHA256SUMS').trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ')[1] ?? '').toSorted()).toStrictEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      expect([path, sumOf(path)]).toStrictEqual([path, sum]);
    }
    const manifest = JSON.parse(textOf('manifest.json')) as {
      readonly files: readonly { readonly path: string; readonly sha256: string; readonly size: number }[];
    };
    expect(manifest.files.map(({ path }) => path)).toStrictEqual(
      expect.arrayContaining(['Akt.pdf', 'index.html']),
    );
    for (const { path, sha256: sum, size } of manifest.files) {
      expect([path, sumOf(path), sizeOf(path)]).toStrictEqual([path, sum, size]);
    }
  });
});
