import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

/** A week after the judgment became final. Counsel reads the story back day by day: what was known, what was open, when. */
describe('Humana read back', () => {
  let site: Site;
  let organisation: string;
  let licence: string;
  let appeal: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-07-20T08:00:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    const { providerId } = await site.server.import(organisation, 'humana-2023');
    const rows = await site.server.sql<{ id: string; ref: string }>(
      'select id, ref from matter where provider_id = $1',
      [providerId],
    );
    const addressOf = (ref: string): string => `/matters/${rows.find((row) => row.ref === ref)?.id ?? ''}`;
    [licence, appeal] = [addressOf('L'), addressOf('A')];
  });
  afterAll(async () => {
    await site.close();
  });

  const text = async (page: Page, region?: string): Promise<string> => {
    const place = region === undefined ? page.locator('main') : page.getByRole('region', { name: region });
    return (await place.innerText()).replaceAll('\u00a0', ' ');
  };
  /** What the drawing of the path tells who does not see it. */
  const path = async (page: Page): Promise<string> =>
    (await page.locator('.matter-drawing desc').first().textContent()) ?? '';
  const dayOf = (page: Page): string | null => new URL(page.url()).searchParams.get('asOf');
  const step = async (page: Page, to: 'Föregående händelse' | 'Nästa händelse'): Promise<void> => {
    await page.getByRole('link', { name: to }).first().click();
    await page.waitForLoadState();
  };

  test('she walks the dispute from the appeal to the day it became final', async () => {
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));

    await page.goto(`${appeal}?asOf=2023-02-01`);
    expect(await text(page)).toContain('Så stod det onsdag 1 februari 2023');
    expect(await text(page)).toContain('Inget överklagande än');
    expect(await text(page, 'Vägar framåt för anordnaren')).toContain(
      'senast tisdag 21 februari 2023, om 20 dagar',
    );

    await step(page, 'Nästa händelse');
    expect(dayOf(page)).toBe('2023-02-02');
    expect(await path(page)).toContain(
      'Förvaltningsrätten: Här var vi då. Mål 2132-23. Överklagat 2023-02-02 av anordnaren. Inhibition yrkad',
    );
    expect(await text(page, 'Vägar framåt för anordnaren')).toContain('Begära att beslutet ändras');

    await step(page, 'Nästa händelse');
    expect(dayOf(page)).toBe('2023-02-07');
    expect(await path(page)).toContain('Inhibition beviljad 2023-02-07');
    expect(await text(page, 'Frister')).toContain('Överklaga beslutet om inhibition');

    await step(page, 'Nästa händelse');
    expect(dayOf(page)).toBe('2023-02-14');
    expect(await path(page)).toContain('Sidotvist om beslutet om inhibition: kammarrätten, under prövning');

    await page.goto(`${appeal}?asOf=2023-06-21`);
    expect(await path(page)).toContain(
      'Dom 2023-06-21: bifall för anordnaren. Utgång till anordnarens fördel. Tiden för överklagande löper',
    );
    expect(await text(page, 'Frister')).toContain('senast onsdag 12 juli 2023, om 21 dagar');

    await page.getByRole('link', { name: 'Till i dag' }).first().click();
    await page.waitForLoadState();
    expect(await text(page)).not.toContain('Så stod det');
    expect(await path(page)).toContain('Förvaltningsrätten: Här slutade det');
    expect(await path(page)).toContain('Laga kraft 2023-07-13');
    expect(await path(page)).toContain('Kammarrätten: Kom aldrig hit');
    expect(complaints).toStrictEqual([]);
  });

  test('she asks for a day by itself: whether the house might operate on it', async () => {
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
    const on = async (day: string): Promise<string> => {
      await page.goto(licence);
      await page.getByLabel('Dag', { exact: true }).fill(day);
      await page.getByRole('button', { name: 'Visa dagen' }).click();
      await page.waitForURL((url) => url.searchParams.get('asOf') === day);
      return text(page);
    };
    expect(await on('2023-01-30')).toContain('Får bedrivas');
    expect(await on('2023-02-03')).toContain('Antas få bedrivas till och med fredag 10 februari 2023');
    const stayed = await on('2023-02-20');
    expect(stayed).toContain('Återkallat, inhibition gäller');
    expect(stayed).toContain('Stoppad');
    expect(await on('2023-06-30')).toContain('Gäller, inte slutligt avgjort');
  });

  test('on a phone and without scripts the path stands from above downwards, and leads to each fact', async () => {
    const page = await site.someone(
      organisation,
      { roles: ['counsel'], name: 'Karin Ek' },
      { width: 360, script: false },
    );
    await page.goto(`${appeal}?asOf=2023-02-14`);
    const [drawing] = await page.locator('.matter-drawing:visible').all();
    const box = await drawing?.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(box?.width ?? Infinity);
    expect(await page.locator('.matter-drawing:visible').count()).toBe(1);
    await page.getByText('Samma sak i ord, med länkar').click();
    await page.getByRole('link', { name: 'Förvaltningsrätten beslutade om inhibition.' }).first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/facts\//);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});

describe('Humana while time runs', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-01T08:00:00Z')) });
  });
  afterAll(async () => {
    await site.close();
  });

  test('the day after the revocation: why each last day is what it is opens where she is', async () => {
    const organisation = await site.server.organisation('Omsorg AB');
    const { providerId } = await site.server.import(organisation, 'humana-2023');
    const [row] = await site.server.sql<{ id: string }>(
      "select id from matter where provider_id = $1 and ref = 'L'",
      [providerId],
    );
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
    await page.goto(`/matters/${row?.id ?? ''}`);
    const deadlines = page.getByRole('region', { name: 'Frister' });
    await deadlines
      .getByRole('link', { name: 'Varför den dagen: Överklaga återkallelsen av tillståndet' })
      .click();
    await deadlines.getByText('44 § FL').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/matters/${row?.id ?? ''}`);
    expect((await deadlines.innerText()).replaceAll('\u00a0', ' ')).toContain(
      'Tre veckor från tisdag 31 januari 2023',
    );
  });
});
