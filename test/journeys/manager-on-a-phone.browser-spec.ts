import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

const PHONE = 360;
const spaced = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** Monday morning of the Humana week, on a bus. The board meets at nine and has one question. */
describe('a manager on a phone', () => {
  let site: Site;
  let organisation: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-06T06:40:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    await site.server.import(organisation, 'humana-2023');
  });
  afterAll(async () => {
    await site.close();
  });

  test.each([true, false])(
    'sees that the licence is revoked and what is at stake, and opens the deadline behind it (scripts: %s)',
    async (script) => {
      const page = await site.someone(
        organisation,
        { roles: ['manager'], name: 'Maria Lind' },
        { width: PHONE, script },
      );
      await page.goto('/');
      expect(await page.locator('h1').innerText()).toBe('Läget');

      // The answer comes first, in words.
      const licence = page.locator('.desk-licences [data-row]').first();
      const answer = spaced(await licence.innerText());
      expect(answer).toContain('Antas få bedrivas till och med fredag 10 februari 2023');
      expect(answer).toContain('Återkallat');
      expect(answer).toContain(
        'Tillståndet är återkallat, och återkallelsen gäller omedelbart även om den överklagas.',
      );

      // What is at stake, until when, and who has it now.
      const stake = spaced(await page.locator('.desk-stakes [data-row]').first().innerText());
      expect(stake).toContain('Antas få bedrivas till och med fredag 10 februari 2023, om 4 dagar');
      expect(stake).toContain('Under prövning, förvaltningsrätten');
      expect(stake).toContain('Inhibition Yrkad');

      // Nothing has to be pushed sideways, and a thumb hits what it aims at.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE);
      const figure = await page.getByRole('link', { name: /inom 7 dagar/ }).boundingBox();
      expect(figure?.height).toBeGreaterThanOrEqual(44);

      await licence.getByRole('link', { name: 'Avveckla verksamheten' }).click();
      await page.waitForURL('**/deadlines/*');
      const deadline = spaced(await page.locator('main').innerText());
      expect(deadline).toContain('Avveckla verksamheten');
      expect(deadline.toLowerCase()).toContain('fredag 10 februari 2023');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE);

      await page.goBack();
      await page.getByRole('link', { name: /inom 7 dagar/ }).click();
      await page.waitForURL('**/deadlines?*');
      expect(spaced(await page.locator('main').innerText())).toContain('Avveckla verksamheten');
    },
  );
});
