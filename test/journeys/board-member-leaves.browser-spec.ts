import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

/**
 * A Wednesday in November. The chairman rings: Per left the board yesterday. The compliance officer has heard of a month
 * and of a letter to IVO, and wants to be done with it before lunch. Told for 24 November 2026, where the month ends on
 * Christmas Eve (worked example E10c: 23 b § LSS, 1 and 2 §§ lag 1930:173): the last day is Monday 28 December.
 */
describe('a board member leaves', () => {
  let site: Site;
  let organisation: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2026-11-25T09:30:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    await site.server.import(organisation, 'granted-for-a-time');
  });
  afterAll(async () => {
    await site.close();
  });

  const read = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replaceAll(/[\s\u00a0]+/g, ' ');

  test.each([
    ['with scripts', true],
    ['without', false],
  ])(
    'she ends the membership, and the day to report it stands there with its why, %s',
    async (told, script) => {
      const page = await site.someone(
        organisation,
        { roles: ['compliance-officer'], name: 'Karin Ek' },
        { script },
      );
      const name = `Per Öberg ${told}`;

      // When the licence came, Per was entered in the circle from the day he was elected.
      await page.goto('/licences');
      await page.getByRole('link', { name: 'Tillstånd L', exact: true }).click();
      const licence = new URL(page.url()).pathname;
      await page.getByRole('link', { name: 'Lägg till i kretsen' }).click();
      await page.getByLabel('Ny person').fill(name);
      await page.getByLabel('Roll').selectOption({ label: 'Styrelseledamot' });
      await page.getByLabel('Första dag').fill('2024-05-02');
      await page.getByLabel('Registrera förändringen i tillståndet också').uncheck();
      await page.getByRole('button', { name: 'Lägg till' }).click();
      await page.waitForURL(`**${licence}?**`);
      expect(await read(page, '#circle')).toContain(`${name} Styrelseledamot från 2 maj 2024 ingår nu`);

      // Before she writes anything, she asks what such a change asks of them.
      await page.getByRole('link', { name: 'Planera en förändring' }).click();
      await page
        .getByLabel('Vad ska ändras?')
        .selectOption({ label: 'Styrelseledamot tillkommer eller lämnar' });
      await page.getByLabel('Vilken dag?').fill('2026-11-24');
      await page.getByRole('button', { name: 'Visa vad det kräver' }).click();
      await page.locator('#needed').waitFor();
      const needed = await read(page, '#needed');
      expect(needed).toContain('Anmäl till IVO');
      expect(needed).toContain('Senast måndag 28 december 2026.');
      expect(needed).toContain('23 b § LSS');
      await page.getByRole('link', { name: 'Avbryt' }).click();

      // She ends it by the day the chairman told her, from the page of the licence.
      await page.getByRole('link', { name: `Avsluta ${name} som styrelseledamot` }).click();
      expect(await read(page, 'main')).toContain(`${name} är styrelseledamot hos Rönnbackens Assistans AB.`);
      await page.getByLabel('Sista dag').fill('2026-11-24');
      expect(await page.getByLabel('Registrera förändringen i tillståndet också').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Avsluta' }).click();

      // She is back where she came from, and the deadline is there with its day.
      await page.waitForURL(`**${licence}?notice=circle-changed#deadlines`);
      expect(await read(page, '.notice')).toContain('förändringen är registrerad');
      const title = 'Anmäla förändringen av ägar- och ledningskretsen till IVO';
      expect(await read(page, '#deadlines')).toContain(
        `${title} senast måndag 28 december 2026, om 33 dagar Anordnaren`,
      );
      expect(await read(page, '#circle')).toContain('2 maj 2024 till och med 24 november 2026');
      expect(await read(page, '#history')).toContain(
        'Tisdag 24 november 2026 Ägar- och ledningskretsen förändrades',
      );

      // And why that day: Christmas Eve is moved to the next working day.
      await page.locator('#deadlines').getByRole('link', { name: title }).last().click();
      await page.waitForURL('**/deadlines/**');
      const why = await read(page, 'main');
      expect(why).toContain('23 b § LSS');
      expect(why).toMatch(/torsdag 24 december 2026/);
      expect(why).toMatch(/måndag 28 december 2026/i);
    },
  );
});
