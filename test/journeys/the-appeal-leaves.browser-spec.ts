import type { Page } from 'playwright-core';
import { SettableClock } from '../accounts/settable-clock';
import { unzip } from '../bundle/unzip';
import { pdf } from '../evidence/sample-files';
import { openSite } from '../support/browser/site';
import type { Site } from '../support/browser/site';
import { unspaced } from '../support/paper/letters';
import { PdfReader } from '../support/paper/pdf-reader';
import { choosesFile, fetches, reads } from './steps';
import { tellUntil } from './story-so-far';

/** Humana, the day after the revocation. Counsel has the papers on her desk; the appeal leaves the house before lunch. */
describe('the appeal leaves', () => {
  const reader = new PdfReader();
  let site: Site;
  let page: Page;
  let licence: string;
  let letter: string;

  beforeAll(async () => {
    site = await openSite({ clock: new SettableClock(Date.parse('2023-02-01T08:00:00Z')) });
    const organisation = await site.server.organisation('Humana Assistans AB');
    const matter = await tellUntil(site, organisation, { name: 'humana-2023', day: '2023-02-01' });
    licence = matter('L');
    page = await site.someone(organisation, { roles: ['counsel'], name: 'Karin Ek' });
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
  });

  test('two papers are put among the evidence of the matter', async () => {
    await page.goto(licence);
    await page.getByRole('link', { name: 'Bevis', exact: true }).click();
    for (const [title, file] of [
      ['IVO:s beslut den 31 januari', 'beslut.pdf'],
      ['Egenkontroll fjärde kvartalet', 'egenkontroll.pdf'],
    ] as const) {
      await choosesFile(page, 'Fil', file, pdf(title));
      await page.getByLabel(/^Vad det är/).fill(title);
      await page.getByRole('button', { name: 'Lägg in filen' }).click();
      await page.getByText('Filen är inlagd och kontrollerad.').waitFor();
      await page.getByRole('link', { name: title }).waitFor();
    }
    expect(await page.getByRole('rowheader').allInnerTexts()).toStrictEqual([
      expect.stringContaining('IVO:s beslut den 31 januari'),
      expect.stringContaining('Egenkontroll fjärde kvartalet'),
    ]);
  });

  test('the appeal is begun from the matter, which fills it; the formal check tells what is missing', async () => {
    await page.goto(licence);
    await page.getByRole('link', { name: 'Skrivelser', exact: true }).last().click();
    await page.getByRole('link', { name: 'Ny skrivelse' }).first().click();
    const now = page.getByRole('region', { name: 'Passar nu' });
    expect(await reads(now)).toContain('tisdag 21 februari 2023');
    await now.getByRole('button', { name: 'Skriv: Överklagande till förvaltningsrätten' }).click();
    await page.getByRole('heading', { level: 2, name: 'Så läses skrivelsen' }).waitFor();
    letter = new URL(page.url()).pathname;
    expect(await reads(page.getByRole('main'))).toContain('IVO:s beslut den 31 januari 2023');
    const where = await reads(page.getByRole('region', { name: 'Vart och när' }));
    expect(where).toContain('Lämnas till Inspektionen för vård och omsorg');
    expect(where).toContain('tisdag 21 februari 2023');
    const check = await reads(page.getByRole('region', { name: 'Formell kontroll' }));
    expect(check).toContain('Saknas De omständigheter som yrkandena grundas på 3–4 §§ FPL');
    // What the law does not ask for hinders nothing.
    expect(check).toContain('Bör finnas ');
    expect(check).toContain('Uppfyllt Vilket avgörande som överklagas 43 § FL, 3–4 §§ FPL');
  });

  test('she writes the rest, asks for a stay and chooses both papers; nothing that the law asks for is missing', async () => {
    await page.getByText('Fler uppgifter').click();
    for (const [label, text] of [
      [/^Förvaltningsrätt$/, 'Förvaltningsrätten i Stockholm'],
      [/^Organisationsnummer/, '556000-0000'],
      [/^Postadress/, 'Exempelgatan 1, 111 22 Stockholm\ninfo@humana.example'],
      [/^Grunder/, 'De brister som IVO pekar på är avhjälpta.'],
      [/^Skada om avgörandet gäller/, 'Assistansen måste övertas på tio dagar.'],
      [/^Varför inget starkt intresse/, 'Egenkontrollen visar att ingen har kommit till skada.'],
      [/^Bevisning/, 'Egenkontroll | att bristerna är avhjälpta'],
      [/^Den som undertecknar/, 'Bo Exempel'],
    ] as const) {
      await page.getByLabel(label).first().fill(text);
    }
    await page.getByLabel('Inhibition begärs').check();
    await page.getByLabel('Aktbilaga 1 – IVO:s beslut den 31 januari').check();
    await page.getByLabel('Aktbilaga 2 – Egenkontroll fjärde kvartalet').check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Allt som behövs är ifyllt').waitFor();
    const check = page.getByRole('region', { name: 'Formell kontroll' });
    expect(await reads(check)).not.toContain('Saknas');
    expect(await reads(check)).toContain('28 § FPL');
  });

  test('she settles it, and takes it as PDF and for Word with both enclosures in it', async () => {
    await page.getByRole('button', { name: 'Färdigställ' }).click();
    await page.getByText('Färdig, inte skickad').waitFor();
    expect(await page.getByLabel(/^Grunder/).count()).toBe(0);
    const printed = await fetches(page, 'Hämta PDF');
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = unspaced((await reader.read(printed.bytes)).pages);
    expect(text).toContain('Aktbilaga1IVO:sbeslutden31januari');
    expect(text).toContain('Aktbilaga2Egenkontrollfjärdekvartalet');
    expect(text).toContain('inhibition');
    const word = await fetches(page, 'Hämta för Word');
    expect([printed.name, word.name].map((name) => name.split('.').at(-1))).toStrictEqual(['pdf', 'docx']);
    const inside = (await unzip(word.bytes)).find(({ path }) => path === 'word/document.xml');
    expect(inside?.bytes.toString()).toContain('Egenkontroll fjärde kvartalet');
  });

  test('she records how it was sent: the appeal stands in the timeline, the deadline is met, the letter is a paper', async () => {
    await page.getByLabel('Dagen den kom fram').fill('2023-02-01');
    await page.getByLabel('E-post', { exact: true }).check();
    await page.getByLabel('Bevis', { exact: false }).fill('IVO:s kvittens den 1 februari kl. 11.12');
    await page.getByRole('button', { name: 'Registrera som skickad' }).click();
    await page.getByText('Registrerat. Allt som följer är omräknat.').waitFor();
    await page.getByText('Skickad', { exact: true }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(letter);
    await page.getByRole('link', { name: /^Sparad som aktbilaga 1 i / }).click();
    await page.getByRole('heading', { level: 1, name: 'Bilaga 1: Överklagande' }).waitFor();
    // From the paper to what it proves, and from there to the dispute.
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Överklagande / })
      .first()
      .click();
    expect(await reads(page.getByRole('main'))).toMatch(/onsdag 1 februari 2023 .*överklagade/i);

    await page.goto(licence);
    expect(await reads(page.getByRole('main'))).toContain(
      'överklaga återkallelsen av tillståndet: öppen → gjord i tid',
    );
    await page.getByText(/^Avslutade frister/).click();
    await page.getByRole('link', { name: 'Överklaga återkallelsen av tillståndet' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Överklaga återkallelsen av tillståndet' }).waitFor();
    expect(await reads(page.getByRole('main'))).toContain('Gjord i tid');
    // Its reminders are called off, and none of them says that it went.
    const reminders = await reads(page.getByRole('region', { name: 'Påminnelser' }));
    expect(reminders).toContain('Inställd');
    expect(reminders).not.toContain('gick');
  });
});
