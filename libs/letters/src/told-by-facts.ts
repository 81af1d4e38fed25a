import { eventKind } from '@fristvakt/proceedings';
import type { Actor, CaseFile, Fact } from '@fristvakt/proceedings';
import { holdsOn } from '@fristvakt/terms';
import { capital, circleRoleName, kronor } from '@fristvakt/wording';
import { actOfCase, actSaid } from './act-of-case';
import { numberIn } from './case-numbers';
import type { FieldValue } from './field';
import type { LetterStory } from './letter-story';
import type { LetterSubject } from './letter-subject';
import { receiptText, standingRows, standingText } from './overview';
import { actorName, dayText, longDay, partyName, weekday } from './swedish';
import { toldByPractice } from './told-by-practice';
import { ofDecision } from './told-of-decision';

/** Everything the record tells that a letter may say, by the names of the fields; empty where it is silent. */
export function toldByFacts(
  story: LetterStory,
  subject: LetterSubject,
): Readonly<Record<string, FieldValue>> {
  const { provider } = story.caseFile;
  const party = partyName(provider.kind);
  return {
    provider: provider.name,
    organisationNumber: provider.organisationNumber ?? '',
    party,
    partyCapital: capital(party),
    ...ofDecision(story, subject),
    ...ofDemand(story, subject),
    ...ofApplication(story, subject),
    ...ofCircle(subject),
    ...ofAct(story, subject),
    ...ofReport(story),
    ...ofOrder(subject),
    // A day that rests on an assumption is for the writer to know, and not for the court to be told.
    lastDay: subject.deadline?.certainty === 'certain' ? longDay(subject.deadline.due) : '',
    receipt: receiptText(story, subject.deadline),
    standing: standingText(story),
    dueRows: standingRows(story),
    ...boardOf(provider),
    appealFiled: appealFiledText(subject),
    ...toldByPractice(story.practice),
  };
}

/** Sections that letters cite by the act of the case, and what an application under it costs. */
function ofAct(story: LetterStory, { root, fact }: LetterSubject): Record<string, FieldValue> {
  const { circle, report, fee } = actSaid(actOfCase(story, root, fact), root);
  return { circleRule: circle, reportRule: report, feeRule: fee, fee: fee === '' ? '' : feeOn(story) };
}

/** Who decides for a provider, and where that is addressed: whoever employs her own assistants decides alone. */
function boardOf({ kind, name }: CaseFile['provider']): Record<string, FieldValue> {
  switch (kind) {
    case 'company':
    case 'cooperative':
      return { board: 'Styrelsen', boardAddress: `Styrelsen för ${name}` };
    case 'municipality':
      return { board: 'Nämnden', boardAddress: `Ansvarig nämnd i ${name}` };
    case 'own-employer':
      return { board: 'Arbetsgivaren', boardAddress: name };
  }
}

/** Where an appeal has come in, though late, the record tells it. */
const appealFiledText = ({ deadline }: LetterSubject): string =>
  deadline?.kind === 'appeal' && deadline.status === 'late' && deadline.closedOn !== null
    ? `Överklagandet kom in den ${longDay(deadline.closedOn)}.`
    : '';

/** What an application to change a licence costs on the day; empty where no fee is known for it. */
function feeOn({ catalogue, state }: LetterStory): string {
  const fee = catalogue.fees.find((one) => one.about === 'change' && holdsOn(one, state.asOf));
  return fee === undefined ? '' : kronor(fee.kronor);
}

const DEMANDS: Partial<Record<Fact['type'], string>> = {
  'information-requested': 'begäran om uppgifter',
  'draft-communicated': 'förslag till beslut',
  'minutes-received': 'protokoll',
  'completion-ordered': 'begäran om komplettering',
  'statement-ordered': 'föreläggande att yttra sig',
};

function ofDemand(story: LetterStory, { fact, deadline }: LetterSubject): Record<string, FieldValue> {
  const noun = fact === undefined ? undefined : DEMANDS[fact.type];
  if (fact === undefined || noun === undefined) return { demand: '', demandDay: '', replyBy: '' };
  const asker: Actor = fact.by === 'provider' ? 'ivo' : fact.by;
  return {
    demand: `${actorName(asker, 'genitive')} ${noun} ${dayText(fact.on)}`,
    replyBy: weekday(deadline?.due ?? fact.replyBy),
    registryNumber: numberIn(story, 'registryNumber', fact),
  };
}

function ofApplication(story: LetterStory, { fact, deadline }: LetterSubject): Record<string, FieldValue> {
  if (fact?.type !== 'application-filed') return { application: '', applicationDay: '', sixMonths: '' };
  return {
    application: fact.about === 'change' ? 'ansökan om ändring av tillstånd' : 'ansökan om tillstånd',
    applicationDay: dayText(fact.on),
    sixMonths: longDay(deadline?.from),
    registryNumber: numberIn(story, 'registryNumber', fact),
  };
}

function ofCircle({ fact }: LetterSubject): Record<string, FieldValue> {
  if (fact?.type !== 'circle-changed') return { changedPerson: '', changedRole: '', changedOn: '' };
  const role = fact.role === undefined ? '' : circleRoleName(fact.role, 'sv');
  return { changedPerson: fact.person ?? '', changedRole: role, changedOn: dayText(fact.on) };
}

function ofReport({ facts, matter }: LetterStory): Record<string, FieldValue> {
  const last = (type: Fact['type']): Fact | undefined =>
    facts.findLast((fact) => fact.matter === matter && fact.type === type);
  const [received, assessed, taken] = [last('report-received'), last('assessed'), last('measures-taken')];
  return {
    reportReceived: received === undefined ? '' : dayText(received.on),
    assessedOn: assessed?.serious === true ? dayText(assessed.on) : '',
    measuresTaken: taken === undefined ? '' : dayText(taken.on),
  };
}

function ofOrder({ fact }: LetterSubject): Record<string, FieldValue> {
  const order =
    fact !== undefined && eventKind('inspection', fact.type)?.decision === true ? fact : undefined;
  return {
    reportBy: weekday(order?.reportBy),
    complyBy: weekday(order?.complyBy),
    penalty: order?.penalty === undefined ? '' : kronor(order.penalty),
  };
}
