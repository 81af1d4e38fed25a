import type { Locator, Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import type { Member } from '../support/server';
import { reads } from './steps';
import { tellUntil } from './story-so-far';

const AREA = 'Schema, tidsredovisning och lön';

/** IVO found that times worked and times claimed differ. What is done about it is written down, done, and looked at again. */
describe('an action plan', () => {
  const clock = new SettableClock(Date.parse('2026-06-01T08:00:00Z'));
  let site: Site;
  let officer: Member;
  let inspection: string;
  let licence: string;
  let finding: string;

  beforeAll(async () => {
    site = await openSite({ clock });
    const organisation = await site.server.organisation('Exempel Assistans AB');
    const matter = await tellUntil(site, organisation, { name: 'inspection-2026', day: '2026-05-31' });
    inspection = matter('I');
    licence = matter('L');
    officer = await site.server.member(organisation, { roles: ['compliance-officer'], name: 'Karin Ek' });
    await site.server.member(organisation, { roles: ['manager'], name: 'Maria Lind' });
  });
  afterAll(async () => {
    await site.close();
  });

  const on = async (day: string): Promise<Page> => {
    clock.set(Date.parse(`${day}T08:00:00Z`));
    await site.server.get(DayKeeper).keep();
    return site.at(officer);
  };
  /** A form that is opened by its line. */
  const form = (page: Page, line: string): Locator =>
    page.getByRole('group').filter({ has: page.getByText(line, { exact: true }) });

  test('the finding is entered from the decision, with its cause', async () => {
    const page = await on('2026-06-01');
    await page.goto(inspection);
    await page.getByRole('link', { name: 'Åtgärdsplan', exact: true }).click();
    await page.getByText('Inga brister är införda').waitFor();
    await page.getByRole('link', { name: 'Ny brist' }).click();
    expect(await page.getByLabel('Föreläggandet, tor 2026-05-28').isChecked()).toBe(true);
    await page.getByLabel('Område').selectOption({ label: AREA });
    await page.getByLabel(/^Enhet/).fill('Norr');
    await page.getByLabel('Vad som brast').fill('Schema och utbetald lön skiljer sig för tre assistenter.');
    await page.getByLabel(/^Orsak/).fill('Ingen stämmer av efter att schemat har ändrats.');
    await page.getByRole('button', { name: 'För in bristen' }).click();
    await page.getByText('Sparat.').waitFor();
    finding = new URL(page.url()).pathname;
    const read = await reads(page.getByRole('main'));
    expect(read).toContain('Ingen stämmer av efter att schemat har ändrats.');
    expect(read).toContain('Ingen åtgärd planerad');
    expect(read).not.toContain('Återkommande');
  });

  test('an action is planned, with who does it and by when', async () => {
    const page = await on('2026-06-02');
    await page.goto(finding);
    await page.getByText('Planera en åtgärd').click();
    const plan = form(page, 'Planera en åtgärd');
    await plan.getByLabel('Åtgärd', { exact: true }).fill('Avstämning av tid mot lön varje månad');
    await plan.getByLabel(/^Ansvarig/).selectOption({ label: 'Maria Lind' });
    await plan.getByLabel(/^Klar senast/).fill('2026-08-31');
    await plan.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
    expect(await reads(page.getByRole('region', { name: 'Åtgärder' }))).toContain(
      'Avstämning av tid mot lön varje månad Maria Lind · Klar senast måndag 31 augusti 2026',
    );
    await page.getByRole('link', { name: 'Hela planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Åtgärdsplan' }).waitFor();
    const rows = page.getByRole('row', { name: /Avstämning/ });
    expect(await reads(rows)).toMatch(/Maria Lind mån 2026-08-31 Öppen/);
  });

  test('it is done with its proof, and the days on which its effect is looked at are there', async () => {
    const page = await on('2026-08-20');
    await page.goto(finding);
    await page.getByText('Ändra åtgärd 1').click();
    const settle = form(page, 'Ändra åtgärd 1');
    await settle.getByLabel('Gjord', { exact: true }).check();
    await settle.getByLabel(/^Bevis/).fill('Rutin 14, pärm 3');
    await settle.getByLabel(/^Dagen det gjordes/).fill('2026-08-20');
    await settle.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
    const actions = await reads(page.getByRole('region', { name: 'Åtgärder' }));
    expect(actions).toContain('efter 3 månader Eget mål: fredag 20 november 2026');
    await page.getByRole('button', { name: 'Stäng bristen' }).click();
    await page.getByText('Stängd, effekten följs upp').first().waitFor();
  });

  test('three months later the effect is asked for, and answered: it held', async () => {
    const page = await on('2026-11-20');
    await page.goto('/action-plans');
    await page.getByRole('link', { name: AREA }).click();
    expect(await reads(page.getByRole('main'))).toContain('Effekten ska följas upp nu');
    const line = 'Svara: höll åtgärd 1 efter 3 månader?';
    await page.getByText(line).click();
    await form(page, line).getByLabel('Höll', { exact: true }).check();
    await form(page, line)
      .getByLabel(/^Vad som sågs/)
      .fill('Ingen skillnad i september och oktober.');
    await form(page, line).getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
    expect(await reads(page.getByRole('region', { name: 'Åtgärder' }))).toContain(
      'Höll efter 3 månader Karin Ek, fredag 20 november 2026',
    );
  });

  test('the house finds the same again in another unit: it is told to be a repeat, with the one before', async () => {
    const page = await on('2026-12-01');
    await page.goto(licence);
    await page.getByRole('link', { name: 'Tillståndets sida' }).click();
    await page.getByRole('link', { name: 'Beredskap inför granskning' }).click();
    await page.getByRole('main').getByRole('link', { name: /brist/i }).first().click();
    const area = page.getByLabel('Område');
    const seen = area.getByRole('option', { name: `${AREA} (sedd 1 gång tidigare, senast ` });
    await area.selectOption({ label: (await seen.textContent()) ?? '' });
    await page.getByLabel(/^Enhet/).fill('Söder');
    await page.getByLabel('Vad som brast').fill('Schemat följer inte arbetad tid för en assistent.');
    await page.getByRole('button', { name: 'För in bristen' }).click();
    await page.getByText('Sparat.').waitFor();
    const told = 'Återkommande: 2:a gången sedan torsdag 28 maj 2026. Enheter: Norr, Söder.';
    expect(await reads(page.getByRole('main'))).toContain(told);
    await page.getByRole('link', { name: 'Se den förra' }).click();
    expect(new URL(page.url()).pathname).toBe(finding);
    await page.goto('/action-plans');
    expect(await reads(page.getByRole('main'))).toContain(told);
  });
});
