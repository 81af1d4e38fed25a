import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

const SECRET = 'Risken att vi förlorar är större än vi har sagt';

/** The day after the revocation. Counsel thinks aloud on the matter, and nobody but counsel ever reads it. */
describe('a privileged note', () => {
  let site: Site;
  let organisation: string;
  let matter: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-03T08:00:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    const { providerId } = await site.server.import(organisation, 'humana-2023');
    const [row] = await site.server.sql<{ id: string }>(
      `select id from matter where provider_id = $1 and ref = 'A'`,
      [providerId],
    );
    matter = `/matters/${row?.id ?? ''}`;
  });
  afterAll(async () => {
    await site.close();
  });

  const notesOf = (page: Page) => page.getByRole('region', { name: 'Juristernas anteckningar' });

  test('counsel writes it on the matter, reads it there, and changes it', async () => {
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
    await page.goto(matter);
    const notes = notesOf(page);
    expect(await notes.innerText()).toContain('Texterna läses bara av organisationens jurister');
    await notes.getByText('Skriv en anteckning').click();
    await notes.getByLabel('Anteckning', { exact: true }).fill(SECRET);
    await notes.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText('Anteckningen är sparad.').waitFor();
    expect(await page.content()).not.toContain(SECRET);

    await notesOf(page)
      .getByRole('link', { name: /^Läs anteckningen/ })
      .click();
    await page.getByText(SECRET).waitFor();
    expect(new URL(page.url()).pathname).toBe(matter);

    const own = await notesOf(page)
      .getByRole('link', { name: /^Läs anteckningen/ })
      .getAttribute('href');
    await page.goto(own ?? '');
    await page.getByText('Ändra anteckningen').click();
    await page.getByLabel('Anteckning', { exact: true }).fill(`${SECRET}.`);
    await page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText('Anteckningen är ändrad.').waitFor();
  });

  test('the officer opens the same matter, prints it, searches for it, and never sees it', async () => {
    const page = await site.someone(organisation, { roles: ['compliance-officer'], name: 'Kim Ek' });
    const bodies: Promise<string>[] = [];
    page.on('response', (response) => {
      if ((response.headers()['content-type'] ?? '').startsWith('text/html')) bodies.push(response.text());
    });
    await page.goto(matter);
    await page.getByRole('heading', { level: 1, name: 'Överklagande A' }).waitFor();
    expect(await notesOf(page).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).not.toContain('anteckning');
    await page.goto('/matters?q=risken');
    await page.getByText('Inget ärende passar urvalet').waitFor();
    const read = await Promise.all(bodies);
    expect(read.length).toBeGreaterThan(1);
    expect(
      read.filter((body) => body.includes('Risken att vi') || body.includes('privileged-notes')),
    ).toStrictEqual([]);
  });

  test('another counsel of the house reads it without scripts, and cannot change it', async () => {
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Alex Ek' }, { script: false });
    await page.goto(matter);
    await notesOf(page)
      .getByRole('link', { name: /^Läs anteckningen/ })
      .click();
    await page.getByText(`${SECRET}.`).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/privileged-notes\//);
    expect(await page.locator('main').innerText()).toContain(
      'Bara den som skrev anteckningen kan ändra den.',
    );
    expect(await page.getByLabel('Anteckning', { exact: true }).count()).toBe(0);
  });
});
