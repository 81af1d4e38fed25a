import { Recording } from './recording';

/**
 * An inspection from IVO's first letter until it is closed, entered as it happens. What must follow is what the story says
 * (test/stories/cases/inspection-2026.yaml).
 */
describe('an inspection, from letter to closed', () => {
  let tale: Recording;
  let inspection: string;

  beforeAll(async () => {
    tale = await Recording.open('inspection-2026');
  });
  afterAll(async () => {
    await tale.close();
  });

  const reply = { matter: 'I', kind: 'reply', party: 'provider' };
  const comply = { matter: 'I', kind: 'comply', party: 'provider' };
  const appealing = { matter: 'I', kind: 'appeal', party: 'provider' };

  test('February: the letter, more time asked for and given; the same deadline moves', async () => {
    const page = await tale.on('2026-02-03');
    await tale.holdsLicence(page);
    inspection = await tale.opens(page, 'Tillsynsärende');
    await tale.records(page, inspection, 'Tillsyn inledd', [['Dagen som står på skrivelsen', '2026-02-02']]);
    const letter = await tale.records(page, inspection, 'Begäran om uppgifter', [
      ['Dagen som står på skrivelsen', '2026-02-03'],
      ['Svar senast', '2026-02-20'],
    ]);
    expect(letter).toContain(tale.status('2026-02-03', 'I'));
    expect(letter).toContain(`senast ${tale.due('2026-02-03', reply)}, om 17 dagar`);

    const asks = await tale.on('2026-02-16');
    await tale.records(asks, inspection, 'Begäran om anstånd', [
      ['Dag då det hände', '2026-02-16'],
      ['Till vilken dag begärs anstånd?', '2026-03-06'],
    ]);
    const given = await tale.on('2026-02-18');
    // What commonly comes next is offered first.
    await given.goto(`${inspection}/record`);
    const likely = given.getByRole('region', { name: 'Troligast härnäst' }).getByRole('link');
    expect((await likely.allInnerTexts()).slice(0, 3)).toStrictEqual([
      ...['Anstånd beviljat', 'Anstånd avslaget', 'Uppgifter inlämnade'],
    ]);
    const moved = await tale.records(given, inspection, 'Anstånd beviljat', [
      ['Dagen som står på skrivelsen', '2026-02-18'],
      ['Ny sista dag för svar', '2026-03-02'],
    ]);
    expect(moved).toContain(`${tale.due('2026-02-03', reply)} → ${tale.due('2026-02-18', reply)}`);

    const answer = await tale.records(await tale.on('2026-02-27'), inspection, 'Uppgifter inlämnade', [
      ['Dag då det hände', '2026-02-27'],
    ]);
    expect(answer).toContain('Gjord i tid');
    expect(answer).toContain(tale.status('2026-02-27', 'I'));
  });

  test('spring: the visit, the draft with a Saturday that stands, and the statement', async () => {
    await tale.records(await tale.on('2026-03-24'), inspection, 'Inspektion på plats', [
      ['Dag då det hände', '2026-03-24'],
    ]);
    const page = await tale.on('2026-04-20');
    const draft = await tale.records(page, inspection, 'Förslag till beslut', [
      ['Dagen som står på skrivelsen', '2026-04-20'],
      ['Svar senast', '2026-05-02'],
    ]);
    expect(draft).toContain(`senast ${tale.due('2026-04-20', reply)}, om 12 dagar`);
    await page.goto(`${inspection}/record`);
    const statement = await tale.records(await tale.on('2026-04-30'), inspection, 'Yttrande', [
      ['Dag då det hände', '2026-04-30'],
    ]);
    expect(statement).toContain(tale.status('2026-04-30', 'I'));
  });

  test('28 May: an order with a penalty; until it is served the time to appeal is assumed, and a correction makes it sure', async () => {
    const page = await tale.on('2026-05-28');
    const decided = await tale.records(page, inspection, 'Beslut i tillsynen', [
      ['Beslutets dag', '2026-05-28'],
      ['Föreläggande att rätta till', 'tick'],
      ['Föreläggandet ska vara följt senast', '2026-09-05'],
      ['Vite, kronor', '200 000'],
    ]);
    expect(decided).toContain(tale.status('2026-05-28', 'I'));
    expect(decided).toContain(`senast ${tale.due('2026-05-28', appealing)}, om 21 dagar antagen dag`);
    expect(decided).toContain(`senast ${tale.due('2026-05-28', comply)}`);
    expect(decided).toContain('vite 200 000 kr');

    // The receipt comes the day after: Midsummer Eve is no last day.
    const next = await tale.on('2026-05-29');
    await next.goto(inspection);
    await next
      .getByRole('link', { name: /^IVO beslutade i tillsynsärendet/ })
      .first()
      .click();
    await next.getByRole('link', { name: 'Rätta', exact: true }).click();
    const seen = await tale.fills(next, [
      ['Mottagningsbevis eller kvittens', 'tick'],
      ['Dag då ni tog emot det', '2026-05-29'],
    ]);
    expect(seen).toContain(`${tale.due('2026-05-28', appealing)} → ${tale.due('2026-05-29', appealing)}`);
    await tale.saves(next);
    const missed = await tale.reads(await tale.on('2026-06-23'), inspection);
    expect(missed).toContain(tale.due('2026-06-23', appealing));
  });

  test('August and September: complied with in time, and closed', async () => {
    const complied = await tale.records(await tale.on('2026-08-20'), inspection, 'Föreläggandet följt', [
      ['Dag då det hände', '2026-08-20'],
    ]);
    expect(complied).toContain('Gjord i tid');
    const page = await tale.on('2026-09-15');
    const closed = await tale.sees(page, inspection, 'Tillsynen avslutad', [
      ['Dag då det hände', '2026-09-15'],
    ]);
    expect(closed).toContain(tale.status('2026-09-15', 'I'));
    // Nobody has settled the checklists: the matter closes with a reason, which is kept.
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Varför ärendet avslutas ändå').fill('Allt är redovisat på papper.');
    await tale.saves(page);
    expect(await tale.reads(page, inspection)).toContain('Allt är redovisat på papper.');
    expect(await tale.reads(page, inspection)).toContain(tale.status('2026-09-15', 'I'));
  });
});
