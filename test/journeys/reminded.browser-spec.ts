import type { Page } from 'playwright-core';
import { Round } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import type { Member } from '../support/server';
import { reads } from './steps';
import { tellUntil } from './story-so-far';

/** A draft from IVO is to be answered by 2 May, and the officer goes on leave before that. Nobody is to be left unreminded. */
describe('reminded', () => {
  const clock = new SettableClock(Date.parse('2026-04-20T09:00:00Z'));
  let site: Site;
  let officer: Member;
  let standIn: Member;

  beforeAll(async () => {
    site = await openSite({ clock });
    const organisation = await site.server.organisation('Exempel Assistans AB');
    await tellUntil(site, organisation, { name: 'inspection-2026', day: '2026-04-20' });
    officer = await site.server.member(organisation, { roles: ['compliance-officer'], name: 'Karin Ek' });
    standIn = await site.server.member(organisation, { roles: ['compliance-officer'], name: 'Ylva Sund' });
    await site.server.member(organisation, { roles: ['manager'], name: 'Maria Lind' });
  });
  afterAll(async () => {
    await site.close();
  });

  /** A time of day: the worker has done its round, and she sits down. */
  const at = async (instant: string): Promise<Page> => {
    clock.set(Date.parse(instant));
    await site.server.get(DayKeeper).keep();
    await site.server.get(Round).execute('test');
    return site.at(officer);
  };

  test('Monday: she takes the deadline', async () => {
    const page = await at('2026-04-20T09:00:00Z');
    await page.goto('/deadlines');
    await page.getByRole('link', { name: /Yttra/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Yttra sig över förslaget till beslut' }).waitFor();
    await page.getByLabel('Vem ska ta hand om fristen?').selectOption({ label: 'Karin Ek' });
    await page.getByRole('button', { name: 'Spara ansvarig' }).click();
    await page.getByText('Sparat.').waitFor();
    expect(await reads(page.getByRole('main'))).toContain('Ansvarig Karin Ek');
  });

  test('Friday: the inbox tells her what, when and why; she acknowledges at the deadline', async () => {
    const page = await at('2026-04-24T06:00:00Z');
    await page.goto('/');
    await page
      .getByRole('link', { name: /^Inkorg/ })
      .first()
      .click();
    const reminder = page
      .getByRole('listitem')
      .filter({ hasText: 'Påminnelse' })
      .filter({ hasText: 'Yttra sig över förslaget till beslut' });
    expect(await reads(reminder)).toContain('senast lördag 2 maj 2026, om 8 dagar');
    expect(await reads(reminder)).toContain('Du får den därför att fristen är din.');
    await reminder.getByRole('link', { name: 'Yttra sig över förslaget till beslut' }).click();
    const reminders = page.getByRole('region', { name: 'Påminnelser' });
    expect(await reads(reminders)).toContain('Skickad fre 2026-04-24 08:00 7 dagar före');
    await reminders.getByRole('button', { name: 'Kvittera' }).click();
    await page.getByText('Kvitterat. Påminnelsen går inte vidare till fler.').waitFor();
    expect(await reads(reminders)).toContain('kvitterad');
    expect(await reminders.getByRole('button', { name: 'Kvittera' }).count()).toBe(0);
    await page
      .getByRole('link', { name: /^Inkorg/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Okvitterade' }).click();
    expect(await reads(page.getByRole('main'))).not.toContain('Yttra sig');
  });

  test('she enters her leave with a stand-in, and the simulation shows who gets what meanwhile', async () => {
    const page = await at('2026-04-24T09:30:00Z');
    await page.goto('/inbox');
    await page.getByRole('link', { name: 'Så blir jag påmind' }).first().click();
    await page.getByLabel('Första dagen').fill('2026-04-27');
    await page.getByLabel('Sista dagen').fill('2026-05-03');
    await page.getByLabel(/^Ersättare/).selectOption({ label: 'Ylva Sund' });
    await page.getByRole('button', { name: 'Lägg in frånvaro' }).click();
    await page.getByText('Frånvaron är inlagd.').waitFor();
    const absences = page.getByRole('region', { name: 'När jag är borta' });
    expect(await reads(absences)).toContain('mån 2026-04-27 sön 2026-05-03 Ylva Sund');
    await absences.getByRole('link', { name: 'Alla kollegors frånvaro' }).click();
    await page.getByRole('link', { name: 'Vem får vad' }).click();
    const on = async (day: string): Promise<string> => reads(page.getByRole('region', { name: day }));
    const away = await on('onsdag 29 april 2026');
    expect(away).toContain('Ylva Sund ersätter den som har fristen');
    expect(away).not.toContain('Karin Ek');
    // The last working day before, the manager is told besides, whoever acknowledges.
    const last = await on('torsdag 30 april 2026');
    expect(last).toContain('Ylva Sund ersätter den som har fristen');
    expect(last).toContain('Maria Lind verksamhetsansvarig');
    expect(await on('måndag 4 maj 2026')).toContain('Karin Ek har fristen');
    expect(await reads(page.getByRole('main'))).toContain('Ingen påminnelse saknar mottagare');
  });

  test('Wednesday, while she is away: the stand-in is the one who is told', async () => {
    await at('2026-04-29T06:00:00Z');
    const page = await site.at(standIn);
    await page.goto('/inbox');
    const reminder = page.getByRole('listitem').filter({ hasText: 'Påminnelse, 3 dagar före' });
    expect(await reads(reminder)).toContain(
      'Du får den därför att du ersätter den som har fristen och är borta.',
    );
  });
});
