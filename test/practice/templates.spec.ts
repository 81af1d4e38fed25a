import { parsePlainDate } from '@fristvakt/calendar';
import { ABBREVIATIONS } from '@fristvakt/law';
import { VOCABULARY } from '@fristvakt/proceedings';
import { TEMPLATES, rebased } from '@fristvakt/practice';
import type { ChecklistVersion } from '@fristvakt/practice';

/** What is cited beside statutes: general advice, a judgment, an authority's page, acts cited by their number. */
const OTHER_SOURCES = [
  ...[/^SOSFS \d{4}:\d+$/, /^HFD \d+-\d\d$/, /^ivo\.se$/, /^lagen \(\d{4}:\d+\)$/],
  ...[/^\d+ § lagen \(\d{4}:\d+\)$/, / skadeståndslagen$/, / viteslagen$/, / ÅRL$/],
];

const ITEMS = TEMPLATES.flatMap(({ id, versions }) =>
  versions.flatMap(({ items }, place) =>
    items.map((item) => ({
      ...item,
      template: place === 0 ? id : `${id} (${String(versions.length - place)})`,
    })),
  ),
);

describe('the checklists as data', () => {
  test('the six of the trade are there, and those completed from the law', () => {
    expect(TEMPLATES.map(({ id }) => id)).toStrictEqual([
      ...['new-licence', 'circle-change', 'inspection-response', 'lex-sarah', 'revocation-appeal'],
      ...[
        'self-inspection-month',
        'self-inspection-quarter',
        'self-inspection-half-year',
        'self-inspection-year',
      ],
      ...['change-application', 'closing', 'repayment-claim', 'order', 'municipality', 'own-employer'],
    ]);
  });

  test('an item has one id in the whole of its list', () => {
    for (const { versions } of TEMPLATES) {
      for (const { items } of versions) {
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  test('versions follow each other without a gap and without an overlap, newest first', () => {
    for (const { id, versions } of TEMPLATES) {
      expect([id, versions[0].until]).toStrictEqual([id, null]);
      versions.slice(1).forEach((version, place) => {
        expect(version.until).toBe(versions[place]?.from);
      });
      for (const { from } of versions) expect(from === null || parsePlainDate(from) !== undefined).toBe(true);
    }
  });

  test('what began on 1 January 2026 stands in versions of that day, with what it rests on, and in none before', () => {
    const versionsOf = (id: string): readonly ChecklistVersion[] =>
      TEMPLATES.find((one) => one.id === id)?.versions ?? [];
    const changes = ['new-licence', 'inspection-response', 'municipality'].map((id) => {
      const [now, before] = versionsOf(id);
      if (now === undefined || before === undefined) throw new Error(`${id} has no two versions`);
      expect([now.from, before.until]).toStrictEqual(['2026-01-01', '2026-01-01']);
      expect(now.changed?.sv).toMatch(/1 januari 2026 .*SFS 2025:1298/);
      const { added, removed, changed } = rebased(before, now);
      expect(removed).toStrictEqual([]);
      expect(changed.flatMap(({ parts }) => parts).every((part) => part === 'cites')).toBe(true);
      return [id, added.map((one) => one.id), changed.map(({ after }) => after.id)];
    });
    expect(changes).toStrictEqual([
      ['new-licence', ['A25', 'A26'], ['A19']],
      ['inspection-response', ['C27'], ['C11', 'C15']],
      ['municipality', ['M02'], []],
    ]);
    // The suitability of the legal person itself: 23 § third paragraph LSS.
    const legalPerson = versionsOf('new-licence')[0]?.items.find(({ id }) => id === 'A25');
    expect([legalPerson?.cites, legalPerson?.confidence]).toStrictEqual([['23 § LSS'], 'P']);
  });

  test.each(ITEMS.map((item) => [`${item.template} ${item.id}`, item] as const))(
    '%s says what to do in both languages, and cites what a jurist can look up',
    (_, { text, proof, cites, confidence }) => {
      const told = [text, ...(proof === null ? [] : [proof])];
      for (const { sv, en } of told) expect(Math.min(sv.trim().length, en.trim().length)).toBeGreaterThan(2);
      expect(text.sv).not.toBe(text.en);
      const unknown = cites.filter(
        (cite) =>
          !ABBREVIATIONS.some(({ abbreviation }) => cite.endsWith(` ${abbreviation}`)) &&
          !OTHER_SOURCES.some((source) => source.test(cite)),
      );
      expect(unknown).toStrictEqual([]);
      // What rests on experience alone does not look like law.
      expect(cites.length === 0 && (confidence === 'P' || confidence === 'S')).toBe(false);
    },
  );

  test('what was read only in a secondary source or not at all is never told as verified', () => {
    const soft = ITEMS.filter(({ cites }) => cites.some((cite) => /^(SOSFS|ivo\.se|HFD)/.test(cite)));
    expect(soft.length).toBeGreaterThan(10);
    expect(soft.filter(({ confidence }) => confidence === 'P')).toStrictEqual([]);
  });

  test('every fact that calls for a list is one its kind of matter knows', () => {
    const named = TEMPLATES.flatMap(({ occasions }) =>
      occasions.flatMap((occasion) =>
        occasion.on === 'fact' ? occasion.types.map((type) => [occasion.matter, type] as const) : [],
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([matter, type]) => !Object.hasOwn(VOCABULARY[matter], type))).toStrictEqual([]);
  });
});
