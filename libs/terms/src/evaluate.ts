import { OutOfCalendarError } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { reckonCount } from './reckon';
import type { Catalogue, ProviderKind, Rule, RuleVersion } from './rule';
import { step } from './step';
import type { RuleApplied, Step } from './step';
import { holdsOn, versionName } from './version';

/** A question to the engine: this rule (or whichever one of these is in force), from this day, for this kind of provider. */
export interface Question {
  readonly rules: readonly string[];
  /** The day that starts the count; undefined where the fact that would start it is not known. */
  readonly start: PlainDate | undefined;
  /** Leave out to ask regardless of who is bound (the deadlines of authorities are not limited by kind of provider). */
  readonly provider?: ProviderKind;
}

/** What a rule says. Every question has exactly one of these answers. */
export type Evaluation =
  /** There is a last day: `raw` before, `due` after the shift to a working day. */
  | (Applied & { readonly outcome: 'due'; readonly raw: PlainDate; readonly due: PlainDate })
  /** The duty has arisen, but the law sets no day for it. */
  | (Applied & { readonly outcome: 'at-once' })
  /** The rule is a method of counting and sets nothing by itself. */
  | { readonly outcome: 'no-period'; readonly rules: readonly string[] }
  /** The fact that starts the count is missing. */
  | { readonly outcome: 'not-triggered'; readonly rules: readonly string[] }
  | { readonly outcome: 'unknown-rule'; readonly rules: readonly string[] }
  /** No version of the rule holds on the start day. */
  | { readonly outcome: 'not-in-force'; readonly rules: readonly string[]; readonly on: PlainDate }
  /** The rule does not bind this kind of provider. */
  | { readonly outcome: 'not-bound'; readonly rules: readonly string[]; readonly provider: ProviderKind }
  /** More than one wording applies: the catalogue contradicts itself and names where. */
  | { readonly outcome: 'conflict'; readonly versions: readonly { rule: string; version: string }[] }
  /** The last day lies outside the years the calendar is exact for. */
  | { readonly outcome: 'out-of-calendar'; readonly rules: readonly string[] };

interface Applied {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly steps: readonly Step[];
}

/**
 * Answers a question from the catalogue: no clock, no state, never throws. The version that holds on the start day
 * governs; exactly one must.
 */
export function evaluate(catalogue: Catalogue, question: Question): Evaluation {
  const { rules, start, provider } = question;
  const found: Rule[] = [];
  for (const id of rules) {
    const rule = ruleOf(catalogue, id);
    if (rule === undefined) return { outcome: 'unknown-rule', rules };
    found.push(rule);
  }
  if (start === undefined) return { outcome: 'not-triggered', rules };
  const inForce = wordingsOn(found, start);
  const binding =
    provider === undefined ? inForce : inForce.filter((one) => one.version.binds.includes(provider));
  const [only] = binding;
  if (only !== undefined) {
    return binding.length === 1 ? apply(only, start) : { outcome: 'conflict', versions: binding.map(naming) };
  }
  return inForce.length > 0 && provider !== undefined
    ? { outcome: 'not-bound', rules, provider }
    : { outcome: 'not-in-force', rules, on: start };
}

function wordingsOn(rules: readonly Rule[], day: PlainDate): readonly Wording[] {
  const wordings: Wording[] = [];
  for (const rule of rules) {
    for (const version of rule.versions) {
      if (holdsOn(version, day)) wordings.push({ rule, version });
    }
  }
  return wordings;
}

interface Wording {
  readonly rule: Rule;
  readonly version: RuleVersion;
}

const naming = ({ rule, version }: Wording): { rule: string; version: string } => ({
  rule: rule.id,
  version: versionName(version),
});

function apply({ rule, version }: Wording, start: PlainDate): Evaluation {
  const { count } = version;
  if (count.kind === 'method') return { outcome: 'no-period', rules: [rule.id] };
  const named: RuleApplied = { rule: rule.id, version: versionName(version), cites: sectionsOf(version) };
  if (count.kind === 'at-once') {
    const inputs = { from: start, word: count.word.sv };
    return { outcome: 'at-once', rule, version, steps: [step('at-once', named, inputs, null)] };
  }
  try {
    const { raw, due, steps } = reckonCount(start, count, rule.nature);
    const given = step('given', named, { startsOn: version.startsOn }, start);
    return { outcome: 'due', rule, version, raw, due, steps: [given, ...steps] };
  } catch (error) {
    if (error instanceof OutOfCalendarError) return { outcome: 'out-of-calendar', rules: [rule.id] };
    throw error;
  }
}

const sections = new WeakMap<RuleVersion, readonly string[]>();

/** The sections a version cites, listed once: every answer under it names them. */
function sectionsOf(version: RuleVersion): readonly string[] {
  let cited = sections.get(version);
  if (cited === undefined) {
    cited = version.cites.map((cite) => cite.section);
    sections.set(version, cited);
  }
  return cited;
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, Rule>>();

/** The rule with this id. */
export function ruleOf(catalogue: Catalogue, id: string): Rule | undefined {
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
    indexes.set(catalogue, index);
  }
  return index.get(id);
}
