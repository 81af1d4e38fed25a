import { Recording } from './recording';

/**
 * FMF Assistans lost in the förvaltningsrätt on 14 March 2023: the stay of the year before fell with the judgment, and from
 * that day the company could not operate. Three days later the kammarrätt had granted a new stay. What must follow is what
 * the story says (test/stories/cases/fmf-2022.yaml, from public papers).
 */
describe('FMF: the loss in the first court, and the new stay in the same week', () => {
  let fmf: Recording;
  let licence: string;
  let appeal: string;

  beforeAll(async () => {
    fmf = await Recording.open('fmf-2022');
  });
  afterAll(async () => {
    await fmf.close();
  });

  test('2022: of the revocation, the appeal and the stay only month or year is known, and no deadline is counted from them', async () => {
    const page = await fmf.on('2022-02-28');
    licence = await fmf.holdsLicence(page);
    await page.goto(`${licence}/record/licence-revoked`);
    await page.getByRole('button', { name: 'Visa vad det leder till' }).click();
    await page.getByRole('link', { name: 'Fyll i: Beslutets dag' }).waitFor();
    await page.getByText('Vet du bara månad eller år?').click();
    const seen = await fmf.fills(page, [['Månad eller år', '2022-02']]);
    expect(seen).toContain('Någon gång under februari 2022: IVO återkallade tillståndet');
    expect(seen).toContain(fmf.status('2022-02-28', 'L'));
    expect(seen).toContain('Får inte bedrivas');
    expect(seen).toContain('Ingen frist räknas från den.');
    expect(seen).not.toContain('Nya frister Överklaga');
    await fmf.saves(page);

    const later = await fmf.on('2022-12-31');
    appeal = await fmf.opens(later, 'Överklagande', [
      ['Återkallelsen av tillståndet', 'tick'],
      ['Namn på ärendet', 'Tvisten om återkallelsen'],
    ]);
    await later.goto(`${appeal}/record/appeal-filed`);
    await later.getByText('Vet du bara månad eller år?').click();
    await fmf.fills(later, [
      ['Dag då överklagandet kom in', ''],
      ['Månad eller år', '2022'],
      ['Inhibition', 'tick'],
    ]);
    await fmf.saves(later);
    await later.goto(`${appeal}/record/stay-granted`);
    await later.getByText('Vet du bara månad eller år?').click();
    expect(await fmf.fills(later, [['Månad eller år', '2022']])).toContain(fmf.status('2022-12-31', 'L'));
    await fmf.saves(later);
    expect(await fmf.reads(later, licence)).toContain(fmf.status('2022-12-31', 'L'));
  });

  test('Tuesday 14 March 2023: the judgment. From today nothing may be done, and three weeks run from an assumed day', async () => {
    const page = await fmf.on('2023-03-14');
    const day = '2023-03-14';
    const seen = await fmf.records(page, appeal, 'Dom eller slutligt beslut', [
      ['Domens dag', '2023-03-14'],
      ['Överklagandet avslogs', 'tick'],
    ]);
    expect(seen).toContain(fmf.status(day, 'L'));
    expect(seen).toContain('Får inte bedrivas');
    expect(seen).toContain(
      `Överklaga förvaltningsrättens dom senast ${fmf.due(day, { matter: 'A', kind: 'appeal', party: 'provider' })}, om 21 dagar antagen dag`,
    );
    expect(seen).toContain('Inhibition Gäller Har upphört');
    expect(fmf.said(day, 'A', 'stay')).toBe('lapsed');
    // The day of service is what is still missing, and that is said.
    expect(seen).toContain('är inte styrkt. Ange när och hur beslutet togs emot.');
    expect(await fmf.reads(page, licence)).toContain(fmf.status(day, 'L'));
  });

  test('Friday 17 March: the appeal, leave and a new stay; on the same day the licence holds again', async () => {
    const page = await fmf.on('2023-03-17');
    const day = '2023-03-17';
    await page.goto(`${appeal}/record/appeal-filed`);
    // The court above is proposed, with what is always asked of it.
    expect(await page.getByLabel('Kammarrätten').isChecked()).toBe(true);
    expect(await page.getByLabel('Prövningstillstånd').isChecked()).toBe(true);
    const filed = await fmf.fills(page, [
      ['Dag då överklagandet kom in', '2023-03-17'],
      ['Inhibition', 'tick'],
    ]);
    expect(filed).toContain('Överklaga förvaltningsrättens dom Gjord i tid');
    await fmf.saves(page);
    const stay = await fmf.records(page, appeal, 'Inhibition beslutad', [['Beslutets dag', '2023-03-17']]);
    expect(stay).toContain('Kammarrätten beslutade om inhibition');
    expect(stay).toContain(fmf.status(day, 'L'));
    expect(stay).toContain('Får bedrivas');
    // Three weeks end on Good Friday: the next working day is the Tuesday after Easter.
    expect(stay).toContain(
      `Överklaga beslutet om inhibition senast ${fmf.due(day, { matter: 'A', kind: 'appeal', party: 'ivo' })}`,
    );
    await fmf.records(page, appeal, 'Prövningstillstånd meddelat', [
      ['Dagen som står på skrivelsen', '2023-03-17'],
    ]);
    expect(await fmf.reads(page, licence)).toContain(fmf.status(day, 'L'));
    expect(await fmf.reads(page, appeal)).toContain(fmf.status(day, 'A'));
  });

  test('Friday 6 October: won in the kammarrätt; three weeks later it is final', async () => {
    const page = await fmf.on('2023-10-06');
    const seen = await fmf.records(page, appeal, 'Dom eller slutligt beslut', [
      ['Domens dag', '2023-10-06'],
      ['Överklagandet bifölls', 'tick'],
    ]);
    expect(seen).toContain('Kammarrätten meddelade dom (överklagandet bifölls).');
    expect(seen).toContain(fmf.status('2023-10-06', 'L'));
    expect(seen).toContain(`senast ${fmf.due('2023-10-06', { matter: 'A', kind: 'appeal', party: 'ivo' })}`);
    const later = await fmf.on('2023-10-28');
    expect(await fmf.reads(later, licence)).toContain(fmf.status('2023-10-28', 'L'));
    expect(await fmf.reads(later, appeal)).toContain(fmf.status('2023-10-28', 'A'));
  });
});
