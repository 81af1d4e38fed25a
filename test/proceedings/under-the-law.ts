import { CATALOGUE } from '@fristvakt/law';
import { derive } from '@fristvakt/proceedings';
import type { CaseState, Deadline, DeadlineKind, MatterState } from '@fristvakt/proceedings';
import { ruleOf } from '@fristvakt/terms';
import type { Catalogue, Rule } from '@fristvakt/terms';
import { day } from '../support/day';
import { story } from '../support/story';
import type { ToldStory } from '../support/story';

/** What follows from a story on a day, under the law as it is unless another is named. */
export const stateOn = (on: string, told: ToldStory, law: Catalogue = CATALOGUE): CaseState =>
  derive(law, story(told), day(on));

/** A rule of the law as it is. */
export const ruleNamed = (id: string): Rule | undefined => ruleOf(CATALOGUE, id);

/** One matter of a state, to be read field by field. */
export function matterOf(state: CaseState, id: string): MatterState {
  const matter = state.matters[id];
  if (matter === undefined) throw new Error(`the story has no matter ${id}`);
  return matter;
}

/** The deadlines of a kind that a fact started. */
export const deadlinesOf = (state: CaseState, event: string, kind: DeadlineKind): readonly Deadline[] =>
  state.deadlines.filter((deadline) => deadline.event === event && deadline.kind === kind);

/** The one deadline of a kind, and of a party if more than one has it, that a fact started. */
export function deadlineOf(state: CaseState, event: string, kind: DeadlineKind, party?: string): Deadline {
  const [found, ...others] = deadlinesOf(state, event, kind).filter(
    (deadline) => party === undefined || deadline.party === party,
  );
  if (found === undefined) throw new Error(`${event} has started no ${kind}`);
  if (others.length > 0) throw new Error(`${event} has started more than one ${kind}`);
  return found;
}
