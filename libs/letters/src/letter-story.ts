import type { CaseFile, CaseState, Deadline, Fact, Matter, Remedy } from '@fristvakt/proceedings';
import type { Catalogue } from '@fristvakt/terms';
import type { PracticeTold } from './told-by-practice';

/** Everything a letter in a matter can be filled from, as of the day of the state. */
export interface LetterStory {
  readonly catalogue: Catalogue;
  readonly caseFile: CaseFile;
  /** The facts that count: without what was corrected. */
  readonly facts: readonly Fact[];
  readonly state: CaseState;
  /** The matter the letter is written in, by its id in the case file. */
  readonly matter: string;
  /** What the house keeps beside the facts; left out where no letter asks for it. */
  readonly practice?: PracticeTold;
}

/** The same as somebody sees it who may see this matter alone. */
export function aloneIn(story: LetterStory): LetterStory {
  const { matter, caseFile, facts, state } = story;
  const own = state.matters[matter];
  return {
    ...story,
    caseFile: { ...caseFile, matters: caseFile.matters.filter(({ id }) => id === matter) },
    facts: facts.filter((fact) => fact.matter === matter),
    state: {
      ...state,
      matters: own === undefined ? {} : { [matter]: own },
      deadlines: state.deadlines.filter((deadline) => deadline.matter === matter),
      problems: state.problems.filter((problem) => problem.matter === matter),
    },
  };
}

export const matterNamed = ({ caseFile }: LetterStory, name: string): Matter | undefined =>
  caseFile.matters.find(({ id }) => id === name);

export const matterOf = (story: LetterStory): Matter | undefined => matterNamed(story, story.matter);

/** The fact that stands for this id: itself, or the last that corrects it. */
export function factOf({ caseFile, facts }: LetterStory, id: string | undefined): Fact | undefined {
  const corrections = new Map(caseFile.facts.map((fact) => [fact.corrects, fact.id]));
  let at = id;
  const seen = new Set<string>();
  while (at !== undefined && corrections.has(at) && !seen.has(at)) {
    seen.add(at);
    at = corrections.get(at);
  }
  return facts.find((fact) => fact.id === at);
}

/** The decision of first instance that a matter is about: of a dispute, what the whole dispute is against. */
export function rootDecision(story: LetterStory, decision: Fact | undefined): Fact | undefined {
  let found = decision;
  const seen = new Set<string>();
  while (found !== undefined && !seen.has(found.id)) {
    seen.add(found.id);
    const { matter: own } = found;
    const matter = story.caseFile.matters.find(({ id }) => id === own);
    if (matter?.kind !== 'appeal') return found;
    found = factOf(story, matter.against);
  }
  return found;
}

/** The matter itself, those its dispute is about, and the disputes about what was decided in it. */
export function mattersAround(story: LetterStory): readonly string[] {
  const { caseFile, matter } = story;
  const around = new Set([matter]);
  const own = matterOf(story);
  if (own?.kind === 'appeal') {
    const against = factOf(story, own.against);
    if (against !== undefined) around.add(against.matter);
  } else {
    for (const one of caseFile.matters) {
      if (one.kind === 'appeal' && factOf(story, one.against)?.matter === matter) around.add(one.id);
    }
  }
  return [...around];
}

/**
 * Remedies in the matters around, in the order of the facts they are about. What has to be reconsidered before it can be
 * appealed (113 kap. 10 § SFB) has no time to appeal that could be restored.
 */
export const remediesAround = (story: LetterStory): readonly Remedy[] =>
  mattersAround(story)
    .flatMap((id) => story.state.matters[id]?.remedies ?? [])
    .filter(({ kind, event }) => kind !== 'restored-time' || factOf(story, event)?.type !== 'fk-decided');

/** The provider's deadlines in the matters around. */
export function deadlinesAround(story: LetterStory): readonly Deadline[] {
  const around = mattersAround(story);
  return story.state.deadlines.filter(({ party, matter }) => party === 'provider' && around.includes(matter));
}
