import { OutOfCalendarError, endOfTerm, isVerified, shiftSteps, termOf } from '@fristvakt/calendar';
import type { PlainDate, Shift, ShiftStep, TermUnit } from '@fristvakt/calendar';
import { endOfCount, evaluate, holdsOn, reckonTerm, shiftOf } from '@fristvakt/terms';
import type { Catalogue, DatedCount, Evaluation, Rule, RuleVersion } from '@fristvakt/terms';
import { END, isAnswered, ruleForm, termForms } from './answer-forms';
import type { TermForms } from './answer-forms';
import { ByName } from './by-name';
import { Form, START } from './form';
import { Forms } from './forms';
import type { Part } from './forms';
import { MoveForms } from './move-forms';
import type { Output } from './output';
import type { Question, RuleQuestion, TermQuestion } from './question';
import { OUT_OF_CALENDAR, notInForce, refusalOf } from './refusals';
import { textOf } from './span';

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
  private readonly moveForms = new MoveForms();
  private readonly units: Readonly<Record<TermUnit, Readonly<Record<Shift, Forms<TermForms>>>>>;
  private readonly provisions: ByName<Provision>;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly output: Output,
  ) {
    this.units = { days: byShift(), weeks: byShift(), months: byShift(), years: byShift() };
    this.provisions = new ByName(catalogue.rules.map((rule) => [rule.id, provisionOf(rule)]));
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
    const term = termOf(question.length, question.unit);
    const { date: raw, monthEnd } = endOfTerm(start, term);
    const moves = shiftSteps(raw, shift);
    const part = partOf(raw, shift, moves);
    const form = this.units[unit][shift].of(part, monthEnd, () =>
      termForms(reckonTerm(start, term, shift), unit, part),
    );
    const days = { start, raw, due: moves[moves.length - 1]?.to ?? raw };
    this.output.begin(id);
    form.before.fill(this.output, days);
    this.output.addNumber(length);
    form.after.fill(this.output, days);
    this.addMoves(moves, shift);
  }

  private addToRule(question: RuleQuestion): void {
    const { id, start, rule } = question;
    const provision = this.provisions.get(rule);
    const wording = provision === undefined ? undefined : onlyOneOn(start, provision.wordings);
    if (wording !== undefined) {
      this.addAsWorded(question, wording);
    } else if (provision === undefined || provision.wordings.some(({ version }) => holdsOn(version, start))) {
      this.addRefusal(question);
    } else {
      this.output.begin(id);
      provision.notInForce.fill(this.output, { start, raw: start, due: start });
    }
  }

  private addAsWorded(question: RuleQuestion, { version, forms }: Wording): void {
    const { count } = version;
    if (count.kind === 'method') {
      this.addRefusal(question);
    } else if (count.kind === 'at-once') {
      const { id, start } = question;
      const form = forms.of('whole', undefined, () => this.formOf(question, 'whole'));
      this.output.begin(id);
      form.fill(this.output, { start, raw: start, due: start });
    } else {
      this.addDated(question, count, forms);
    }
  }

  private addDated(question: RuleQuestion, count: DatedCount, forms: Forms<Form>): void {
    const { id, start } = question;
    const { date: raw, monthEnd } = endOfCount(start, count);
    const shift = shiftOf(count);
    const moves = shiftSteps(raw, shift);
    const part = partOf(raw, shift, moves);
    const form = forms.of(part, monthEnd, () => this.formOf(question, part));
    this.output.begin(id);
    form.fill(this.output, { start, raw, due: moves[moves.length - 1]?.to ?? raw });
    this.addMoves(moves, shift);
  }

  /** Adds the steps by which a day is moved, if any, and the end of the line. */
  private addMoves(moves: readonly ShiftStep[], shift: Shift): void {
    if (moves.length === 0) return;
    for (const move of moves) {
      this.moveForms.of(move, shift).fill(this.output, { start: move.day, raw: move.to, due: move.to });
    }
    this.output.add(END);
  }

  private formOf(question: RuleQuestion, part: Part): Form {
    const evaluation = this.evaluate(question);
    if (isAnswered(evaluation)) return ruleForm(evaluation, part);
    throw new Error(`${textOf(question.rule)} has no answer on ${question.start}: ${evaluation.outcome}`);
  }

  private addRefusal(question: RuleQuestion): void {
    const evaluation = this.evaluate(question);
    if (!isAnswered(evaluation)) this.output.refuse(question.id, refusalOf(evaluation, this.catalogue));
    else
      throw new Error(`${textOf(question.rule)} has an answer on ${question.start}: ${evaluation.outcome}`);
  }

  private evaluate({ rule, start }: RuleQuestion): Evaluation {
    return evaluate(this.catalogue, { rules: [textOf(rule)], start });
  }
}

function partOf(raw: PlainDate, shift: Shift, moves: readonly ShiftStep[]): Part {
  if (moves.length > 0) return 'before-moves';
  return shift === 'none' || isVerified(raw) ? 'whole' : 'whole-unverified';
}

const byShift = (): Record<Shift, Forms<TermForms>> => ({
  next: new Forms(),
  none: new Forms(),
  back: new Forms(),
});

function provisionOf(rule: Rule): Provision {
  return {
    wordings: rule.versions.map((version) => ({ version, forms: new Forms() })),
    notInForce: new Form(notInForce(rule, START).json),
  };
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
