import { authenticator } from 'otplib';
import type { Locator, Page } from 'playwright-core';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

const EMAIL = 'astrid.ohman@byran.example';
const PASSWORD = 'en lång ramsa om vår';

describe('a new colleague', () => {
  let site: Site;
  let admin: Page;
  let counsel: Page;
  let organisation: string;
  let link = '';
  let secret = '';

  beforeAll(async () => {
    site = await openSite();
    organisation = await site.server.organisation('Omsorg AB');
    admin = await site.someone(organisation, { roles: ['administrator'], name: 'Agnes Admin' });
    counsel = await site.visitor();
  });
  afterAll(async () => {
    await site.close();
  });

  /** What the authenticator shows so many half minutes from now: each code works once. */
  const shown = (steps = 0): string =>
    authenticator
      .clone({ epoch: performance.timeOrigin + performance.now() + steps * 30_000 })
      .generate(secret);
  /** Follows a link or presses a button, and waits until the page it leads to is there. */
  const follow = async (target: Locator): Promise<void> => {
    await target.click();
    await target.page().waitForLoadState();
  };
  const send = async (page: Page): Promise<void> =>
    follow(page.locator('main form button[type=submit]').first());
  const signIn = async (page: Page): Promise<void> => {
    await page.goto('/sign-in?next=/account');
    await page.getByLabel('E-post').fill(EMAIL);
    await page.getByLabel('Lösenord').fill(PASSWORD);
    await send(page);
  };
  const heading = async (page: Page): Promise<string> => page.locator('h1').innerText();

  test('the administrator invites counsel, and gets a link to hand over', async () => {
    await admin.goto('/people');
    await follow(admin.getByRole('link', { name: 'Bjud in någon' }));
    await admin.getByLabel('Namn').fill('Astrid Öhman');
    await admin.getByLabel('E-post').fill(EMAIL);
    await admin.getByLabel('Jurist', { exact: true }).check();
    await send(admin);
    expect(await heading(admin)).toBe('Inbjudan är skapad');
    link = await admin.locator('.account-secret').innerText();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation\?token=[\w-]{43}$/);
    await follow(admin.getByRole('link', { name: 'Jag har kopierat den' }));
    expect(await heading(admin)).toBe('Astrid Öhman');
    expect(await admin.content()).not.toContain(link.split('=')[1]);
  });

  test('counsel accepts in another browser, and signs in', async () => {
    await counsel.goto(link);
    expect(await heading(counsel)).toBe('Välkommen till Omsorg AB');
    await counsel.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
    await counsel.getByLabel('Lösenord en gång till').fill(PASSWORD);
    await send(counsel);
    expect(await counsel.getByRole('status').innerText()).toContain('Du är med.');
    await signIn(counsel);
    expect(await heading(counsel)).toBe('Mitt konto');
    expect(await counsel.getByText('Av: den som har ditt lösenord kommer in').isVisible()).toBe(true);
  });

  test('counsel sets up a second factor: a code that is wrong is told, the right one counts', async () => {
    await follow(counsel.getByRole('link', { name: 'Hantera andra faktorn' }));
    await counsel.getByLabel('Nuvarande lösenord').fill(PASSWORD);
    await send(counsel);
    expect(await counsel.getByRole('img', { name: 'Ruta att läsa av' }).isVisible()).toBe(true);
    secret = (await counsel.locator('.factor-groups').innerText()).replaceAll(/\s/g, '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await counsel.getByLabel('Engångskod').fill('000000');
    await send(counsel);
    expect(await counsel.getByRole('alert').innerText()).toContain('Koden stämmer inte');
    await counsel.getByLabel('Engångskod').fill(shown());
    await send(counsel);
    expect(await counsel.getByRole('status').innerText()).toContain('Andra faktorn är på.');
    await counsel.goto('/account/second-factor');
    expect(await counsel.content()).not.toContain(secret);
  });

  test('counsel signs out, and in again with the code', async () => {
    await counsel.locator('.own-menu summary').click();
    await follow(counsel.getByRole('button', { name: 'Logga ut' }));
    expect(await counsel.getByRole('status').innerText()).toContain('Du är utloggad.');
    await signIn(counsel);
    expect(await heading(counsel)).toBe('Engångskod');
    expect(await counsel.content()).not.toContain(PASSWORD);
    await counsel.getByLabel('Engångskod').fill(shown(1));
    await send(counsel);
    expect(await heading(counsel)).toBe('Mitt konto');
  });

  test('counsel makes an API token, shown once', async () => {
    await follow(counsel.getByRole('link', { name: 'Skapa en API-nyckel' }));
    await counsel.getByLabel('Vad den är till för').fill('Export till arkivet');
    await send(counsel);
    expect(await heading(counsel)).toBe('API-nyckeln är skapad');
    const token = await counsel.locator('.account-secret').innerText();
    expect(token).toMatch(/^frv_[\w-]{43}$/);
    const answer = await counsel.request.get('/api/v1/members', {
      headers: { authorization: `Bearer ${token}`, cookie: '' },
    });
    expect(answer.status()).toBe(200);
    await follow(counsel.getByRole('link', { name: 'Jag har sparat den' }));
    expect(await counsel.getByRole('rowheader', { name: 'Export till arkivet' }).isVisible()).toBe(true);
    expect(await counsel.content()).not.toContain(token);
  });

  test('counsel sees where they are signed in, and ends the other session', async () => {
    const [row] = await site.server.sql<{ account: string; membership: string }>(
      `select account_id as account, id as membership from membership where email = $1`,
      [EMAIL],
    );
    const other = await site.at({
      ...{ organisation, email: EMAIL },
      ...{ account: row?.account ?? '', membership: row?.membership ?? '' },
    });
    await other.goto('/account');
    expect(await heading(other)).toBe('Mitt konto');
    await counsel.reload();
    const sessions = counsel.locator('#sessions tbody tr');
    expect(await sessions.count()).toBe(2);
    await follow(counsel.getByRole('button', { name: /^Avsluta inloggningen i/ }));
    expect(await counsel.getByRole('status').innerText()).toContain('Inloggningen är avslutad.');
    expect(await sessions.count()).toBe(1);
    await other.goto('/account');
    expect(await heading(other)).toBe('Logga in');
  });

  test('the administrator reads in the log what happened, and shuts counsel out', async () => {
    await admin.goto('/people');
    await follow(admin.getByRole('link', { name: 'Astrid Öhman' }));
    await follow(admin.getByRole('link', { name: 'Visa i granskningsloggen' }));
    const rows = await admin.locator('.audit-list tbody tr').allInnerTexts();
    for (const told of ['tackade ja till inbjudan', 'gav en andra faktor', 'skapade en API-nyckel'])
      expect(rows.some((row) => row.includes(told))).toBe(true);
    await admin.goBack();
    await admin.waitForLoadState();
    await admin.getByText('Stäng av', { exact: true }).click();
    await follow(admin.getByRole('button', { name: 'Stäng av Astrid Öhman' }));
    expect(await admin.getByText('Avstängd', { exact: true }).isVisible()).toBe(true);
    await counsel.goto('/account');
    expect(await heading(counsel)).toBe('Logga in');
  });
});
