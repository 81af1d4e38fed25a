import type { PlainDate } from '@fristvakt/calendar';
import type { Fact } from '@fristvakt/proceedings';
import { capital, factSentence, servedText, whenText } from '@fristvakt/wording';
import { actOfCase, actSaid, immediatelyBy } from './act-of-case';
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

function ofRoot(story: LetterStory, { root, fact }: LetterSubject): Record<string, FieldValue> {
  const by = actOfCase(story, root, fact);
  const act = actSaid(by, root);
  const decided = root !== undefined && root.by !== 'provider';
  return {
    opponent: decided ? actorName(root.by, 'whole') : '',
    rootDecision: decided ? decisionText(root) : '',
    registryNumber: numberIn(story, 'registryNumber', root),
    ...windDownOf(root, story.state.asOf),
    subject: decided ? [caseText(root), act.whole].filter((part) => part !== '').join(' ') : '',
    immediately: immediatelyBy(story, by, root),
    leaveRule: act.leave,
    course: decided ? courseOf(story, root) : [],
  };
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

/** The day by which the activity was to be wound up. A stay is needed before it only while it lies ahead. */
function windDownOf(root: Fact | undefined, asOf: PlainDate): Record<'windDown' | 'windDownBy', FieldValue> {
  if (root?.windDownBy === undefined) return { windDown: '', windDownBy: '' };
  const [who, by] = [actorName(root.by, 'short'), longDay(root.windDownBy)];
  const isPast = root.windDownBy < asOf;
  return {
    windDown: isPast
      ? `${who} bestämde att verksamheten skulle vara avvecklad senast den ${by}.`
      : `${who} har bestämt att verksamheten ska vara avvecklad senast den ${by}.`,
    windDownBy: root.windDownBy > asOf ? by : '',
  };
}

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

/** A stay lives in its own court: a judgment that went against the provider, who had been granted it, ended it. */
function stayLapsed({ facts }: LetterStory, judgment: Fact | undefined): string {
  if (judgment === undefined || !leavesAsItWas(judgment)) return '';
  const before = facts.slice(0, facts.indexOf(judgment)).filter(({ matter }) => matter === judgment.matter);
  const stay = before.findLast(({ type, by }) => STAYS.includes(type) && by === judgment.by);
  const asked = before.filter(({ type, to }) => type === 'appeal-filed' && to === judgment.by);
  const isOwn = asked.length > 0 && asked.every(({ by }) => by === 'provider');
  if (stay?.type !== 'stay-granted' || !isOwn) return '';
  return `${capital(actorName(stay.by, 'short'))} beslutade ${dayText(stay.on)} om inhibition. Det beslutet upphörde att gälla genom domen ${dayText(judgment.on)}.`;
}

const STAYS: readonly Fact['type'][] = ['stay-granted', 'stay-refused'];

/** A judgment by which what was appealed goes on as it was, from that day and not first when it is final. */
const leavesAsItWas = ({ type, outcome, effective }: Fact): boolean =>
  type === 'judgment' && outcome === 'rejected' && effective !== 'when-final';
