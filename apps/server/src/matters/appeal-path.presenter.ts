import type { CourseFact, DisputeTold, SideDispute, Stage } from '@fristvakt/appeals';
import { COURTS } from '@fristvakt/proceedings';
import type { Actor, Court, Fact } from '@fristvakt/proceedings';
import {
  actorName,
  capital,
  decisionName,
  factSentence,
  fieldValue,
  matterStatusText,
  whenText,
} from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Tone } from '../pages/tone';
import { courtLines, outcomeLines } from './appeal-path-lines';
import type { PathLine } from './appeal-path-lines';
import { APPEAL_PATH_WORDS } from './appeal-path.words';
import type { MatterLook } from './matter-look';
import { resultTone } from './matter-status';

/**
 * Where the dispute is seen from a stop of its path. `here`: it lies there. `ended`: nothing more will come. `ahead`: it can
 * still come there. `skipped`: it never will.
 */
export type StopState = 'passed' | 'here' | 'ended' | 'ahead' | 'skipped';

/** One thing that happened at a stop, with its day and its page. */
interface StopFact {
  readonly when: string;
  readonly sentence: string;
  readonly href: string | null;
}

interface StopSide {
  readonly text: string;
  readonly href: string;
  readonly tone: Tone;
}

/** A stop on the way of a dispute: whoever decided first, then each court, as often as the case has come there. */
export interface PathStop {
  readonly name: string;
  readonly state: StopState;
  readonly stateText: string;
  readonly lines: readonly PathLine[];
  readonly facts: readonly StopFact[];
  readonly sides: readonly StopSide[];
}

type Dispute = DisputeTold['told'];

/** The way of a dispute, from the decision upwards; null where the matter is none. */
export function pathOf(look: MatterLook): readonly PathStop[] | null {
  const { dispute } = look.data;
  if (dispute === null) return null;
  const passes = dispute.course.filter((stage): stage is Stage & { court: Court } => stage.court !== null);
  const first = passes[0]?.court ?? courtOver(dispute.against?.by);
  const stops = passes.map((pass, place) => passStop(pass, passes.slice(0, place), dispute, look));
  const rest = remaining(passes.at(-1)?.court ?? null, first).map((court) => laterStop(court, dispute, look));
  return [authorityStop(dispute, first, passes.length === 0, look), ...stops, ...rest];
}

const courtOver = (by: Actor | undefined): Court => COURTS[COURTS.indexOf(by as Court) + 1] ?? COURTS[0];

/** The courts above the last one it came to; all of them where it has come to none. */
const remaining = (last: Court | null, first: Court): readonly Court[] =>
  last === null ? COURTS.slice(COURTS.indexOf(first)) : COURTS.slice(COURTS.indexOf(last) + 1);

function authorityStop(dispute: Dispute, first: Court, unappealed: boolean, look: MatterLook): PathStop {
  const { lang, data } = look;
  const decision = data.day.record.facts.find(({ id }) => id === dispute.against?.factId);
  const fact = decision && look.fact(decision.ref);
  const by = dispute.against?.by ?? COURTS[COURTS.indexOf(first) - 1];
  const over = dispute.status === 'final' ? 'ended' : 'here';
  const early = dispute.course.filter(({ court }) => court === null).flatMap(({ facts }) => facts);
  return {
    name: by === undefined ? APPEAL_PATH_WORDS[lang].authority : capital(actorName(by, lang)),
    ...stateTold(unappealed ? over : 'passed', look),
    lines: [...decisionLines(fact, look), ...(unappealed ? endLines(dispute, look) : [])],
    facts: [...(fact === undefined ? [] : [fact.id]), ...early.map(({ factId }) => refOf(factId, look))].map(
      (ref) => stopFact(ref, look),
    ),
    sides: [],
  };
}

/** The decision in dispute and its service; or why it is not told. */
function decisionLines(fact: Fact | undefined, { lang, data }: MatterLook): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  if (fact === undefined) {
    return [{ text: say(data.alone ? 'elsewhere-decided' : 'not-decided'), tone: 'neutral' }];
  }
  const what = capital(decisionName(fact, lang));
  const served = fact.served?.on;
  return [
    { text: say('decided', { what, on: fact.on.text }), tone: 'neutral' },
    ...(served === undefined ? [] : [{ text: say('served', { on: served.text }), tone: 'neutral' as const }]),
  ];
}

/** Before any court: that nobody has appealed, or that it is final all the same. */
function endLines({ status, finalOn }: Dispute, { lang }: MatterLook): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  if (status === 'final' && finalOn !== null)
    return [{ text: say('final', { on: finalOn }), tone: 'strong' }];
  return [{ text: say('not-appealed'), tone: 'neutral' }];
}

function passStop(
  pass: Stage & { readonly court: Court },
  before: readonly Stage[],
  dispute: Dispute,
  look: MatterLook,
): PathStop {
  const { lang } = look;
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const passes = dispute.course.filter(({ court }) => court !== null);
  const last = passes.at(-1) === pass;
  const state: StopState = !last ? 'passed' : dispute.status === 'final' ? 'ended' : 'here';
  const name = capital(actorName(pass.court, lang));
  return {
    name: before.some(({ court }) => court === pass.court) ? say('again', { name }) : name,
    ...stateTold(state, look),
    lines: [
      ...courtLines(pass, last ? dispute.stay : null, lang),
      ...outcomeLines(pass, attackerOf(dispute), lang),
      ...(last ? standingLines(dispute, look) : []),
    ],
    facts: pass.facts.map(({ factId }) => stopFact(refOf(factId, look), look)),
    sides: dispute.sideDisputes
      .filter(({ againstId }) => pass.facts.some(({ factId }) => factId === againstId))
      .map((side) => sideTold(side, pass.facts, look)),
  };
}

/** Who first attacked the decision; the provider where that is not told. */
const attackerOf = ({ course }: Dispute): Actor =>
  course.flatMap(({ facts }) => facts).find(({ type }) => type === 'appeal-filed')?.by ?? 'provider';

function standingLines({ status, result, finalOn }: Dispute, { lang }: MatterLook): readonly PathLine[] {
  const say = wordsIn(APPEAL_PATH_WORDS, lang);
  const told: PathLine[] = [];
  if (result !== null) {
    told.push({
      text: say('result', { result: fieldValue('result', result, lang) }),
      tone: resultTone(result),
    });
  }
  if (status === 'decided') told.push({ text: say('not-final'), tone: 'neutral' });
  if (finalOn !== null) told.push({ text: say('final', { on: finalOn }), tone: 'strong' });
  return told;
}

function laterStop(court: Court, { status }: Dispute, look: MatterLook): PathStop {
  const state: StopState = status === 'final' ? 'skipped' : 'ahead';
  const needed = court !== 'administrative-court' && state === 'ahead';
  const text = wordsIn(APPEAL_PATH_WORDS, look.lang)('leave-needed');
  return {
    name: capital(actorName(court, look.lang)),
    ...stateTold(state, look),
    ...{ lines: needed ? [{ text, tone: 'neutral' }] : [], facts: [], sides: [] },
  };
}

function stateTold(state: StopState, { data, lang }: MatterLook): Pick<PathStop, 'state' | 'stateText'> {
  const key =
    state === 'here' && data.asOf !== data.today
      ? ('state-here-on-day' as const)
      : (`state-${state}` as const);
  return { state, stateText: wordsIn(APPEAL_PATH_WORDS, lang)(key) };
}

const refOf = (id: string, { data }: MatterLook): string =>
  data.day.record.facts.find((fact) => fact.id === id)?.ref ?? '';

function stopFact(ref: string, look: MatterLook): StopFact {
  const fact = look.fact(ref);
  if (fact === undefined) throw new Error(`fact ${ref} counts and is not in the record`);
  return {
    when: capital(whenText(fact, look.lang)),
    sentence: factSentence(fact, look.lang),
    href: look.factHref(ref),
  };
}

function sideTold(side: SideDispute, facts: readonly CourseFact[], look: MatterLook): StopSide {
  const { lang } = look;
  const { factId } = facts.find((one) => one.factId === side.againstId) ?? { factId: '' };
  const decision = look.fact(refOf(factId, look));
  const status = [
    ...(side.instance === null ? [] : [fieldValue('instance', side.instance, lang)]),
    matterStatusText('appeal', side.status, lang),
    ...(side.result === null ? [] : [fieldValue('result', side.result, lang)]),
  ].join(', ');
  return {
    text: wordsIn(APPEAL_PATH_WORDS, lang)('side', {
      ...{ what: decision === undefined ? side.ref : decisionName(decision, lang), status },
    }),
    href: `/matters/${side.id}`,
    tone: resultTone(side.result),
  };
}
