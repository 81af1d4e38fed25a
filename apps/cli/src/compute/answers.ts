import { OutOfCalendarError, endOfTerm } from '@fristvakt/calendar';
import type { MonthEnd, Shift } from '@fristvakt/calendar';
import { endOfCount, evaluate, holdsOn, reckonTerm, shiftOf } from '@fristvakt/terms';
import type { Catalogue, DatedCount, Rule, RuleVersion } from '@fristvakt/terms';
import { END, isAnswered, ruleForm, termForms } from './answer-forms';
import type { Part, TermForms } from './answer-forms';
import { Endings } from './endings';
import type { Ending } from './endings';
import { Form, START } from './form';
import type { Output } from './output';
import { termOf } from './question';
import type { Question, RuleQuestion, TermQuestion, Unit } from './question';
import { OUT_OF_CALENDAR, notInForce, refusalOf } from './refusals';

/** The forms of one count's answers, each made when it is first needed. */
type Forms<Kind> = Readonly<Record<Part, Partial<Record<MonthEnd | 'any', Kind>>>>;

const noForms = <Kind>(): Forms<Kind> => ({ whole: {}, 'up-to-ending': {} });

/** A version of a rule, with the forms of its answers. */
interface Wording {
  readonly version: RuleVersion;
  readonly forms: Forms<Form>;
}

/** A rule with its wordings, and the form of its refusals for days on which it is not in force. */
interface Provision {
  readonly wordings: readonly Wording[];
  readonly notInForce: Form;
}

/**
 * Answers questions in JSON. Which version of a rule holds, where a count ends and every step told are the engine's; but
 * an answer is written out only the first time one of its form is given, and from then on its form is filled in.
 */
export class Answers {
  private readonly endings = new Endings();
  private readonly units: Record<Unit, Record<Shift, Forms<TermForms>>>;
  private readonly provisions: ReadonlyMap<string, Provision>;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly output: Output,
  ) {
    const unit = (): Record<Shift, Forms<TermForms>> => ({
      next: noForms(),
      none: noForms(),
      back: noForms(),
    });
    this.units = { days: unit(), weeks: unit(), months: unit(), years: unit() };
    this.provisions = new Map(catalogue.rules.map((rule) => [rule.id, provisionOf(rule)]));
  }

  /** Adds the line that answers a question, or says why it has no answer. */
  add(question: Question): void {
    try {
      if ('rule' in question) this.addToRule(question);
      else this.addToTerm(question);
    } catch (error) {
      if (!(error instanceof OutOfCalendarError)) throw error;
      this.output.refuse(question.id, OUT_OF_CALENDAR);
    }
  }

  private addToTerm(question: TermQuestion): void {
    const { id, start, unit, length, shift } = question;
    const term = termOf(question);
    const { date: raw, monthEnd = 'any' } = endOfTerm(start, term);
    const ending = this.endings.of(raw, shift);
    const part = partBefore(ending);
    const forms = this.units[unit][shift][part];
    const form = (forms[monthEnd] ??= termForms(reckonTerm(start, term, shift), unit, part));
    const days = { start, raw, due: ending?.due ?? raw };
    this.output.begin(id);
    form.before.fill(this.output, days);
    this.output.addNumber(length);
    form.after.fill(this.output, days);
    this.end(ending);
  }

  private addToRule(question: RuleQuestion): void {
    const { id, start, rule } = question;
    const provision = this.provisions.get(rule);
    const held = provision?.wordings.filter(({ version }) => holdsOn(version, start)) ?? [];
    const [wording] = held;
    if (provision !== undefined && wording === undefined) {
      this.output.begin(id);
      provision.notInForce.fill(this.output, { start, raw: start, due: start });
    } else if (wording === undefined || held.length > 1) {
      this.addRefusal(question);
    } else {
      this.addAsWorded(question, wording);
    }
  }

  private addAsWorded(question: RuleQuestion, { version, forms }: Wording): void {
    const { count } = version;
    if (count.kind === 'method') {
      this.addRefusal(question);
    } else if (count.kind === 'at-once') {
      const { id, start } = question;
      const form = (forms.whole.any ??= this.formOf(question, 'whole'));
      this.output.begin(id);
      form.fill(this.output, { start, raw: start, due: start });
    } else {
      this.addDated(question, count, forms);
    }
  }

  private addDated(question: RuleQuestion, count: DatedCount, forms: Forms<Form>): void {
    const { id, start } = question;
    const { date: raw, monthEnd = 'any' } = endOfCount(start, count);
    const ending = this.endings.of(raw, shiftOf(count));
    const part = partBefore(ending);
    const form = (forms[part][monthEnd] ??= this.formOf(question, part));
    this.output.begin(id);
    form.fill(this.output, { start, raw, due: ending?.due ?? raw });
    this.end(ending);
  }

  private end(ending: Ending | undefined): void {
    if (ending === undefined) return;
    this.output.add(ending.steps);
    this.output.add(END);
  }

  private formOf({ rule, start }: RuleQuestion, part: Part): Form {
    const evaluation = evaluate(this.catalogue, { rules: [rule], start });
    if (!isAnswered(evaluation)) throw new Error(`${rule} on ${start} has no answer: ${evaluation.outcome}`);
    return ruleForm(evaluation, part);
  }

  private addRefusal({ id, rule, start }: RuleQuestion): void {
    const evaluation = evaluate(this.catalogue, { rules: [rule], start });
    if (isAnswered(evaluation)) throw new Error(`${rule} on ${start} has an answer: ${evaluation.outcome}`);
    this.output.refuse(id, refusalOf(evaluation, this.catalogue));
  }
}

const partBefore = (ending: Ending | undefined): Part => (ending === undefined ? 'whole' : 'up-to-ending');

function provisionOf(rule: Rule): Provision {
  return {
    wordings: rule.versions.map((version) => ({ version, forms: noForms<Form>() })),
    notInForce: new Form(notInForce(rule, START).json),
  };
}
