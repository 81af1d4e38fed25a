import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

const spaced = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** What is carried into a meeting says whose it is, of which day, and why. */
describe('on paper', () => {
  let site: Site;
  let organisation: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-06T06:40:00Z')) });
    organisation = await site.server.organisation('Omsorg AB');
    for (const story of ['humana-2023', 'inspection-2026']) await site.server.import(organisation, story);
  });
  afterAll(async () => {
    await site.close();
  });

  test('the manager’s page is one sheet, with the organisation, the day, and each answer’s reason', async () => {
    const page = await site.someone(organisation, { roles: ['manager'], name: 'Maria Lind' });
    await page.goto('/');
    expect(await page.locator('.paper-head').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(spaced(await page.locator('.paper-head').innerText())).toMatch(
      /^Omsorg AB · Fristvakt · utskrivet mån 2023-02-06$/,
    );
    for (const reason of await page.locator('.desk-licences p').all()) {
      expect(await reason.isVisible()).toBe(true);
    }
    const sheets = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('a deadline’s receipt says on the sheet that nobody has confirmed the service', async () => {
    const [deadline] = await site.server.sql<{ id: string }>(
      "select id from deadline where organisation_id = $1 and kind = 'appeal' and status <> 'moot' and standing order by sort_on limit 1",
      [organisation],
    );
    const page = await site.someone(organisation, { roles: ['counsel'], name: 'Anders Berg' });
    await page.goto(`/deadlines/${deadline?.id ?? ''}/receipt`);
    await page.emulateMedia({ media: 'print' });
    expect(spaced(await page.locator('.receipt-doubt').innerText())).toContain(
      'Ingen andra person har bekräftat delgivningsdagen.',
    );
  });
});
