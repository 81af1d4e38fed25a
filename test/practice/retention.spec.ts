import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { RETENTION_RULES, erasableOn, retentionOf } from '@fristvakt/practice';

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
};

describe('how long a paper is kept', () => {
  const until = (rule: string, lastNoteOn: string): readonly (string | null)[] => {
    const kept = retentionOf({ rule, provider: 'company', lastNoteOn: day(lastNoteOn), isHeld: false });
    return kept.kind === 'until' ? [kept.keptTo, kept.erasableOn, kept.erasedBy] : [kept.because];
  };

  // The worked example E28 of the rulebook: 23 c § and 23 g § LSS.
  test('a personal file two years after its last note, and erased by the end of the year after', () => {
    expect(until('personal-file', '2026-06-30')).toStrictEqual(['2028-06-30', '2028-07-01', '2029-12-31']);
  });

  test('papers of lex Sarah five years; the law names no day by which they are erased', () => {
    expect(until('lex-sarah', '2026-06-30')).toStrictEqual(['2031-06-30', '2031-07-01', null]);
  });

  test.each([
    ['2020-02-29', '2022-02-28', '2022-03-01', '2023-12-31'],
    ['2026-12-31', '2028-12-31', '2029-01-01', '2029-12-31'],
    ['2024-02-28', '2026-02-28', '2026-03-01', '2027-12-31'],
  ])('with the last note on %s to %s', (lastNote, ...days) => {
    expect(until('personal-file', lastNote)).toStrictEqual(days);
  });

  test('what is held, under no rule, or without a last note is kept', () => {
    const lastNoteOn = day('2000-01-01');
    const paper = { rule: 'personal-file', provider: 'company', lastNoteOn, isHeld: false } as const;
    expect(erasableOn(paper)).not.toBeNull();
    expect(erasableOn({ ...paper, isHeld: true })).toBeNull();
    expect(erasableOn({ ...paper, rule: null })).toBeNull();
    expect(erasableOn({ ...paper, rule: 'a rule of a later program' })).toBeNull();
    expect(erasableOn({ ...paper, lastNoteOn: null })).toBeNull();
  });

  test.each(RETENTION_RULES)(
    '$id is about papers of licence holders: those of others are kept',
    ({ id: rule }) => {
      const paper = { rule, lastNoteOn: day('2000-01-01'), isHeld: false };
      for (const provider of ['company', 'cooperative'] as const) {
        expect(retentionOf({ ...paper, provider }).kind).toBe('until');
      }
      for (const provider of ['municipality', 'own-employer'] as const) {
        expect(retentionOf({ ...paper, provider })).toStrictEqual({ kind: 'kept', because: 'not-bound' });
      }
    },
  );

  test.each(RETENTION_RULES)(
    '$id says what the catalogue says: months, provisions, whom it binds, what is excepted, confidence',
    (rule) => {
      const version = CATALOGUE.rules.find(({ id }) => id === rule.lawRule)?.versions[0];
      if (version?.count.kind !== 'term') throw new Error(`the catalogue has no term ${rule.lawRule}`);
      expect(version.count).toMatchObject({ term: { months: rule.months }, shift: 'none' });
      expect(version.cites.map(({ section }) => section)).toStrictEqual([...rule.cites]);
      expect([version.from, version.confidence]).toStrictEqual([rule.from, rule.confidence]);
      expect([version.binds, version.note ?? null]).toStrictEqual([rule.binds, rule.note]);
    },
  );
});
