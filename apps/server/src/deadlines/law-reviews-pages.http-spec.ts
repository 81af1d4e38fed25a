import { CATALOGUE } from '@fristvakt/law';
import { Law } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import { DayKeeper } from '../day/day-keeper';

/** The law as it is, but with four weeks to appeal in place of three. */
function withFourWeeks(): Catalogue {
  const rules = CATALOGUE.rules.map((rule) =>
    rule.id === 'APP-IVO-3W'
      ? {
          ...rule,
          versions: rule.versions.map((version) => ({
            ...version,
            count: version.count.kind === 'term' ? { ...version.count, term: { weeks: 4 } } : version.count,
          })),
        }
      : rule,
  );
  return { ...CATALOGUE, rules };
}

describe('rules that have changed under open deadlines', () => {
  let server: RunningServer;
  let officer: Caller;
  let counsel: Caller;
  let organisation: string;

  // One server for all, and an organisation of its own for each, whose record is taken in before the law is changed.
  beforeAll(async () => {
    server = await startServer({ clock: new SettableClock(Date.parse('2026-06-01T11:00:00Z')) });
  });
  beforeEach(async () => {
    Object.assign(server.get(Law), new Law(CATALOGUE));
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    for (let copy = 0; copy < 2; copy += 1) await server.import(organisation, 'inspection-2026');
    Object.assign(server.get(Law), new Law(withFourWeeks()));
    await server.get(DayKeeper).keep();
  });
  afterAll(async () => {
    await server.stop();
  });

  const reviewIn = (body: string): string => /action="(\/law-reviews\/[\da-f-]{36})"/.exec(body)?.[1] ?? '';
  const days = async (): Promise<readonly unknown[]> =>
    (
      await server.sql<{ due: string }>(
        `select due_on::text as due from deadline where kind = 'appeal' and party = 'provider' and standing
         and organisation_id = $1 order by due_on`,
        [organisation],
      )
    ).map(({ due }) => due);

  test('are listed with the old day and the new one', async () => {
    const text = textOf(await officer.get('/law-reviews')).replaceAll('\u00a0', ' ');
    expect(text).toContain('måndag 22 juni 2026');
    expect(text).toContain('fredag 26 juni 2026');
    expect(text).toContain('4 dagar senare');
    expect(text).toContain('Överklaga föreläggandet');
  });

  test('are told on the page of the deadline, which keeps its day', async () => {
    const [row] = await server.sql<{ id: string }>(
      `select id from deadline where kind = 'appeal' and party = 'provider' and standing
       and organisation_id = $1 order by id limit 1`,
      [organisation],
    );
    const text = textOf(await officer.get(`/deadlines/${row?.id ?? ''}`)).replaceAll('\u00a0', ' ');
    expect(text).toContain('Med den nya lydelsen skulle dagen bli fredag 26 juni 2026');
    expect(text).toContain('måndag 22 juni 2026');
  });

  test('move one deadline when one person says so, and only once', async () => {
    const page = await officer.get('/law-reviews');
    const [address, version] = [reviewIn(page.body), fieldOf(page, 'version') ?? ''];
    const done = await sendForm(officer, address, { version, decision: 'apply' });
    expect([done.statusCode, done.headers.location]).toStrictEqual([303, '/law-reviews?notice=law-decided']);
    expect(await days()).toStrictEqual(['2026-06-22', '2026-06-26']);
    const again = await sendForm(counsel, address, { version, decision: 'ignore' });
    expect([again.statusCode, textOf(again).includes('redan avgjord')]).toStrictEqual([409, true]);
    expect(textOf(await officer.get('/law-reviews?show=decided'))).toContain('Ändringen tillämpad');
  });

  test('move all at once only when a second person agrees', async () => {
    await sendForm(officer, '/law-review-batches', { decision: 'apply' });
    const own = await officer.get('/law-reviews');
    expect(textOf(own)).toContain('Du föreslog detta själv');
    expect(own.body).not.toContain('/confirmation"');
    expect(await days()).toStrictEqual(['2026-06-22', '2026-06-22']);
    const other = await counsel.get('/law-reviews');
    expect(textOf(other)).toContain('föreslår att ändringen tillämpas på 2 frister.');
    const address = /action="(\/law-review-batches\/[\da-f-]{36}\/confirmation)"/.exec(other.body)?.[1] ?? '';
    const alone = await sendForm(officer, address);
    expect([alone.statusCode, await days()]).toStrictEqual([403, ['2026-06-22', '2026-06-22']]);
    expect((await sendForm(counsel, address)).statusCode).toBe(303);
    expect(await days()).toStrictEqual(['2026-06-26', '2026-06-26']);
    expect(textOf(await officer.get('/law-reviews'))).toContain('Inget att besluta');
  });

  test('are not decided by what is no decision, nor by somebody who may only read', async () => {
    const page = await officer.get('/law-reviews');
    const form = { version: fieldOf(page, 'version') ?? '' };
    expect((await sendForm(officer, reviewIn(page.body), { ...form, decision: 'x' })).statusCode).toBe(400);
    const manager = await server.signedIn(organisation, 'manager');
    expect(reviewIn((await manager.get('/law-reviews')).body)).toBe('');
    const refused = await sendForm(manager, reviewIn(page.body), { ...form, decision: 'apply' });
    expect(refused.statusCode).toBe(403);
    expect(await days()).toStrictEqual(['2026-06-22', '2026-06-22']);
  });

  test('are listed whatever the address holds', async () => {
    for (const query of ['after=x', 'show=x', 'after=WzFd&show=decided']) {
      expect((await officer.get(`/law-reviews?${query}`)).statusCode).toBe(200);
    }
  });
});
