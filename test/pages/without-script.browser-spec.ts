import { AcceptInvitation } from '@fristvakt/accounts';
import type { Page } from 'playwright-core';
import { House, isShown } from './house';
import type { OpenPage } from './house';

const PASSWORD = 'en lång ramsa om våren';

/** What stands in the middle of a page, with one space where there are several. */
const textOf = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();

/** What is shown as a button or a link and leads nowhere. */
const idleOn = async (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('button, a, [hx-get], [hx-post]')]
    .filter((one) => one.checkVisibility())
    .filter((one) => one.tagName === 'BUTTON' ? one.form === null : one.getAttribute('href') === null)
    .map((one) => one.outerHTML.slice(0, 120))`);

describe('without JavaScript', () => {
  let house: House;
  let pages: readonly OpenPage[];

  beforeAll(async () => {
    house = await House.open();
    pages = (await house.pages()).filter(({ address }) => isShown(address));
  });
  afterAll(async () => {
    await house.close();
  });

  test('every page tells the same, and every button and link that is shown does something', async () => {
    const withScript = await house.seat();
    const without = await house.site.visitor({ script: false });
    // The same session: the account tells of it.
    await without.context().addCookies(await withScript.context().cookies());
    const differing: string[] = [];
    const dead: string[] = [];
    let compared = 0;
    for (const { route, address: usual } of pages) {
      // What is read is entered in the log: of what is read while it is read, two readers see different ends.
      const address = route === 'GET /audit' ? '/audit?action=provider.created' : usual;
      const answers = await Promise.all([withScript, without].map(async (page) => page.goto(address)));
      if (answers.some((answer) => answer?.status() !== 200)) continue;
      const [one, other] = await Promise.all([textOf(withScript), textOf(without)]);
      // The secret of an authenticator is another each time.
      if (one !== other && route !== 'GET /account/second-factor/code') differing.push(`${route} ${address}`);
      dead.push(...(await idleOn(without)).map((idle) => `${route}: ${idle}`));
      compared += 1;
    }
    expect(differing).toStrictEqual([]);
    expect(dead).toStrictEqual([]);
    expect(compared).toBeGreaterThan(20);
  }, 300_000);

  test('somebody signs in, changes the language and the look, and signs out', async () => {
    const { server } = house.site;
    const administrator = await server.signedIn(house.tenant.organisation, 'administrator');
    const email = 'utan.skript@omsorg.example';
    const roles = ['compliance-officer'];
    const invited = await administrator.post('/api/v1/members', { name: 'Ada Lind', email, roles });
    const { token } = invited.json<{ token: string }>();
    await server.get(AcceptInvitation).execute({ token, password: PASSWORD, address: email });

    const page = await house.site.visitor({ script: false });
    await page.goto('/deadlines');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByLabel('E-post').fill(email);
    await page.getByLabel('Lösenord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click();
    expect(new URL(page.url()).pathname).toBe('/deadlines');

    await page.getByRole('button', { name: 'In English' }).click();
    expect(new URL(page.url()).pathname).toBe('/deadlines');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Deadlines');
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await page.locator('html').getAttribute('data-color-scheme')).toBe('dark');
    expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true');

    await page.locator('details.own-menu > summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getByRole('status').textContent()).toContain('You have signed out.');
    await page.goto('/deadlines');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
