import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

/** The evening after IVO's decision came. An officer wants to know why the last day is a Tuesday, before she trusts it. */
describe('why this day', () => {
  let site: Site;
  let organisation: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-01T17:00:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    await site.server.import(organisation, 'humana-2023');
  });
  afterAll(async () => {
    await site.close();
  });

  const officer = async (script = true): Promise<Page> =>
    site.someone(organisation, { roles: ['compliance-officer'], name: 'Karin Ek' }, { script });
  const rowOf = (page: Page, title: string) => page.locator('tbody[data-row]', { hasText: title });
  const APPEAL = 'Överklaga återkallelsen av tillståndet';

  test('she opens the steps where she is, follows the paragraph, asks what if, and takes the receipt', async () => {
    const page = await officer();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));

    await page.goto('/deadlines');
    const row = rowOf(page, APPEAL);
    await row.getByText('Varför denna dag?').click();
    const steps = row.locator('.deadline-steps li');
    await steps.first().waitFor();
    expect((await steps.allTextContents()).join(' ').replaceAll('\u00a0', ' ')).toContain(
      'Tre veckor från tisdag 31 januari 2023 slutar tisdag 21 februari 2023',
    );
    expect((await row.innerText()).replaceAll('\u00a0', ' ')).toContain('44 § FL');
    // She is still in the list, and a second click closes it again.
    expect(new URL(page.url()).pathname).toBe('/deadlines');
    await row.getByText('Varför denna dag?').click();
    expect(await steps.first().isVisible()).toBe(false);
    await row.getByText('Varför denna dag?').click();

    await row.getByRole('link', { name: 'Regeln APP-IVO-3W' }).click();
    await page.waitForURL('**/rules/APP-IVO-3W');
    expect(await page.locator('h1').innerText()).toContain('Enskild part överklagar IVO:s beslut');
    await page.goBack();

    await rowOf(page, APPEAL).getByRole('link', { name: APPEAL }).click();
    expect(await page.locator('.deadline-big').innerText()).toMatch(/tisdag\s21\sfebruari\s2023/i);
    await page.getByRole('link', { name: 'Tänk om …' }).click();
    await page.getByLabel('Togs emot, delgavs').fill('2023-02-03');
    await page.getByRole('button', { name: 'Visa vad som skulle hända' }).click();
    const then = page.locator('.deadline-now-then > div').nth(1);
    expect(await then.innerText()).toMatch(/fredag\s24\sfebruari\s2023/i);
    expect(await page.locator('main').innerText()).toContain('3 dagar senare');

    // Nothing has been written: the deadline has its day, and a colleague sees the same question by its address.
    const colleague = await site.someone(organisation, { roles: ['counsel'] });
    await colleague.goto(page.url());
    expect(await colleague.locator('main').innerText()).toContain('3 dagar senare');

    await page.goto(page.url().replace(/\/what-if.*/, ''));
    expect(await page.locator('.deadline-big').innerText()).toMatch(/tisdag\s21\sfebruari\s2023/i);
    await page.getByRole('link', { name: 'Fristkvitto' }).click();
    expect(await page.locator('h1').innerText()).toBe('Fristkvitto – Humana Assistans AB');
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    expect(await page.title()).toBe('printed');
    // On paper it is one sheet, without the frame of the program.
    const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(complaints).toStrictEqual([]);
  });

  test('without JavaScript the steps are a link away, and the rest is the same', async () => {
    const page = await officer(false);
    await page.goto('/deadlines');
    const row = rowOf(page, APPEAL);
    await row.getByText('Varför denna dag?').click();
    await row.getByRole('link', { name: 'Alla steg står på fristens egen sida' }).click();
    expect((await page.locator('#why').innerText()).replaceAll('\u00a0', ' ')).toContain('44 § FL');
    await page.getByRole('link', { name: 'Tänk om …' }).click();
    await page.getByLabel('Delgivningssätt').selectOption('simplified');
    await page.getByLabel('Handlingen skickades').fill('2023-01-31');
    await page.getByLabel('Togs emot, delgavs').fill('');
    await page.getByRole('button', { name: 'Visa vad som skulle hända' }).click();
    // Simplified service counts two weeks after sending: 14 February, and three weeks from there.
    expect(await page.locator('.deadline-now-then > div').nth(1).innerText()).toMatch(
      /tisdag\s7\smars\s2023/i,
    );
  });

  test('she chooses what the list shows, keeps the address, and takes the very same list as a file', async () => {
    const page = await officer();
    await page.goto('/deadlines');
    await page.getByText('Urval och kolumner', { exact: true }).click();
    await page.getByLabel('När').selectOption('30');
    await page.getByLabel('Regel', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    expect(page.url()).toContain('due=30');
    expect(await page.locator('tbody[data-row]').count()).toBe(2);
    expect(await page.locator('main').innerText()).not.toContain('APP-IVO-3W');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('frister-2023-02-01.xlsx');
    expect(statSync(await download.path()).size).toBeGreaterThan(1000);
  });

  test('on a phone the month is the days that have something, and nothing runs out of the screen', async () => {
    const page = await site.someone(organisation, { roles: ['manager'] }, { width: 320 });
    for (const address of [
      '/deadlines',
      '/deadlines/calendar?on=2023-02-01',
      '/deadlines/calendar?view=agenda',
    ]) {
      await page.goto(address);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    await page.goto('/deadlines/calendar?on=2023-02-01');
    expect(await page.locator('.calendar td:visible').count()).toBe(2);
  });
});
