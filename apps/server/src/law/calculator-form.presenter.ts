import { SHIFTS, TERM_UNITS } from '@fristvakt/calendar';
import { ABBREVIATIONS } from '@fristvakt/law';
import { PROVIDER_KINDS } from '@fristvakt/proceedings';
import { ruleOf } from '@fristvakt/terms';
import type { Catalogue, Rule } from '@fristvakt/terms';
import { capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { actOf } from './acts';
import { SERVED_HOW, startsOnReceipt } from './calculator-answer';
import type { AnswerFault } from './calculator-answer';
import type { Asked } from './calculator-question';
import { CALCULATOR_WORDS } from './calculator.words';
import type { CalculatorWords } from './calculator.words';
import { isReckoned } from './rule.presenter';
import { bindsText, ruleWords, timeText, validityText } from './rule-texts';

/** The form of the calculator: only the fields that matter to the rule that was chosen. */
export function calculatorFormOf(
  asked: Asked,
  faults: readonly FormFault[],
  catalogue: Catalogue,
  lang: Language,
): object {
  const words: CalculatorWords = wordsIn(CALCULATOR_WORDS, lang);
  const rule = ruleOf(catalogue, asked.rule);
  const wrong = (name: string): string | null => faults.find((fault) => fault.name === name)?.text ?? null;
  return {
    by: asked.by,
    rule: {
      error: wrong('rule'),
      href: rule === undefined ? null : `/rules/${rule.id}`,
      groups: asked.by === 'term' ? [] : ruleGroups(asked, catalogue, lang),
    },
    fields: (asked.by === 'term' ? termFields(asked, words) : ruleFields(asked, rule, words, lang)).map(
      (one) => ({ ...one, error: wrong(one.name) }),
    ),
  };
}

/** Every rule that the calculator has something to say of, by its statute. */
function ruleGroups({ rule: chosen }: Asked, { rules }: Catalogue, lang: Language): readonly object[] {
  const reckoned = rules.filter(isReckoned);
  const sectionOf = ({ versions }: Rule): string => versions[0]?.cites[0]?.section ?? '';
  return ABBREVIATIONS.map(({ abbreviation, name }) => ({
    label: capital(name),
    options: reckoned
      .filter((rule) => actOf(sectionOf(rule))?.abbreviation === abbreviation)
      .map((rule) => ({
        ...{ value: rule.id, label: `${rule.title[lang]} (${sectionOf(rule)})` },
        chosen: rule.id === chosen,
      })),
  })).filter(({ options }) => options.length > 0);
}

function ruleFields(
  asked: Asked,
  rule: Rule | undefined,
  words: CalculatorWords,
  lang: Language,
): readonly FormField[] {
  const isServiceAsked = rule === undefined || startsOnReceipt(rule);
  const how = field({
    ...{ kind: 'radios', name: 'how', label: words('how'), help: words('how-help'), required: true },
    value: asked.how === '' ? 'ordinary' : asked.how,
    options: SERVED_HOW.map((one) => ({
      ...{ value: one, label: words(`how-${one}`), help: words(`how-${one}-help`) },
    })),
  });
  const kinds = ruleWords(lang);
  return [
    startField(asked, isServiceAsked ? sentHelp(asked, words) : null, rule, words, lang),
    ...(isServiceAsked ? [how] : []),
    field({
      ...{ kind: 'select', name: 'provider', label: words('provider'), value: asked.provider },
      help: words('provider-help'),
      options: [
        { value: '', label: words('provider-any') },
        ...PROVIDER_KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
      ],
    }),
  ];
}

function startField(
  { start }: Asked,
  help: string | null,
  rule: Rule | undefined,
  words: CalculatorWords,
  lang: Language,
): FormField {
  return field({
    ...{ kind: 'day', name: 'start', label: words('start'), value: start, required: true },
    help: help ?? (rule === undefined ? words('start-help') : ruleHelp(rule, words, lang)),
  });
}

/** Which day the form asks for where a mode of service moves it. */
function sentHelp({ how }: Asked, words: CalculatorWords): string | null {
  switch (how) {
    case 'simplified':
    case 'company-special':
      return words('start-help-sent');
    case 'announcement':
      return words('start-help-announced');
    case 'unknown':
      return words('start-help-decision');
    default:
      return null;
  }
}

function ruleHelp({ versions }: Rule, words: CalculatorWords, lang: Language): string {
  const [newest] = versions;
  if (newest === undefined) return words('start-help');
  if (newest.count.kind === 'stated') return words('start-help-stated');
  if (newest.count.kind === 'before') {
    return words('start-help-before', { before: timeText(newest, lang) });
  }
  return words('start-help-rule', { from: ruleWords(lang)(`from-${newest.startsOn}`) });
}

function termFields(asked: Asked, words: CalculatorWords): readonly FormField[] {
  return [
    field({
      ...{ kind: 'number', name: 'length', label: words('length'), value: asked.length, required: true },
    }),
    field({
      ...{ kind: 'select', name: 'unit', label: words('unit'), required: true },
      value: asked.unit === '' ? 'weeks' : asked.unit,
      options: TERM_UNITS.map((unit) => ({ value: unit, label: words(`unit-${unit}`) })),
    }),
    field({
      ...{ kind: 'day', name: 'start', label: words('start'), value: asked.start, required: true },
      help: words('start-help'),
    }),
    field({
      ...{ kind: 'radios', name: 'shift', label: words('shift'), required: true },
      value: asked.shift === '' ? 'next' : asked.shift,
      options: SHIFTS.map((shift) => ({
        ...{ value: shift, label: words(`shift-${shift}`), help: words(`shift-${shift}-help`) },
      })),
    }),
  ];
}

/** What is wrong with a question, as the form tells it. */
export function faultsTold(
  faults: readonly AnswerFault[],
  asked: Asked,
  catalogue: Catalogue,
  lang: Language,
): readonly FormFault[] {
  const words = wordsIn(CALCULATOR_WORDS, lang);
  const versions = ruleOf(catalogue, asked.rule)?.versions ?? [];
  const binds = [...new Set(versions.flatMap((version) => version.binds))];
  const values = {
    validity: versions.map((version) => `${validityText(version, lang)}.`).join(' '),
    binds: bindsText(binds, ruleWords(lang)),
  };
  return faults.map(({ name, code }) => ({ name, text: words(`fault-${code}`, values) }));
}
