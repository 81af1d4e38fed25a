import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { fileOf } from '../intake/letters/made-file';
import { TRAP_SAMPLES } from '../intake/letters/trap-samples';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import { choosesFile, reads } from './steps';
import { tellUntil } from './story-so-far';

const PHONE = 360;

/**
 * An officer on the train gets a letter from IVO as a PDF. It asks for an answer “måndagen den 24 november 2026”, which is a
 * Tuesday. She lets it be read, rings IVO, and records the day she was told.
 */
describe('a letter arrives', () => {
  let site: Site;
  let page: Page;
  let inspection: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2026-11-05T07:10:00Z')) });
    const organisation = await site.server.organisation('Exempel Assistans AB');
    const matter = await tellUntil(site, organisation, { name: 'inspection-2026', day: '2026-04-30' });
    inspection = matter('I');
    page = await site.someone(
      organisation,
      { roles: ['compliance-officer'], name: 'Karin Ek' },
      { width: PHONE },
    );
  });
  afterAll(async () => {
    await site.close();
  });

  const facts = async (): Promise<number> => {
    const [row] = await site.server.sql<{ count: number }>('select count(*)::int as count from fact');
    return row?.count ?? 0;
  };
  const fits = async (): Promise<boolean> =>
    Number(await page.evaluate('document.documentElement.scrollWidth')) <= PHONE;

  test('it is read: what was found has its place in the text, and what is doubtful says why', async () => {
    const before = await facts();
    const sample = TRAP_SAMPLES.find(({ name }) => name === 'a weekday that does not belong to the day');
    if (sample === undefined) throw new Error('there is no such letter');
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Ärenden' }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'Läs ett brev' }).click();
    expect(await reads(page.getByRole('main'))).toContain('Inget registreras av sig självt.');
    await choosesFile(page, 'Brevet', 'Begäran från IVO.pdf', (await fileOf(sample)).bytes);
    await page.getByRole('button', { name: 'Läs brevet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Brev: Begäran från IVO.pdf' }).waitFor();

    const found = page.getByRole('region', { name: 'Vad som hittades' });
    const day = found.getByRole('listitem').filter({ hasText: 'Svar senast' });
    expect(await reads(day)).toContain('Osäker läsning');
    await day.getByRole('link', { name: /^Visa i texten/ }).click();
    const place = new URL(page.url()).hash;
    expect(place).toMatch(/^#place-\d+$/);
    expect(await reads(page.locator(place))).toContain('24 november 2026');
    expect([await fits(), await facts()]).toStrictEqual([true, before]);
  });

  test('she goes to the form, sees what was read, puts the day right, and sees what follows', async () => {
    const proposals = page.getByRole('region', { name: 'Förslag att registrera' });
    expect(await reads(proposals)).toContain('Veckodagen hör inte till datumet.');
    await proposals.getByRole('link', { name: 'Granska och registrera i Tillsynsärende I' }).click();
    expect(await reads(page.getByRole('main'))).toContain('Jämför dem med brevet');
    expect(await page.getByLabel('Dagen som står på skrivelsen').inputValue()).toBe('2026-11-03');
    expect(await page.getByLabel(/^Svar senast/).inputValue()).toBe('2026-11-24');
    expect(await page.getByLabel(/Begäran från IVO\.pdf/).isChecked()).toBe(true);
    await page.getByLabel(/^Svar senast/).fill('2026-11-23');
    await page.getByRole('button', { name: 'Visa vad det leder till' }).click();
    await page.getByRole('button', { name: 'Spara' }).waitFor();
    expect(await reads(page.getByRole('main'))).toContain('senast måndag 23 november 2026, om 18 dagar');
    expect(await fits()).toBe(true);
  });

  test('she saves: the fact stands in the matter, and the letter among its papers as what proves it', async () => {
    const before = await facts();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.waitForURL(/\?notice=recorded/);
    expect(await facts()).toBe(before + 1);
    expect(new URL(page.url()).pathname).toBe(inspection);
    const story = await reads(page.getByRole('main'));
    expect(story).toContain('svar senast den 23 november 2026');
    await page.getByRole('main').getByRole('link', { name: 'Bevis', exact: true }).click();
    await page.getByRole('link', { name: 'Begäran från IVO.pdf' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Bilaga 1: Begäran från IVO.pdf' }).waitFor();
    const proves = page.getByRole('region', { name: 'Styrker' });
    await proves.getByRole('link', { name: 'Händelse: IVO begärde uppgifter.' }).click();
    const fact = await reads(page.getByRole('main'));
    expect(fact).toContain('IVO begärde uppgifter (svar senast den 23 november 2026).');
    expect(fact).toContain('Diarienummer 3.1.1-444/2026');
    // From the fact to its paper again.
    const papers = page.getByRole('region', { name: 'Bevis' });
    await papers.getByRole('link', { name: 'Bilaga 1: Begäran från IVO.pdf' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bilaga 1: Begäran från IVO.pdf' }).waitFor();
    expect(await fits()).toBe(true);
  });
});
