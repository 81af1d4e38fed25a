import { NON_WORKING_DAYS } from '@fristvakt/calendar';
import { CATALOGUE, DECIDED_CASES, WORKED_EXAMPLES } from '@fristvakt/law';
import { lawTable } from './law-table';

const table = lawTable(CATALOGUE);
const lines = table.split('\n');
const rowsOf = (id: string) => lines.filter((line) => line.startsWith(`| ${id} |`));

describe('law table', () => {
  it('gives every wording of every rule one row, in the statute it stands in', () => {
    for (const rule of CATALOGUE.rules) expect(rowsOf(rule.id)).toHaveLength(rule.versions.length);
  });

  it('has rows of as many cells as their heading', () => {
    const bars = (line: string) => line.replaceAll('\\|', '').split('|').length;
    const uneven = lines.filter(
      (line, at) =>
        line.startsWith('|') &&
        (lines[at - 1] ?? '').startsWith('|') &&
        bars(line) !== bars(lines[at - 1] ?? ''),
    );
    expect(uneven).toEqual([]);
  });

  it('links each provision and gives first and last day in force', () => {
    const [row] = rowsOf('CIRCLE-1M-SOL01');
    expect(row).toContain('| 1 månad | till nästa vardag (2 § lagen 1930:173) |');
    expect(row).toContain('| fr.o.m. 2019-01-01 t.o.m. 2025-06-30 |');
    expect(row).toContain('[7 kap. 2 a § äldre SoL](https://lagen.nu/2001:453#K7P2a)');
    expect(row).toMatch(/\| P \| 2026-11-22 \|$/);
  });

  it('says in words beside the notes what is not verified', () => {
    expect(table).toMatch(
      /### LEXS-2M\n\n.*\n\n- Lydelse fr\.o\.m\. 2011-07-01 – \*\*ej verifierad: känd genom/,
    );
    expect(table).toContain('| M | ej verifierad: uppgift ur minnet (M) |');
  });

  it('shows worked examples with weekdays', () => {
    expect(table).toContain(
      'E02: torsdag 2026-12-03 → måndag 2026-12-28 (före förskjutning torsdag 2026-12-24)',
    );
  });

  it('holds what stands beside the rules', () => {
    expect(table).toContain(
      '| SoL | avslag på ansökan om tillstånd | gäller först när beslutet fått laga kraft |',
    );
    expect(table).toContain('| ny verksamhet | 77\u00a0500\u00a0kr | fr.o.m. 2025-01-01 |');
    expect(table).toContain('| kammarrätten | 1. Det finns anledning att betvivla');
    expect(rowsOf('FORUM-ADDRESS')).toHaveLength(1);
  });

  it('lists every day that moves a last day, with what it rests on', () => {
    for (const one of NON_WORKING_DAYS) expect(rowsOf(one.sv)).toHaveLength(1);
    expect(rowsOf('annandag pingst')[0]).toContain(
      '| 50 dagar efter påskdagen | sedan äldre tid t.o.m. 2005-03-31 |',
    );
    expect(rowsOf('midsommarafton')[0]).toContain('| fredag tidigast den 19 juni |');
    expect(rowsOf('långfredagen')[0]).toContain('| 2 dagar före påskdagen |');
    expect(rowsOf('julafton')[0]).toContain('| den 24 december |');
    expect(rowsOf('söndag')[0]).toContain('| varje söndag |');
  });

  it('lists every worked example with its days', () => {
    for (const one of WORKED_EXAMPLES) expect(rowsOf(one.id)).toHaveLength(1);
    expect(rowsOf('E09a')[0]).toContain(
      '| 3 veckor | måndag 2004-05-10 | måndag 2004-05-31 | tisdag 2004-06-01 |',
    );
    expect(rowsOf('E01')[0]).toContain('| APP-IVO-3W | måndag 2026-11-09 |');
    expect(rowsOf('E24b')[0]).toContain('| onsdag 2026-12-02 | tisdag 2026-12-01 | måndag 2026-11-30 |');
  });

  it('lists every decided case with its last day and whether the report names it', () => {
    for (const one of DECIDED_CASES) expect(table).toContain(`| [${one.case}](${one.link}) |`);
    expect(table).toMatch(/RÅ 1998 not 88.* onsdag 1996-01-17 \| nej, uträknad \|/);
  });

  it('gives the same text for the same catalogue', () => {
    expect(lawTable(CATALOGUE)).toBe(table);
  });
});
