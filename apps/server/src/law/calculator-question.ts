/** What somebody asks the calculator, as the address tells it. Everything is text; nothing here has been checked. */
export interface Asked {
  /** By a rule of the catalogue, or by a bare time. */
  readonly by: 'rule' | 'term';
  readonly rule: string;
  readonly start: string;
  /** How a decision was served. */
  readonly how: string;
  readonly provider: string;
  readonly length: string;
  readonly unit: string;
  readonly shift: string;
  /** Whether an answer is asked for: the start day was sent, be it empty. A rule alone only chooses the form. */
  readonly wantsAnswer: boolean;
}

/** Longer than anything that can be meant. */
const LONGEST = 100;

export function askedIn(query: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  };
  return {
    by: text('by') === 'term' ? 'term' : 'rule',
    ...{ rule: text('rule'), start: text('start'), how: text('how'), provider: text('provider') },
    ...{ length: text('length'), unit: text('unit'), shift: text('shift') },
    wantsAnswer: query['start'] !== undefined,
  };
}

/** The address at which the calculator answers; what is empty is left out. */
export function calculatorAddress(asked: Partial<Omit<Asked, 'wantsAnswer'>>): string {
  const { by, rule, start, how, provider, length, unit, shift } = asked;
  const fields = by === 'term' ? { by, length, unit, start, shift } : { rule, start, how, provider };
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => field[1] !== undefined && field[1] !== '',
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/calculator' : `/calculator?${query}`;
}
