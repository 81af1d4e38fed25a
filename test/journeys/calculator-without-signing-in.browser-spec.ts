import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

/** A decision lies on the kitchen table in December, and she has no account anywhere. */
describe.each([
  ['with scripts', true],
  ['without them', false],
])('working out the last day without signing in, %s', (_, script) => {
  let site: Site;
  let page: Page;
  let shared: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2026-12-04T08:00:00Z')) });
    page = await site.visitor({ script, width: 390 });
  });
  afterAll(async () => {
    await site.close();
  });

  const text = async (place: string, of = page): Promise<string> =>
    (await of.locator(place).innerText()).replace(/[\s\u00a0]+/g, ' ').trim();

  test('from the page for signing in the calculator is one click away', async () => {
    await page.goto('/sign-in');
    await page.locator('main a[href="/calculator"]').click();
    expect(await text('h1')).toBe('Räkna ut en frist');
  });

  test('she looks in the rules for what it is called, and takes the rule from there', async () => {
    await page.getByRole('link', { name: 'Sök i regelverket' }).click();
    await page.getByLabel('Ord, paragraf eller regelns namn').fill('överklagar ivo');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByRole('link', { name: 'Enskild part överklagar IVO:s beslut' }).click();
    expect(await text('.law-time')).toBe('3 veckor från den dag parten fick del av avgörandet');
    await page.getByRole('link', { name: 'Räkna med regeln' }).click();
    expect(await page.getByLabel('Regel', { exact: true }).inputValue()).toBe('APP-IVO-3W');
  });

  test('she received it on 3 December: the day is Monday 28 December, and every step is told', async () => {
    await page.getByLabel('Startdag').fill('2026-12-03');
    await page.getByRole('button', { name: 'Räkna ut' }).click();
    expect(await text('.calculator-day')).toMatch(/^måndag 28 december 2026$/i);
    expect(await text('.calculator-answer')).toContain('om 24 dagar · vecka 53 2026');
    const steps = await text('.calculator-steps');
    expect(steps).toContain('44 § FL');
    expect(steps).toContain('Torsdag 24 december 2026 är julafton');
  });

  test('she reads once more: it was sent by simplified service, so time began later', async () => {
    await page.getByLabel('Förenklad delgivning').check();
    await page.getByRole('button', { name: 'Räkna ut' }).click();
    // Served on 17 December; three weeks from there.
    expect(await text('.calculator-day')).toMatch(/^torsdag 7 januari 2027$/i);
    expect(await text('.calculator-answer')).toContain('Villkoren för delgivningen är inte prövade');
    shared = await text('.calculator-share a');
  });

  test('the address she sends to counsel gives counsel the same day', async () => {
    const counsel = await site.visitor({ lang: 'en' });
    await counsel.goto(shared);
    expect(await text('.calculator-day', counsel)).toMatch(/^Thursday 7 January 2027$/);
  });

  test('a day that does not exist is told at its field, and what she chose is kept', async () => {
    await page.goto('/calculator?rule=APP-IVO-3W&start=2026-13-03&how=simplified');
    expect(await text('#e-start')).toContain('Skriv en dag som finns');
    expect(await page.getByLabel('Förenklad delgivning').isChecked()).toBe(true);
  });

  test('on paper stands the answer, and neither the form nor the menu', async () => {
    await page.goto('/calculator?rule=APP-IVO-3W&start=2026-12-03');
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('header.top:visible, .calculator-form:visible, footer:visible').count();
    expect(seen).toBe(0);
    expect(await text('.calculator-printed')).toContain('Uträknat med Fristvakt fredag 4 december 2026');
    await page.emulateMedia({ media: 'screen' });
  });
});
