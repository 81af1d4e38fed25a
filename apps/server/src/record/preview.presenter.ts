import { factsKnownOn } from '@fristvakt/proceedings';
import type { CaseState, Fact } from '@fristvakt/proceedings';
import type { TriedFact } from '@fristvakt/providers';
import { capital, factSentence, whenText } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { deadlinesPreviewed } from './previewed-deadlines';
import type { PreviewedDeadlines } from './previewed-deadlines';
import { remediesPreviewed } from './previewed-remedies';
import type { PreviewedRemedies } from './previewed-remedies';
import { standingsPreviewed } from './previewed-standings';
import type { PreviewedStanding } from './previewed-standings';
import { RECORD_WORDS } from './record.words';
import { ToldFacts } from './told-facts';
import type { ForWhom, Tried } from './tried';

/** What a fact would change, as the page tells it before anything is saved. */
export interface Preview {
  readonly title: string;
  /** `Tisdag 31 januari 2023: IVO återkallade tillståndet.` */
  readonly sentence: string;
  readonly standings: readonly PreviewedStanding[];
  readonly deadlines: PreviewedDeadlines;
  readonly remedies: PreviewedRemedies;
  readonly problems: readonly string[];
  readonly missing: readonly string[];
  /** A fact that is there already and reads the same. */
  readonly same: string | null;
  readonly nothing: boolean;
}

export function previewOf(tried: TriedFact, { lang, catalogue, alone }: ForWhom): Preview {
  const { fact, caseFile, after, before } = tried;
  const t = wordsIn(RECORD_WORDS, lang);
  const isTold = (matter: string): boolean => !alone || matter === fact.matter;
  const known = factsKnownOn(catalogue, caseFile, after.asOf);
  const facts = [...caseFile.facts, ...known].filter(({ matter }) => isTold(matter));
  const told = new ToldFacts(facts, lang);
  const all: Tried = { tried, told, lang, catalogue, alone, isTold, corrects: fact.corrects };
  const standings = standingsPreviewed(all);
  const deadlines = deadlinesPreviewed(all);
  const remedies = remediesPreviewed(all);
  const lists = [standings, deadlines.arisen, deadlines.moved, deadlines.done];
  const ways = [remedies.own, remedies.opened, remedies.closed];
  return {
    title: t(fact.corrects === undefined ? 'preview-title' : 'preview-correction'),
    sentence: `${capital(whenText(fact, lang))}: ${factSentence(fact, lang)}`,
    ...{ standings, deadlines, remedies },
    problems: tried.problems.filter(({ matter }) => isTold(matter)).map((problem) => told.problem(problem)),
    missing: missingIn(before, after, isTold).map((missing) => told.missing(missing)),
    same: sameAs(fact, caseFile.facts, told),
    nothing: [...lists, ...ways].every((list) => list.length === 0),
  };
}

/** What will be missing and was not before. */
function missingIn(
  before: CaseState | null,
  after: CaseState,
  isTold: (matter: string) => boolean,
): CaseState['matters'][string]['missing'] {
  const all = (state: CaseState | null): CaseState['matters'][string]['missing'] =>
    Object.values(state?.matters ?? {}).flatMap(({ missing }) => missing);
  const known = new Set(all(before).map((one) => JSON.stringify(one)));
  return all(after).filter((one) => isTold(one.matter) && !known.has(JSON.stringify(one)));
}

function sameAs(fact: Fact, facts: readonly Fact[], told: ToldFacts): string | null {
  if (fact.corrects !== undefined || fact.type === 'note') return null;
  const corrected = new Set(facts.map(({ corrects }) => corrects));
  const same = facts.find(
    (one) =>
      one.id !== fact.id &&
      !corrected.has(one.id) &&
      one.matter === fact.matter &&
      one.type === fact.type &&
      one.by === fact.by &&
      one.on.text === fact.on.text,
  );
  return same === undefined ? null : told.listed(same);
}
