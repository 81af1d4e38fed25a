import { AcceptInvitation } from '@fristvakt/accounts';
import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

const PASSWORD = 'en lång ramsa om våren';
const EMAIL = 'karin.ek@omsorg.example';

/** Her mouse has broken: an officer works a morning by the keyboard alone. */
describe('everything by keyboard alone', () => {
  let site: Site;
  let page: Page;
  /** Where the list of all deadlines is. */
  let list: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock() });
    const { server } = site;
    const organisation = await server.organisation('Omsorg AB');
    for (const story of ['humana-2023', 'inspection-2026', 'duties-2026'])
      await server.import(organisation, story);
    const administrator = await server.signedIn(organisation, 'administrator');
    const invited = await administrator.post('/api/v1/members', {
      ...{ name: 'Karin Ek', email: EMAIL, roles: ['compliance-officer', 'counsel'] },
    });
    const { token } = invited.json<{ token: string }>();
    await server.get(AcceptInvitation).execute({ token, password: PASSWORD, address: EMAIL });
    page = await site.visitor();
    // Whoever uses a mouse all the same is found out.
    await page.addInitScript(`addEventListener('pointerdown', () => { document.title = 'a mouse'; }, true)`);
  });
  afterAll(async () => {
    await site.close();
  });

  const path = (): string => new URL(page.url()).pathname;
  /** What has the focus, as it is called. */
  const focused = async (): Promise<string> =>
    page.evaluate<string>(`(() => {
      const one = document.activeElement;
      if (one === document.body) return '';
      return (one?.labels?.[0] ?? one)?.textContent?.replace(/\\s+/g, ' ').trim() ?? '';
    })()`);
  /** Goes on with Tab until what is called so has the focus. */
  const tabTo = async (name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const passed: string[] = [];
    for (let steps = 0; steps < 90; steps += 1) {
      const here = await focused();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      passed.push(here);
      await page.keyboard.press(key);
    }
    throw new Error(`Tab never came to ${String(name)}, but to ${passed.join(', ')}`);
  };
  const enter = async (): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };
  const focusIsSeen = async (): Promise<boolean> =>
    page.evaluate<boolean>(`(() => {
      const one = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return one !== document.body && one.matches(':focus-visible')
        && ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
    })()`);

  test('she signs in: the first key leads past the menu, and every step is seen', async () => {
    await page.goto('/sign-in');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Hoppa till innehållet');
    expect(await focusIsSeen()).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(/^E-post/);
    expect(await focusIsSeen()).toBe(true);
    await page.keyboard.type(EMAIL);
    await tabTo(/^Lösenord/);
    await page.keyboard.type(PASSWORD);
    await enter();
    expect(path()).toBe('/');
  });

  test('she goes to the deadlines by the menu', async () => {
    await tabTo('Frister');
    expect(await focusIsSeen()).toBe(true);
    await enter();
    expect(path()).toBe('/deadlines');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Frister');
  });

  test('she takes the view of all of them', async () => {
    await tabTo('Alla');
    expect(await focusIsSeen()).toBe(true);
    await enter();
    expect(path()).toBe('/deadlines');
    list = page.url();
  });

  test('she goes down the list with j and up with k', async () => {
    const rows = await page.locator('[data-row] [data-row-link]').allTextContents();
    const named = rows.map((text) => text.replaceAll(/\s+/g, ' ').trim());
    expect(named.length).toBeGreaterThan(1);
    await page.keyboard.press('j');
    expect(await focused()).toBe(named[0]);
    expect(await focusIsSeen()).toBe(true);
    await page.keyboard.press('j');
    expect(await focused()).toBe(named[1]);
    await page.keyboard.press('k');
    expect(await focused()).toBe(named[0]);
    await page.keyboard.press('k');
    expect(await focused()).toBe(named[0]);
  });

  test('she opens a row, reads why this day, and comes back', async () => {
    await enter();
    expect(path()).toMatch(/^\/deadlines\/[\da-f-]{36}$/);
    expect(await page.getByRole('main').textContent()).toMatch(/§/);
    await tabTo('Frister');
    await enter();
    expect(path()).toBe('/deadlines');
  });

  test('she searches with a slash, and finds the matter', async () => {
    await page.keyboard.press('/');
    expect(await focused()).toBe('Sök ärende, diarienummer, anordnare eller person');
    await page.keyboard.type('Humana');
    await enter();
    expect(path()).toBe('/search');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Humana');
    expect(await page.getByRole('main').textContent()).toContain('Humana');
  });

  test('a letter she types in a field is a letter and nothing else', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('jk?/');
    expect(path()).toBe('/search');
    expect(await page.locator('#search-all').inputValue()).toContain('jk?/');
    await page.keyboard.press('Escape');
  });

  test('a question mark tells her the keys, and there she switches them off', async () => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.type('?')]);
    expect(path()).toBe('/keys');
    expect(await page.locator('main kbd').allTextContents()).toStrictEqual(['/', 'j', 'k', 'Enter', '?']);
    await tabTo('Stäng av kortkommandon');
    await enter();
    expect(path()).toBe('/keys');
    await page.goto('/deadlines');
    for (const key of ['/', 'j', 'k', '?']) {
      await page.keyboard.type(key);
      expect(await page.evaluate<boolean>('document.activeElement === document.body')).toBe(true);
    }
    expect(path()).toBe('/deadlines');
  });

  test('she switches them on again', async () => {
    await page.goto('/keys');
    await tabTo('Slå på kortkommandon');
    await enter();
    await page.goto(list);
    await page.keyboard.press('j');
    expect(await page.evaluate<boolean>(`document.activeElement.matches('[data-row-link]')`)).toBe(true);
  });

  test('she opens her own menu, closes it with Escape, opens it again and signs out', async () => {
    await tabTo(/Karin Ek/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('details.own-menu').getAttribute('open')).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.locator('details.own-menu').getAttribute('open')).toBeNull();
    expect(await focused()).toMatch(/Karin Ek/);
    await page.keyboard.press('Enter');
    await tabTo('Logga ut');
    await enter();
    expect(path()).toBe('/sign-in');
    expect(await page.title()).not.toBe('a mouse');
  });
});
