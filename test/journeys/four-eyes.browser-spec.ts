import type { Locator, Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { pdf } from '../evidence/sample-files';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import { choosesFile, reads } from './steps';
import { tellUntil } from './story-so-far';

const WHAT = 'Åtgärderna genomförda och redovisade före dagen';

/** September 2026: what IVO ordered is done. Two people say so, and the matter is closed with something left open, and a reason. */
describe('four eyes', () => {
  let site: Site;
  let officer: Page;
  let manager: Page;
  let inspection: string;
  let list: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2026-09-10T08:00:00Z')) });
    const organisation = await site.server.organisation('Exempel Assistans AB');
    const matter = await tellUntil(site, organisation, { name: 'inspection-2026', day: '2026-08-20' });
    inspection = matter('I');
    // Neither of them has scripts: every step is a form and a page.
    officer = await site.someone(
      organisation,
      { roles: ['compliance-officer'], name: 'Karin Ek' },
      { script: false },
    );
    manager = await site.someone(organisation, { roles: ['manager'], name: 'Maria Lind' }, { script: false });
  });
  afterAll(async () => {
    await site.close();
  });

  test('the officer puts in the proof', async () => {
    await officer.goto(inspection);
    await officer.getByRole('link', { name: 'Bevis', exact: true }).click();
    await choosesFile(officer, 'Fil', 'protokoll.pdf', pdf('protokoll'));
    await officer.getByLabel(/^Vad det är/).fill('Protokoll från genomgången');
    await officer.getByRole('button', { name: 'Lägg in filen' }).click();
    await officer.getByText('Filen är inlagd och kontrollerad.').waitFor();
    await officer.goto(inspection);
    const lists = officer.getByRole('region', { name: 'Checklistor' });
    await lists.getByRole('link', { name: 'Föreläggande, med eller utan vite' }).click();
    list = new URL(officer.url()).pathname;
    expect(await reads(officer.getByRole('main'))).toContain('0 av 6 punkter är klara');
  });

  const item = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: WHAT });

  test('she says that it is done, by the enclosure; she is not asked to agree to it herself', async () => {
    expect(await reads(item(officer))).toContain('två personer');
    await item(officer).getByText('Ändra K04').click();
    await item(officer).getByLabel('Gjord', { exact: true }).check();
    await item(officer)
      .getByLabel(/^Bilaga i ärendet som styrker det/)
      .first()
      .selectOption({ label: 'Bilaga 1: Protokoll från genomgången' });
    await item(officer)
      .getByLabel(/^Dagen det gjordes/)
      .fill('2026-08-20');
    await item(officer).getByRole('button', { name: 'Spara' }).click();
    await officer.getByText('Sparat.').waitFor();
    expect(await reads(item(officer))).toContain('Gjord, väntar på en andra person');
    expect(await officer.getByRole('button', { name: 'Godkänn K04' }).count()).toBe(0);
  });

  test('the manager reads the proof and agrees', async () => {
    await manager.goto(list);
    await item(manager).getByRole('link', { name: 'Bilaga 1: Protokoll från genomgången' }).click();
    const paper = manager.getByRole('region', { name: 'Styrker' });
    expect(await reads(paper)).toContain(`Punkt K04: ${WHAT}`);
    await paper.getByRole('link', { name: /^Punkt K04/ }).click();
    expect(new URL(manager.url()).pathname).toBe(list);
    await manager.getByRole('button', { name: 'Godkänn K04' }).click();
    await manager.getByText('Sparat.').waitFor();
    expect(await reads(item(manager))).toContain('Godkänd av Maria Lind');
    await officer.goto(list);
    expect(await reads(officer.getByRole('main'))).toContain('1 av 6 punkter är klara');
  });

  test('the matter is closed only with a reason for what is left open, and the reason stands with it', async () => {
    await officer.goto(inspection);
    await officer.getByRole('main').getByRole('link', { name: 'Registrera en händelse' }).first().click();
    await officer
      .getByRole('main')
      .getByRole('link', { name: 'Tillsynen avslutad', exact: true })
      .first()
      .click();
    await officer.getByLabel('Dag då det hände').fill('2026-09-09');
    await officer.getByRole('button', { name: 'Visa vad det leder till' }).click();
    const left = officer.getByRole('region', {
      name: /^Ärendet avslutas med \d+ obligatoriska punkter öppna$/,
    });
    expect(await reads(left)).toContain('K01 Dag och sätt för delgivningen fastställda');
    expect(await reads(left)).not.toContain(WHAT);
    await officer.getByRole('button', { name: 'Spara' }).click();
    const alert = officer.getByRole('alert');
    expect(await reads(alert)).toContain('Skriv varför, eller gör klart dem först.');
    await alert.getByRole('link').click();
    expect(new URL(officer.url()).hash).toBe('#f-closingReason');
    await officer.getByLabel('Varför ärendet avslutas ändå').fill('IVO har avslutat utan fler krav.');
    await officer.getByRole('button', { name: 'Spara' }).click();
    await officer.waitForURL(/\?notice=recorded/);
    const matter = await reads(officer.getByRole('main'));
    expect(matter).toContain('IVO har avslutat utan fler krav.');
    expect(matter).toMatch(/Avslutat torsdag 10 september 2026 av Karin Ek med öppna punkter/);
    await officer.goto(list);
    expect(
      await reads(officer.getByRole('region', { name: 'Ärendet är avslutat med öppna punkter' })),
    ).toContain('IVO har avslutat utan fler krav.');
  });
});
