import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, holdsOn, ruleOf, versionName } from '@fristvakt/terms';
import type { Cite, Count, Rule, RuleVersion } from '@fristvakt/terms';
import { day } from '../../../test/support/day';
import { ABBREVIATIONS } from './abbreviations';
import { CATALOGUE } from './catalogue';
import { checkCatalogue } from './check-catalogue';

/** The figures of the rulebook's table, kept apart from the catalogue so that the two can be held against each other. */
interface Figures {
  readonly id: string;
  readonly n: number | null;
  readonly unit: string;
  readonly shift: string;
  readonly providers: readonly string[];
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly confidence: string;
}

const FIGURES = JSON.parse(
  readFileSync(join(__dirname, '../../../test/support/law-rules.json'), 'utf8'),
) as readonly Figures[];

const KINDS = { PC: 'company', CO: 'cooperative', MU: 'municipality', OE: 'own-employer' } as const;

const TODAY = day('2026-11-22');

const versions = CATALOGUE.rules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
const cites: readonly Cite[] = [
  ...CATALOGUE.rules.flatMap((rule) => rule.versions),
  ...CATALOGUE.effects,
  ...CATALOGUE.leave,
  ...CATALOGUE.fees,
  ...CATALOGUE.forum,
].flatMap((one) => one.cites);

describe('the catalogue', () => {
  it('has no fault on the day it was last held against its sources', () => {
    expect(checkCatalogue(CATALOGUE, TODAY)).toEqual([]);
  });

  it('holds every rule of the rulebook, a practice of IVO, and no other', () => {
    expect(CATALOGUE.rules.map((rule) => rule.id).sort()).toEqual(FIGURES.map((one) => one.id).sort());
    expect(FIGURES).toHaveLength(56);
  });

  it.each(FIGURES.map((figures) => [figures.id, figures] as const))(
    '%s counts, shifts and binds as the rulebook says, from the same day to the same day',
    (id, figures) => {
      const rule = ruleOf(CATALOGUE, id);
      const all = rule?.versions ?? [];
      expect(all.map(({ count }) => figuresOf(count))).toEqual(all.map(() => expectedOf(figures)));
      expect(all.map((version) => [...version.binds].sort())).toEqual(
        all.map(() => figures.providers.map((code) => KINDS[code as keyof typeof KINDS]).sort()),
      );
      expect(all.at(-1)?.from).toBe(figures.valid_from);
      expect(all[0]?.until).toBe(figures.valid_to === null ? null : addDays(day(figures.valid_to), 1));
      expect(all.map((version) => version.confidence)).toEqual(all.map(() => figures.confidence));
    },
  );

  it('cites every statute by an abbreviation of its table, a case by its report', () => {
    const known = ABBREVIATIONS.map((one) => one.abbreviation);
    const odd = cites
      .map((cite) => cite.section)
      .filter((section) => !known.some((name) => section === name || section.endsWith(` ${name}`)))
      .filter((section) => !/^(HFD|RÅ) \d{4} (ref\.|not) \d+$/.test(section));
    expect(odd).toEqual([]);
  });

  it('names no statute in its table that it never cites', () => {
    const cited = (name: string) =>
      cites.some(({ section }) => section === name || section.endsWith(` ${name}`));
    expect(ABBREVIATIONS.filter((one) => !cited(one.abbreviation))).toEqual([]);
  });

  it('marks services, letters, methods and practice apart from what statutes set', () => {
    const ofNature = (nature: Rule['nature']) =>
      CATALOGUE.rules.filter((rule) => rule.nature === nature).map((rule) => rule.id);
    expect(ofNature('method')).toEqual(['TIME-COUNT', 'TIME-SHIFT']);
    expect(ofNature('practice')).toEqual(['REP-POWER']);
    expect(ofNature('letter')).toEqual(['REPLY-SET']);
    expect(ofNature('service')).toEqual([
      'SERV-FORENKLAD',
      'SERV-FORENKLAD-OLD',
      'SERV-JURPERS',
      'SERV-KUNG',
      'SERV-TILLG',
    ]);
  });
});

describe('the first and last day of a version', () => {
  const name = ({ rule, version }: { rule: Rule; version: RuleVersion }) =>
    `${rule.id} ${versionName(version)}`;
  const answered = (rule: Rule, on: PlainDate) => {
    const answer = evaluate(CATALOGUE, { rules: [rule.id], start: on });
    if (answer.outcome === 'no-period') return holding(rule, on);
    return answer.outcome === 'due' || answer.outcome === 'at-once'
      ? versionName(answer.version)
      : answer.outcome;
  };
  const holding = (rule: Rule, on: PlainDate) => {
    const found = rule.versions.find((version) => holdsOn(version, on));
    return found === undefined ? 'not-in-force' : versionName(found);
  };

  it.each(
    versions.flatMap((one) =>
      one.version.from === null ? [] : [[name(one), one, one.version.from] as const],
    ),
  )('%s answers on its first day and not on the day before', (_name, { rule, version }, from) => {
    expect(answered(rule, day(from))).toBe(versionName(version));
    expect(answered(rule, addDays(day(from), -1))).not.toBe(versionName(version));
  });

  it.each(
    versions.flatMap((one) =>
      one.version.until === null ? [] : [[name(one), one, one.version.until] as const],
    ),
  )('%s answers on its last day and not on the day after', (_name, { rule, version }, until) => {
    expect(answered(rule, addDays(day(until), -1))).toBe(versionName(version));
    expect(answered(rule, day(until))).not.toBe(versionName(version));
  });

  it.each(
    CATALOGUE.rules.flatMap((rule) => {
      const first = rule.versions.at(-1)?.from ?? null;
      return first === null ? [] : [[rule.id, rule, first] as const];
    }),
  )('%s is not in force before its oldest version', (_id, rule, first) => {
    const answer = evaluate(CATALOGUE, { rules: [rule.id], start: addDays(day(first), -1) });
    expect(answer.outcome).toBe('not-in-force');
  });

  it.each(
    CATALOGUE.rules.flatMap((rule) => {
      const end = rule.versions[0]?.until ?? null;
      return end === null ? [] : [[rule.id, rule, end] as const];
    }),
  )('%s is not in force after its repeal', (_id, rule, end) => {
    expect(evaluate(CATALOGUE, { rules: [rule.id], start: day(end) }).outcome).toBe('not-in-force');
  });
});

describe('immediate effect', () => {
  const effectsOn = (statute: 'LSS' | 'SoL', on: string) =>
    CATALOGUE.effects
      .filter((one) => one.statute === statute && holdsOn(one, day(on)))
      .flatMap((one) => one.decisions.map((decision) => `${decision}: ${one.effect}`))
      .sort();

  it('reaches a refused licence under LSS but not under SoL', () => {
    expect(effectsOn('LSS', '2026-11-22')).toEqual([
      'ban: immediately',
      'injunction: immediately',
      'refusal: immediately',
      'revocation: immediately',
      'sanction-fee: when-final',
    ]);
    expect(effectsOn('SoL', '2026-11-22')).toEqual([
      'ban: immediately',
      'injunction: immediately',
      'refusal: when-final',
      'revocation: immediately',
      'sanction-fee: when-final',
    ]);
  });

  it.each(['2022-02-28', '2025-06-30', '2025-07-01', '2025-12-31'])(
    'is told once for every decision but the sanction fee, which did not exist on %s',
    (on) => {
      expect(effectsOn('LSS', on)).toHaveLength(4);
      expect(effectsOn('SoL', on)).toEqual([
        'ban: immediately',
        'injunction: immediately',
        'refusal: when-final',
        'revocation: immediately',
      ]);
    },
  );
});

describe('the fee for an application', () => {
  const feeOn = (about: 'new' | 'change', on: string) =>
    CATALOGUE.fees.filter((fee) => fee.about === about && holdsOn(fee, day(on))).map((fee) => fee.kronor);

  it.each([
    ['new', '2024-12-31', [30_000]],
    ['new', '2025-01-01', [77_500]],
    ['change', '2024-12-31', [21_000]],
    ['change', '2026-11-22', [21_000]],
    ['new', '2018-12-31', []],
  ] as const)('for a %s one on %s is %j', (about, on, kronor) => {
    expect(feeOn(about, on)).toEqual(kronor);
  });
});

function figuresOf(count: Count): readonly [number | null, string, string] {
  switch (count.kind) {
    case 'method':
      return [null, 'method', '-'];
    case 'at-once':
      return [null, 'at once', 'none'];
    case 'before':
      return [null, 'before', 'none'];
    case 'stated':
      return [null, 'date', 'none'];
    case 'hours':
      return [count.hours, 'hour', 'none'];
    case 'day-of-month':
      return [count.day, count.monthsAfter === 0 ? 'day of month' : 'day of 2nd month after', count.shift];
    case 'term': {
      const { term } = count;
      if ('weeks' in term) return [term.weeks, 'week', count.shift];
      if ('months' in term) return [term.months, 'month', count.shift];
      if ('years' in term) return [term.years, 'year', count.shift];
      if ('days' in term) return [term.days, 'day', count.shift];
      return [term.workingDays, 'working day', count.shift];
    }
  }
}

/** `0` stands in the table where the law sets no number; units in other words of the law mean the same. */
function expectedOf({ n, unit, shift }: Figures): readonly [number | null, string, string] {
  if (unit === '-') return [null, 'method', '-'];
  if (unit === 'without delay' || unit === 'asap (snarast)') return [null, 'at once', 'none'];
  if (unit === 'before / monthly') return [null, 'before', 'none'];
  return [n === 0 ? null : n, unit, shift];
}
