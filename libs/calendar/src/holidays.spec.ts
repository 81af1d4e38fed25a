import { COUNT_CITE, NON_WORKING_DAYS, SHIFT_CITE, VERIFIED_FROM } from './holidays';

const ACT = '1 och 2 §§ lagen (1989:253)';
const CHANGE = 'lag (2004:1320)';
const TIME = '2 § lagen (1930:173)';

describe('the days on which an action need not be taken', () => {
  test('each has its names in Swedish and English, and the statute that names it', () => {
    expect(
      NON_WORKING_DAYS.map(({ id, sv, en, cites }) => [id, sv, en, ...cites.map((cite) => cite.section)]),
    ).toStrictEqual([
      ['new-years-day', 'nyårsdagen', 'New Year’s Day', ACT],
      ['epiphany', 'trettondedag jul', 'Epiphany', ACT],
      ['good-friday', 'långfredagen', 'Good Friday', ACT],
      ['easter-sunday', 'påskdagen', 'Easter Sunday', ACT],
      ['easter-monday', 'annandag påsk', 'Easter Monday', ACT],
      ['may-day', 'första maj', 'May Day', ACT],
      ['ascension-day', 'Kristi himmelsfärdsdag', 'Ascension Day', ACT],
      ['whit-sunday', 'pingstdagen', 'Whit Sunday', ACT],
      ['whit-monday', 'annandag pingst', 'Whit Monday', ACT, CHANGE],
      ['national-day', 'Sveriges nationaldag', 'National Day', ACT, CHANGE],
      ['midsummer-day', 'midsommardagen', 'Midsummer Day', ACT],
      ['all-saints-day', 'alla helgons dag', 'All Saints’ Day', ACT],
      ['christmas-day', 'juldagen', 'Christmas Day', ACT],
      ['second-christmas-day', 'annandag jul', 'Second Day of Christmas', ACT],
      ['midsummer-eve', 'midsommarafton', 'Midsummer Eve', TIME],
      ['christmas-eve', 'julafton', 'Christmas Eve', TIME],
      ['new-years-eve', 'nyårsafton', 'New Year’s Eve', TIME],
      ['saturday', 'lördag', 'Saturday', TIME],
      ['sunday', 'söndag', 'Sunday', ACT],
    ]);
  });

  test('only annandag pingst has ended and only 6 June has begun, both by SFS 2004:1320', () => {
    expect(
      NON_WORKING_DAYS.filter(({ from, to }) => from !== null || to !== null).map(({ id, from, to }) => ({
        id,
        from,
        to,
      })),
    ).toStrictEqual([
      { id: 'whit-monday', from: null, to: '2005-03-31' },
      { id: 'national-day', from: '2005-04-01', to: null },
    ]);
  });

  test('every statute is cited with the place where its text stands', () => {
    const links = new Map(
      NON_WORKING_DAYS.flatMap(({ cites }) => cites).map(({ section, link }) => [section, link]),
    );
    expect([...links]).toStrictEqual([
      [ACT, 'https://lagen.nu/1989:253'],
      [CHANGE, 'https://lagen.nu/1989:253#L2004:1320'],
      [TIME, 'https://lagen.nu/1930:173#P2'],
    ]);
  });

  test('counting and shifting are two sections of lag (1930:173)', () => {
    expect([COUNT_CITE, SHIFT_CITE]).toStrictEqual([
      {
        section: '1 § lagen (1930:173)',
        link: 'https://lagen.nu/1930:173#P1',
      },
      { section: TIME, link: 'https://lagen.nu/1930:173#P2' },
    ]);
  });

  test('the list is read in the statutes from the day lag (1989:253) came into force', () => {
    expect(VERIFIED_FROM).toBe('1990-01-01');
  });
});
