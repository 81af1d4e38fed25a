import type { Fact } from '@fristvakt/proceedings';
import { mattersAround } from './letter-story';
import type { LetterStory } from './letter-story';

/** The number somebody noted with the decision itself, or last in its matter. */
export function numberIn(story: LetterStory, name: string, decision: Fact | undefined): string {
  const matter = decision?.matter ?? story.matter;
  const noted = story.facts.filter((fact) => fact.matter === matter && fact.free[name] !== undefined);
  const own = textOf(decision?.free[name]);
  return own === '' ? textOf(noted.at(-1)?.free[name]) : own;
}

/** The case number at the court that decided, or at which the case lies. */
export function caseNumberOf(story: LetterStory, fact: Fact | undefined): string {
  const own = textOf(fact?.free['caseNumber']);
  if (own !== '') return own;
  const around = mattersAround(story);
  const court = fact?.by.includes('court') === true ? fact.by : undefined;
  const noted = story.facts.filter(
    ({ matter, free, by, to }) =>
      around.includes(matter) &&
      free['caseNumber'] !== undefined &&
      (court === undefined || by === court || to === court),
  );
  return textOf(noted.at(-1)?.free['caseNumber']);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
