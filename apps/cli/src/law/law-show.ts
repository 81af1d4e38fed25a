import type {
  Catalogue,
  EffectProvision,
  FeeProvision,
  ForumProvision,
  LeaveProvision,
  Provenance,
  Rule,
  RuleVersion,
  WorkedExample,
} from '@fristvakt/terms';
import { ruleOf } from '@fristvakt/terms';
import { capital, kronor } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { labelled } from './columns';
import {
  CONFIDENCE,
  COURT,
  DECISION,
  EFFECT,
  KIND,
  NATURE,
  countText,
  shiftText,
  startsOnText,
  validityText,
  withWeekday,
} from './law-words';
import type { LawOptions } from './law-words';

const LABELS = {
  sv: {
    nature: 'slag',
    trigger: 'när',
    wording: 'Lydelse',
    time: 'tid',
    shift: 'förskjutning',
    binds: 'binder',
    requires: 'att göra',
    consequence: 'följd',
    cites: 'lagrum',
    confidence: 'säkerhet',
    checkedOn: 'kontrollerad',
    note: 'anmärkning',
    examples: 'räkneexempel',
    says: 'innebär',
    grounds: 'grunder',
    readIn: 'läst i',
    noDay: 'ingen dag i lagen',
    raw: 'före förskjutning',
  },
  en: {
    nature: 'kind',
    trigger: 'when',
    wording: 'Wording',
    time: 'time',
    shift: 'shift',
    binds: 'binds',
    requires: 'to do',
    consequence: 'effect',
    cites: 'provisions',
    confidence: 'confidence',
    checkedOn: 'checked',
    note: 'note',
    examples: 'examples',
    says: 'means',
    grounds: 'grounds',
    readIn: 'read in',
    noDay: 'no day in the law',
    raw: 'before the shift',
  },
} as const;

const INDENT = 2;
const LABEL = 14;

/**
 * Everything the catalogue holds about one rule or other provision: versions, sources, notes, worked examples with
 * their weekdays. Undefined where nothing has that id. Pure.
 */
export function lawShow(catalogue: Catalogue, id: string, { lang, json }: LawOptions): string | undefined {
  const rule = ruleOf(catalogue, id);
  const effect = catalogue.effects.find((one) => one.id === id);
  const leave = catalogue.leave.find((one) => one.id === id);
  const fee = catalogue.fees.find((one) => one.id === id);
  const forum = catalogue.forum.find((one) => one.id === id);
  const found = rule ?? effect ?? leave ?? fee ?? forum;
  if (found === undefined) return undefined;
  if (json) return JSON.stringify(found, null, 2);
  const lines = [
    ...(rule === undefined ? [] : ruleLines(rule, lang)),
    ...(effect === undefined ? [] : provision(effect, effectText(effect, lang), lang)),
    ...(leave === undefined ? [] : leaveLines(leave, lang)),
    ...(fee === undefined ? [] : provision(fee, feeText(fee, lang), lang)),
    ...(forum === undefined ? [] : provision(forum, forum.says[lang], lang)),
  ];
  return lines.join('\n');
}

function ruleLines(rule: Rule, lang: Language): readonly string[] {
  const label = LABELS[lang];
  return [
    rule.id,
    ...labelled('', rule.title[lang], 0, 0),
    ...field(label.nature, NATURE[rule.nature][lang]),
    ...field(label.trigger, rule.trigger[lang]),
    ...rule.versions.flatMap((version) => ['', ...versionLines(version, lang)]),
  ];
}

function versionLines(version: RuleVersion, lang: Language): readonly string[] {
  const label = LABELS[lang];
  return [
    `${label.wording} ${validityText(version, lang)}`,
    ...field(label.time, timeText(version, lang)),
    ...field(label.shift, shiftText(version.count, lang)),
    ...field(label.binds, version.binds.map((kind) => KIND[kind][lang]).join(', ')),
    ...field(label.requires, version.requires[lang]),
    ...field(label.consequence, version.consequence[lang]),
    ...provenanceLines(version, lang),
    ...version.examples.flatMap((example, index) =>
      field(index === 0 ? label.examples : '', exampleText(example, lang)),
    ),
  ];
}

function timeText(version: RuleVersion, lang: Language): string {
  const { kind } = version.count;
  const time = countText(version.count, lang);
  if (kind === 'method' || kind === 'stated') return time;
  return `${time}${kind === 'before' ? ' ' : ', '}${startsOnText(version, lang)}`;
}

function exampleText({ id, start, raw, due, authority }: WorkedExample, lang: Language): string {
  const label = LABELS[lang];
  const moved = raw === due || raw === null ? '' : ` (${label.raw}: ${withWeekday(raw, lang)})`;
  const end = due === null ? label.noDay : withWeekday(due, lang);
  return `${id}: ${withWeekday(start, lang)} → ${end}${moved}. ${authority}`;
}

function provenanceLines(one: Provenance, lang: Language): readonly string[] {
  const label = LABELS[lang];
  return [
    ...one.cites.flatMap((cite, index) => [
      ...field(index === 0 ? label.cites : '', cite.section),
      ...field('', cite.link),
      ...field('', `${label.readIn} ${cite.readIn}`),
    ]),
    ...field(label.confidence, CONFIDENCE[one.confidence][lang]),
    ...field(label.checkedOn, one.checkedOn),
    ...(one.note === undefined ? [] : field(label.note, one.note[lang])),
  ];
}

const provision = (
  one: EffectProvision | FeeProvision | ForumProvision,
  says: string,
  lang: Language,
): readonly string[] => [
  one.id,
  ...field(LABELS[lang].says, says),
  `${LABELS[lang].wording} ${validityText(one, lang)}`,
  ...provenanceLines(one, lang),
];

const leaveLines = (leave: LeaveProvision, lang: Language): readonly string[] => [
  leave.id,
  ...field(LABELS[lang].says, leaveText(leave, lang)),
  ...leave.grounds.flatMap((ground, index) => field(index === 0 ? LABELS[lang].grounds : '', ground[lang])),
  `${LABELS[lang].wording} ${validityText(leave, lang)}`,
  ...provenanceLines(leave, lang),
];

const leaveText = ({ court }: LeaveProvision, lang: Language): string =>
  lang === 'sv'
    ? `Prövningstillstånd krävs i ${COURT[court].sv}.`
    : `Leave to appeal is required in ${COURT[court].en}.`;

const effectText = ({ statute, decisions, effect }: EffectProvision, lang: Language): string =>
  `${statute}: ${capital(decisions.map((decision) => DECISION[decision][lang]).join(', '))} – ${EFFECT[effect][lang]}.`;

const feeText = ({ about, kronor: sum }: FeeProvision, lang: Language): string => {
  const what =
    about === 'new' ? { sv: 'ny verksamhet', en: 'a new activity' } : { sv: 'ändring', en: 'a change' };
  return lang === 'sv'
    ? `Avgift för ansökan om ${what.sv}: ${kronor(sum)}.`
    : `Fee for an application about ${what.en}: ${kronor(sum)}.`;
};

const field = (label: string, text: string): readonly string[] => labelled(label, text, INDENT, LABEL);
