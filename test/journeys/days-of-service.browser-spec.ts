import type { Page } from 'playwright-core';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';

/** The form of a decision asks only for the days that its way of service needs: with scripts and without. */
describe.each([true, false])('the days of service in the form of a decision (scripts: %s)', (script) => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    const organisation = await site.server.organisation('Omsorg AB');
    await site.server.import(organisation, 'never-appealed');
    const [licence] = await site.server.sql<{ id: string }>(
      "select id from matter where organisation_id = $1 and kind = 'licence'",
      [organisation],
    );
    page = await site.someone(organisation, { roles: ['compliance-officer'], name: 'Karin Ek' }, { script });
    await page.goto(`/matters/${licence?.id ?? ''}/record/licence-revoked`);
  });
  afterAll(async () => {
    await site.close();
  });

  const received = () => page.getByLabel('Dag då ni tog emot det');
  const sent = () => page.getByLabel('Dag då det skickades');
  const optional = () => page.locator('label[for="f-sentOn"] > .optional');
  const choose = async (how: string): Promise<void> => page.locator(`[name="how"][value="${how}"]`).check();

  test.each([
    ['', false, false],
    ['ordinary', true, false],
    ['counsel', true, false],
    ['bailiff', true, false],
    ['unknown', true, false],
    ['simplified', true, true],
    ['simplified-electronic', true, true],
    ['company-special', true, true],
    ['announcement', true, true],
  ])('served %p: received %p, sent %p', async (how, isReceived, isSent) => {
    await choose(how);
    expect([await received().isVisible(), await sent().isVisible()]).toStrictEqual([isReceived, isSent]);
    // The day of sending is needed wherever it is asked for, and is not called optional.
    expect(await optional().isVisible()).toBe(false);
  });

  test('a day that was written stays in sight when the form comes back, whatever is chosen then', async () => {
    await choose('simplified');
    await page.getByLabel('Beslutets dag').fill('2026-03-02');
    await sent().fill('2026-03-03');
    await page.getByRole('button', { name: 'Visa vad det leder till' }).click();
    await page.getByRole('button', { name: 'Spara' }).waitFor();
    await choose('ordinary');
    expect(await sent().isVisible()).toBe(true);
  });
});
