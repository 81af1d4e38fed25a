import { Recording } from './recording';

/**
 * Humana Assistans, the week of 31 January 2023: IVO revokes the licence of the country's second largest provider. The
 * compliance officer enters it by hand as it comes, and sees each time what follows before she saves it. What must follow
 * is what the story says (test/stories/cases/humana-2023.yaml, from public papers).
 */
describe('the Humana week, from the decision’s arrival to the stay', () => {
  let humana: Recording;
  let licence: string;
  let appeal: string;

  beforeAll(async () => {
    humana = await Recording.open('humana-2023');
  });
  afterAll(async () => {
    await humana.close();
  });

  test('Monday 30 January: a company that may operate', async () => {
    const page = await humana.on('2023-01-30');
    licence = await humana.holdsLicence(page);
    const read = await humana.reads(page, licence);
    expect(read).toContain(humana.status('2023-01-30', 'L'));
    expect(read).toContain('Får bedrivas');
  });

  test('Tuesday 31 January: the revocation arrives. Before she saves she sees the last days and the ways that are open', async () => {
    const page = await humana.on('2023-01-31');
    const before = await humana.facts();
    const seen = await humana.sees(page, licence, 'Återkallelse av tillståndet', [
      ['Beslutets dag', '2023-01-31'],
      ['Mottagningsbevis eller kvittens', 'tick'],
      ['Dag då ni tog emot det', '2023-01-31'],
      ['Verksamheten ska vara avvecklad senast', '2023-02-10'],
      ['Grund för beslutet', 'Olämplig'],
    ]);
    const day = '2023-01-31';
    expect(seen).toContain(humana.status('2023-01-30', 'L'));
    expect(seen).toContain(humana.status(day, 'L'));
    expect(seen).toContain(
      `Överklaga återkallelsen av tillståndet senast ${humana.due(day, { matter: 'L', kind: 'appeal', party: 'provider' })}, om 21 dagar`,
    );
    const windDown = humana.due(day, { matter: 'L', kind: 'wind-down', party: 'provider' });
    expect(seen).toContain(`Antas få bedrivas till och med ${windDown}`);
    expect(seen).toContain(
      'Yrka inhibition Yrkas i överklagandet; ställs till förvaltningsrätten, ges in till IVO',
    );
    // Nothing has been written.
    expect(await humana.facts()).toBe(before);
    await humana.saves(page);
    expect(await humana.facts()).toBe(before + 1);
    expect(await humana.reads(page, licence)).toContain(humana.status(day, 'L'));
  });

  test('the same day: counsel, who has seen the receipt, confirms the day of service; she who recorded it cannot', async () => {
    const own = await humana.on('2023-01-31');
    await own.goto(licence);
    await own
      .getByRole('link', { name: /^IVO återkallade tillståndet/ })
      .first()
      .click();
    await own.getByText('Du har själv registrerat uppgiften.').waitFor();
    const page = await humana.on('2023-01-31', humana.colleague);
    await page.goto(new URL(own.url()).pathname);
    await page.getByLabel('Jag har sett mottagningsbeviset').check();
    await page.getByRole('button', { name: 'Bekräfta dagen' }).click();
    await page.getByText('Delgivningsdagen är bekräftad.').waitFor();
    expect(await humana.reads(page, new URL(page.url()).pathname)).toMatch(/Bekräftad .* av Anders Berg/);
  });

  test('Thursday 2 February: the appeal goes out with a request for a stay, in a matter of its own', async () => {
    const page = await humana.on('2023-02-02');
    await page.goto(`${licence}/record`);
    await page.getByRole('button', { name: 'Lägg upp tvisten och registrera överklagandet' }).click();
    await page.waitForURL(/\/record\/appeal-filed/);
    appeal = new URL(page.url()).pathname.replace('/record/appeal-filed', '');
    expect(await page.getByLabel('Förvaltningsrätten').isChecked()).toBe(true);
    const seen = await humana.fills(page, [
      ['Dag då överklagandet kom in', '2023-02-02'],
      ['Att beslutet upphävs', 'tick'],
      ['Inhibition', 'tick'],
    ]);
    expect(seen).toContain('Överklaga återkallelsen av tillståndet Gjord i tid');
    expect(seen).toContain('Yrka inhibition av återkallelsen av tillståndet Gjord i tid');
    await humana.saves(page);
    expect(humana.said('2023-02-06', 'A', 'stay')).toBe('requested');
    const read = await humana.reads(await humana.on('2023-02-06'), appeal);
    expect(read).toContain(humana.status('2023-02-06', 'A'));
  });

  test('Tuesday 7 February: the stay. The licence holds for the time being, and IVO has three weeks', async () => {
    const page = await humana.on('2023-02-07');
    const day = '2023-02-07';
    const seen = await humana.records(page, appeal, 'Inhibition beslutad', [
      ['Beslutets dag', '2023-02-07'],
      ['Förvaltningsrätten', 'tick'],
    ]);
    expect(seen).toContain(humana.status(day, 'L'));
    expect(seen).toContain(
      `Överklaga beslutet om inhibition senast ${humana.due(day, { matter: 'A', kind: 'appeal', party: 'ivo' })}`,
    );
    await humana.records(page, licence, 'Utbetalning stoppad', [
      ['Dag då det hände', '2023-02-07'],
      ['Försäkringskassan', 'tick'],
    ]);
    const id = licence.replace('/matters/', '');
    for (const address of [licence, `/licences/${id}`]) {
      const read = await humana.reads(page, address);
      expect([address, read]).toStrictEqual([address, expect.stringContaining(humana.status(day, 'L'))]);
      expect([address, read]).toStrictEqual([address, expect.stringContaining('Får bedrivas')]);
    }
    expect(humana.status(day, 'L')).toBe('Återkallat, inhibition gäller');
  });
});
