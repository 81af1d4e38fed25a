import { endOfTerm, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, versionName } from '@fristvakt/terms';
import type {
  Catalogue,
  Provenance,
  Rule,
  RuleVersion,
  Validity,
  Words,
  WorkedExample,
} from '@fristvakt/terms';

/**
 * What can be wrong with a catalogue.
 * - `duplicate-id`: two provisions carry the same id.
 * - `no-version`: a rule has no wording at all.
 * - `bad-date`: something that should be a day of the calendar is none.
 * - `empty-validity`: a wording ends before it begins.
 * - `order`: the versions do not stand newest first.
 * - `gap`, `overlap`: between two wordings lies a day without one, or a day with both.
 * - `no-citation`, `no-link`: nothing is cited, or a citation lacks its section, its link or where it was read.
 * - `empty-words`: a text is missing in Swedish or English.
 * - `no-note`: a provision that has not been read itself does not say so in words.
 * - `stale`: nobody has held the wording against its source for a year.
 * - `no-example`: a version without a worked example.
 * - `wrong-example`: the engine does not give the answer of a worked example.
 */
export type FaultCode =
  | 'duplicate-id'
  | 'no-version'
  | 'bad-date'
  | 'empty-validity'
  | 'order'
  | 'gap'
  | 'overlap'
  | 'no-citation'
  | 'no-link'
  | 'empty-words'
  | 'no-note'
  | 'stale'
  | 'no-example'
  | 'wrong-example';

/** One fault: what, in which provision and which version of it, and the days, ids or fields concerned. */
export interface CatalogueFault {
  readonly code: FaultCode;
  readonly rule: string;
  /** The version by its first day; null where the fault concerns the provision as a whole. */
  readonly version: string | null;
  readonly detail: string;
}

/** Everything that is wrong with a catalogue as of a day, in its own order. Empty for a sound one. */
export function checkCatalogue(catalogue: Catalogue, today: PlainDate): readonly CatalogueFault[] {
  const { effects, leave, fees, forum } = catalogue;
  return [
    ...duplicateIds(catalogue),
    ...catalogue.rules.flatMap((rule) => rulesFaults(rule, today)),
    ...[...effects, ...leave, ...fees, ...forum].flatMap((one) => provenanceFaults(one.id, one, today)),
    ...leave.flatMap((one) => one.grounds.flatMap((words) => wordsFaults(one.id, one, { grounds: words }))),
    ...forum.flatMap((one) => wordsFaults(one.id, one, { says: one.says })),
  ];
}

function duplicateIds({ rules, effects, leave, fees, forum }: Catalogue): readonly CatalogueFault[] {
  const ids = [...rules, ...effects, ...leave, ...fees, ...forum].map((one) => one.id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({ code: 'duplicate-id', rule: id, version: null, detail: id }));
}

function rulesFaults(rule: Rule, today: PlainDate): readonly CatalogueFault[] {
  const { id, versions, title, trigger } = rule;
  return [
    ...(versions.length === 0 ? [fault('no-version', id, null, '')] : []),
    ...emptyWords({ title, trigger }).map((field) => fault('empty-words', id, null, field)),
    ...betweenVersions(id, versions),
    ...versions.flatMap((version) => [
      ...provenanceFaults(id, version, today),
      ...wordsFaults(id, version, {
        requires: version.requires,
        consequence: version.consequence,
        ...(version.count.kind === 'at-once' ? { word: version.count.word } : {}),
      }),
      ...exampleFaults(rule, version),
    ]),
  ];
}

/** Each version against the one before it in time, which stands after it in the list. */
function betweenVersions(id: string, versions: readonly Validity[]): readonly CatalogueFault[] {
  return versions.flatMap((older, index) => {
    const newer = versions[index - 1];
    if (newer === undefined) return [];
    const name = versionName(newer);
    const span = `${older.until ?? '–'} / ${newer.from ?? '–'}`;
    if (newer.from === null || (older.from !== null && older.from >= newer.from)) {
      return [fault('order', id, name, `${versionName(newer)} / ${versionName(older)}`)];
    }
    if (older.until === null || older.until > newer.from) return [fault('overlap', id, name, span)];
    return older.until < newer.from ? [fault('gap', id, name, span)] : [];
  });
}

function provenanceFaults(id: string, one: Provenance, today: PlainDate): readonly CatalogueFault[] {
  const name = versionName(one);
  const days = { from: one.from, until: one.until, checkedOn: one.checkedOn };
  const bad = Object.entries(days).filter(([, day]) => day !== null && parsePlainDate(day) === undefined);
  const bare = one.cites.filter((cite) => [cite.section, cite.link, cite.readIn].some(isBlank));
  return [
    ...bad.map(([field, day]) => fault('bad-date', id, name, `${field}: ${String(day)}`)),
    ...(one.from !== null && one.until !== null && one.until <= one.from
      ? [fault('empty-validity', id, name, `${one.from} / ${one.until}`)]
      : []),
    ...(one.cites.length === 0 ? [fault('no-citation', id, name, '')] : []),
    ...bare.map((cite) => fault('no-link', id, name, cite.section)),
    ...(one.confidence !== 'P' && one.note === undefined ? [fault('no-note', id, name, one.confidence)] : []),
    ...(one.note === undefined ? [] : wordsFaults(id, one, { note: one.note })),
    ...(isStale(one.checkedOn, today) ? [fault('stale', id, name, one.checkedOn)] : []),
  ];
}

function isStale(checkedOn: string, today: PlainDate): boolean {
  const checked = parsePlainDate(checkedOn);
  return checked !== undefined && endOfTerm(checked, { years: 1 }).date < today;
}

function exampleFaults(rule: Rule, version: RuleVersion): readonly CatalogueFault[] {
  const name = versionName(version);
  if (version.examples.length === 0) return [fault('no-example', rule.id, name, '')];
  return version.examples.flatMap((example) => {
    const got = answerOf(rule, version, example);
    const wanted = `${example.raw ?? '–'} / ${example.due ?? '–'}`;
    const named = isBlank(example.authority) ? [fault('empty-words', rule.id, name, example.id)] : [];
    if (got === wanted) return named;
    return [...named, fault('wrong-example', rule.id, name, `${example.id}: ${wanted} ≠ ${got}`)];
  });
}

/** What the engine makes of an example when it knows this one version only. */
function answerOf(rule: Rule, version: RuleVersion, example: WorkedExample): string {
  const start = parsePlainDate(example.start);
  const alone: Catalogue = {
    rules: [{ ...rule, versions: [version] }],
    effects: [],
    leave: [],
    fees: [],
    forum: [],
  };
  const answer = evaluate(alone, { rules: [rule.id], start });
  if (answer.outcome === 'due') return `${answer.raw} / ${answer.due}`;
  return answer.outcome === 'at-once' || answer.outcome === 'no-period' ? '– / –' : answer.outcome;
}

function wordsFaults(
  id: string,
  validity: Validity,
  words: Readonly<Record<string, Words>>,
): readonly CatalogueFault[] {
  return emptyWords(words).map((field) => fault('empty-words', id, versionName(validity), field));
}

const emptyWords = (words: Readonly<Record<string, Words>>): readonly string[] =>
  Object.entries(words)
    .filter(([, { sv, en }]) => isBlank(sv) || isBlank(en))
    .map(([field]) => field);

const isBlank = (text: string): boolean => text.trim() === '';

const fault = (code: FaultCode, rule: string, version: string | null, detail: string): CatalogueFault => ({
  code,
  rule,
  version,
  detail,
});
