import type { Fact, Statute } from '@fristvakt/proceedings';
import { capital, factSentence, servedText, whenText } from '@fristvakt/wording';
import { actOf } from './act-of-case';
import { caseNumberOf, numberIn } from './case-numbers';
import { caseText, decisionText } from './decision-words';
import type { FieldValue } from './field';
import { factOf } from './letter-story';
import type { LetterStory } from './letter-story';
import type { LetterSubject } from './letter-subject';
import { actorName, dayText, longDay } from './swedish';

/** What is told of the decision in dispute, the case it is in, and what stands in the way of a stay. */
export const ofDecision = (story: LetterStory, subject: LetterSubject): Record<string, FieldValue> => ({
  ...ofFact(story, subject),
  ...ofRoot(story, subject),
});

function ofFact(story: LetterStory, { fact, stayable }: LetterSubject): Record<string, FieldValue> {
  const decision = fact === undefined || fact.by === 'provider' ? undefined : fact;
  return {
    decider: decision === undefined ? '' : actorName(decision.by, 'short'),
    decision: decision === undefined ? '' : decisionText(decision),
    caseNumber: caseNumberOf(story, fact),
    served: decision === undefined ? '' : servedSentence(decision),
    stay: stayable,
    stayLapsed: stayLapsed(story, fact),
  };
}

function ofRoot(story: LetterStory, { root }: LetterSubject): Record<string, FieldValue> {
  const act = actOf(statuteOf(story, root?.matter ?? story.matter), root);
  const decided = root !== undefined && root.by !== 'provider';
  return {
    opponent: decided ? actorName(root.by, 'whole') : '',
    rootDecision: decided ? decisionText(root) : '',
    registryNumber: numberIn(story, 'registryNumber', root),
    windDown: windDownOf(root),
    windDownBy: longDay(root?.windDownBy),
    subject: decided ? [caseText(root), act.whole].filter((part) => part !== '').join(' ') : '',
    immediately: act.immediately,
    leaveRule: act.leave,
    course: decided ? courseOf(story, root) : [],
  };
}

/** The act the licence is held under that the matter is about. */
function statuteOf({ caseFile }: LetterStory, id: string): Statute {
  const matter = caseFile.matters.find((one) => one.id === id);
  const licence = caseFile.matters.find((one) => one.id === matter?.licence) ?? matter;
  return licence?.statute ?? 'LSS';
}

/** How and when it came; empty where the record does not know the day. */
function servedSentence({ served, announcedAtHearing, on, type }: Fact): string {
  const what = type === 'judgment' ? 'Domen' : 'Beslutet';
  if (announcedAtHearing === true) {
    return `${what} meddelades ${dayText(on)}; dagen hade tillkännagetts vid muntlig förhandling.`;
  }
  if (served?.on !== undefined)
    return `${what} togs emot ${dayText(served.on)} (${servedText({ how: served.how }, 'sv')}).`;
  return served?.sentOn === undefined ? '' : `${what} skickades: ${servedText(served, 'sv')}.`;
}

const windDownOf = (root: Fact | undefined): string =>
  root?.windDownBy === undefined
    ? ''
    : `${actorName(root.by, 'short')} har bestämt att verksamheten ska vara avvecklad senast den ${longDay(root.windDownBy)}.`;

/** The course of the dispute so far, a sentence a fact. */
function courseOf(story: LetterStory, root: Fact | undefined): readonly string[] {
  if (root === undefined) return [];
  const disputes = story.caseFile.matters
    .filter(({ kind, against }) => kind === 'appeal' && factOf(story, against)?.id === root.id)
    .map(({ id }) => id);
  return [
    root,
    ...story.facts.filter(({ matter, type }) => disputes.includes(matter) && type !== 'note'),
  ].map((fact) => `${capital(whenText(fact, 'sv'))}: ${factSentence(fact, 'sv')}`);
}

/** A stay lives in its own court: a judgment against the provider ended it. */
function stayLapsed({ facts }: LetterStory, judgment: Fact | undefined): string {
  if (judgment?.type !== 'judgment') return '';
  const stay = facts.findLast(
    ({ matter, type, by }) => matter === judgment.matter && type === 'stay-granted' && by === judgment.by,
  );
  if (stay === undefined) return '';
  return `${capital(actorName(stay.by, 'short'))} beslutade ${dayText(stay.on)} om inhibition. Det beslutet upphörde att gälla genom domen ${dayText(judgment.on)}.`;
}
