import { OutOfCalendarError, endOfTerm } from '@fristvakt/calendar';
import type { MonthEnd, PlainDate, Shift } from '@fristvakt/calendar';
import { endOfCount, evaluate, holdsOn, reckonTerm, shiftOf } from '@fristvakt/terms';
import type { Catalogue, RuleVersion } from '@fristvakt/terms';
import { isAnswered, ruleForm, termForm } from './answer-forms';
import type { Form } from './form';
import { Moves } from './moves';
import type { Output } from './output';
import { termOf } from './question';
import type { Question, RuleQuestion, TermQuestion, Unit } from './question';
import { OUT_OF_CALENDAR, refusalOf } from './refusals';

type FormsByMonthEnd = Partial<Record<MonthEnd | 'any', Form>>;

/** The forms that one count has been answered with so far. */
interface Forms {
  readonly standing: FormsByMonthEnd;
  readonly moved: FormsByMonthEnd;
}

/** A version of a rule, with the forms of its answers. */
interface Wording {
  readonly version: RuleVersion;
  readonly forms: Forms;
}

const noForms = (): Forms => ({ standing: {}, moved: {} });
const noFormsOfUnit = (): Record<Shift, Forms> => ({ next: noForms(), none: noForms(), back: noForms() });

/**
 * Answers questions in JSON. Which version of a rule holds, where a count ends and every step told are the engine's; but
 * an answer is written out only the first time one of its form is given, and from then on its form is filled in.
 */
export class Answers {
  private readonly moves = new Moves();
  private readonly units: Record<Unit, Record<Shift, Forms>> = {
    days: noFormsOfUnit(),
    weeks: noFormsOfUnit(),
    months: noFormsOfUnit(),
    years: noFormsOfUnit(),
  };
  private readonly rules: ReadonlyMap<string, readonly Wording[]>;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly output: Output,
  ) {
    this.rules = new Map(
      catalogue.rules.map(({ id, versions }) => [
        id,
        versions.map((version) => ({ version, forms: noForms() })),
      ]),
    );
  }

  /** Adds the line that answers a question, or says why it has no answer. */
  add(question: Question): void {
    try {
      if ('rule' in question) this.addToRule(question);
      else this.addToTerm(question);
    } catch (error) {
      if (!(error instanceof OutOfCalendarError)) throw error;
      this.output.addText(OUT_OF_CALENDAR.line(question.id));
    }
  }

  private addToTerm(question: TermQuestion): void {
    const { id, start, unit, length, shift } = question;
    const term = termOf(question);
    const { date: raw, monthEnd = 'any' } = endOfTerm(start, term);
    const move = this.moves.of(raw, shift);
    const forms = this.units[unit][shift][move === undefined ? 'standing' : 'moved'];
    const form = (forms[monthEnd] ??= termForm(reckonTerm(start, term, shift), unit));
    const json = move === undefined ? [id, String(length)] : [id, String(length), move.steps];
    form.fill(this.output, { start, raw, due: move?.due ?? raw }, json);
  }

  private addToRule(question: RuleQuestion): void {
    const { id, start, rule } = question;
    const wording = onlyOneOn(start, this.rules.get(rule) ?? []);
    if (wording === undefined) return this.addRefusal(question);
    const { forms } = wording;
    const { count } = wording.version;
    if (count.kind === 'method') return this.addRefusal(question);
    if (count.kind === 'at-once') {
      const form = (forms.standing.any ??= this.formOf(question));
      return form.fill(this.output, { start, raw: start, due: start }, [id]);
    }
    const { date: raw, monthEnd = 'any' } = endOfCount(start, count);
    const move = this.moves.of(raw, shiftOf(count));
    const form = (forms[move === undefined ? 'standing' : 'moved'][monthEnd] ??= this.formOf(question));
    const json = move === undefined ? [id] : [id, move.steps];
    return form.fill(this.output, { start, raw, due: move?.due ?? raw }, json);
  }

  private formOf({ rule, start }: RuleQuestion): Form {
    const evaluation = evaluate(this.catalogue, { rules: [rule], start });
    if (!isAnswered(evaluation)) throw new Error(`${rule} on ${start} has no answer: ${evaluation.outcome}`);
    return ruleForm(evaluation);
  }

  private addRefusal({ id, rule, start }: RuleQuestion): void {
    const evaluation = evaluate(this.catalogue, { rules: [rule], start });
    if (isAnswered(evaluation)) throw new Error(`${rule} on ${start} has an answer: ${evaluation.outcome}`);
    this.output.addText(refusalOf(evaluation, this.catalogue).line(id));
  }
}

/** The wording that holds on a day, if it is the only one. */
function onlyOneOn(day: PlainDate, wordings: readonly Wording[]): Wording | undefined {
  let found: Wording | undefined;
  for (const wording of wordings) {
    if (!holdsOn(wording.version, day)) continue;
    if (found !== undefined) return undefined;
    found = wording;
  }
  return found;
}
