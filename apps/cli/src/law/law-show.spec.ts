import { CATALOGUE } from '@fristvakt/law';
import { COLUMNS } from './columns';
import { lawShow } from './law-show';

const shown = (id: string, lang: 'sv' | 'en' = 'sv'): string =>
  lawShow(CATALOGUE, id, { lang, json: false }) ?? 'nothing';
const flat = (id: string, lang: 'sv' | 'en' = 'sv'): string => shown(id, lang).replace(/\s+/g, ' ');

const ids = [
  ...CATALOGUE.rules,
  ...CATALOGUE.effects,
  ...CATALOGUE.leave,
  ...CATALOGUE.fees,
  ...CATALOGUE.forum,
].map((one) => one.id);

describe('law show', () => {
  it.each(ids)('%s keeps within a hundred columns in both languages, links apart', (id) => {
    const lines = [...shown(id).split('\n'), ...shown(id, 'en').split('\n')];
    expect(lines.filter((line) => line.length > COLUMNS && !line.trim().startsWith('https://'))).toEqual([]);
  });

  it('tells the time, what it counts from, the shift, the provision with its link, and where it was read', () => {
    const text = flat('APP-IVO-3W');
    expect(text).toContain('3 veckor, från den dag parten fick del av avgörandet');
    expect(text).toContain('till nästa vardag');
    expect(text).toContain('44 § FL https://lagen.nu/2017:900#P44 läst i Rättsbaser');
    expect(text).toContain('bestämmelsen är läst (P)');
    expect(text).toContain('kontrollerad 2026-11-22');
  });

  it('tells worked examples with their weekdays and what the shift did', () => {
    expect(flat('APP-IVO-3W')).toContain(
      'E02: torsdag 2026-12-03 → måndag 2026-12-28 (före förskjutning: torsdag 2026-12-24).',
    );
    expect(flat('APP-IVO-3W', 'en')).toContain(
      'E02: Thursday 2026-12-03 → Monday 2026-12-28 (before the shift: Thursday 2026-12-24).',
    );
  });

  it('shows every wording of a rule, newest first', () => {
    const text = shown('LEXS-REMEDY');
    expect(text.match(/^Lydelse .*$/gm)).toEqual([
      'Lydelse från 2025-07-01, tills vidare',
      'Lydelse från 2011-07-01 till 2025-07-01 (den dagen inte inräknad)',
    ]);
    expect(text).toContain('utan dröjsmål (LSS), genast (SoL)');
  });

  it.each([
    ['LEXS-2M', 'ej verifierad: känd genom andrahandskälla (S)'],
    ['GDPR-72H', 'ej verifierad: uppgift ur minnet (M)'],
    ['FORUM-CRITICISM', 'ej verifierad: slutsats (I)'],
  ])('says of %s in words that it is not verified', (id, words) => {
    expect(flat(id)).toContain(words);
  });

  it('says that the law sets no day where it sets none', () => {
    expect(flat('CLOSE-LSS')).toContain('LSS-A: fredag 2026-05-29 → ingen dag i lagen.');
  });

  it('shows effects, leave, fees and notes on where to file under their own ids', () => {
    expect(flat('EFFECT-SOL-REFUSAL')).toContain('SoL: Avslag på ansökan om tillstånd – gäller först när');
    expect(flat('LEAVE-HFD', 'en')).toContain(
      'Leave to appeal is required in the Supreme Administrative Court.',
    );
    expect(flat('FEE-NEW')).toContain('Avgift för ansökan om ny verksamhet: 77 500 kr.');
    expect(flat('FEE-CHANGE', 'en')).toContain('a change: 21 000 kr.');
    expect(flat('FORUM-ADDRESS')).toContain('ges in till den myndighet som har meddelat beslutet');
  });

  it('gives the whole provision as JSON', () => {
    const rule = CATALOGUE.rules.find((one) => one.id === 'BAN-6M');
    expect(JSON.parse(lawShow(CATALOGUE, 'BAN-6M', { lang: 'sv', json: true }) ?? '')).toEqual(rule);
  });

  it('tells a duty before a day as such', () => {
    expect(flat('LIC-CHANGE-BEFORE')).toContain('tid före dagen för förändringen');
    expect(flat('FK-EMP-DATA', 'en')).toContain('time before the day of the event');
  });

  it('knows nothing of an id that is not there', () => {
    expect(lawShow(CATALOGUE, 'APP-IVO', { lang: 'sv', json: false })).toBeUndefined();
  });
});
