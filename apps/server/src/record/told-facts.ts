import { MATTER_KINDS, eventKind } from '@fristvakt/proceedings';
import type { Fact, Missing, Problem } from '@fristvakt/proceedings';
import { capital, decisionName, longDate, missingSentence, problemSentence } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { happeningName } from './happening.words';
import { typesOf } from './fact-form';
import { firstWord } from './fact-form.words';

/** Names facts as people know them: by what they are and their day, never by an id. */
export class ToldFacts {
  private readonly byId: ReadonlyMap<string, Fact>;

  constructor(
    facts: readonly Fact[],
    private readonly lang: Language,
  ) {
    this.byId = new Map(facts.map((fact) => [fact.id, fact]));
  }

  find(id: string): Fact | undefined {
    return this.byId.get(id);
  }

  /** `återkallelsen av tillståndet (31 januari 2023)`: within a sentence. */
  within(id: string): string {
    const fact = this.byId.get(id);
    if (fact === undefined) return this.lang === 'sv' ? 'en annan uppgift' : 'another fact';
    const told = DECISIONS.has(fact.type)
      ? decisionName(fact, this.lang)
      : `”${happeningName(fact.type, this.lang)}”`;
    return `${told} (${this.day(fact)})`;
  }

  /** `Begäran om uppgifter, 3 februari 2026`: in a list to choose from. */
  listed(fact: Fact): string {
    return `${happeningName(fact.type, this.lang)}, ${this.day(fact)}`;
  }

  /** A contradiction as a sentence without ids. */
  problem(problem: Problem): string {
    const events = problem.events.map((_, place) => `⟨${String(place)}⟩`);
    const { decision } = problem.params;
    const params = {
      ...problem.params,
      ...(decision === undefined ? {} : { decision: this.after(decision) }),
    };
    const sentence = problemSentence({ ...problem, events, params }, this.lang);
    return capital(
      sentence
        .replace(
          AFTER_A_NOUN,
          (_, noun: string, place: string) => `${noun} ${this.after(problem.events[Number(place)] ?? '')}`,
        )
        .replace(/⟨(\d+)⟩/g, (_, place: string) => this.within(problem.events[Number(place)] ?? '')),
    );
  }

  /** What is missing, as a sentence without ids and names of fields. */
  missing(missing: Missing): string {
    const fact = this.byId.get(missing.event);
    const label = firstWord(
      [`f-${missing.field}@${fact?.type ?? ''}`, `f-${missing.field}`, 'part-content'],
      this.lang,
    );
    const sentence = missingSentence({ ...missing, event: '⟨0⟩' }, fact, this.lang);
    return capital(
      sentence
        .replace('⟨0⟩', () => this.within(missing.event))
        .replace(`fältet ${missing.field}`, `fältet ”${label ?? ''}”`)
        .replace(`the field ${missing.field}`, `the field “${label ?? ''}”`)
        .replace(`: ${missing.field}.`, `: “${label ?? ''}”.`),
    );
  }

  /** After the word for it: `överklagandet` + `den 2 februari 2023`. */
  private after(id: string): string {
    const fact = this.byId.get(id);
    if (fact === undefined) return '';
    return `${this.lang === 'sv' ? 'den' : 'of'} ${this.day(fact)}`;
  }

  private day({ on }: Fact): string {
    return on.first === on.last ? longDate(on.first, this.lang) : on.text;
  }
}

const DECISIONS: ReadonlySet<string> = new Set(
  MATTER_KINDS.flatMap((kind) => typesOf(kind).filter((type) => eventKind(kind, type)?.decision === true)),
);

/** A sentence that begins with the word for the fact: `Överklagandet ⟨0⟩ kom in …`, `The appeal ⟨0⟩ …`. */
const AFTER_A_NOUN = /^((?!För |For )(?:The )?\p{L}+(?: eller \p{L}+)?) ⟨(\d+)⟩/u;
