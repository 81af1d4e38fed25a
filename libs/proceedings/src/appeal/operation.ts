import { holdsOn } from '@fristvakt/terms';
import type { Catalogue, DecisionClass, EffectProvision } from '@fristvakt/terms';
import type { Fact } from '../case-file';
import type { CaseRecord } from '../record';
import type { Actor, EventType, Statute } from '../vocabulary';
import type { Course, Standing, Stay, StayState } from './course';
import { finalityOf, finalityOfDecision, isFinal } from './finality';
import type { Courses } from './follow';

/** What has become of a decision on the day: whether it works, and why not. */
export interface Operation {
  readonly operates: boolean;
  readonly standing: Standing;
  /** The stay in force that keeps the decision, or the judgment that set it aside, from working. */
  readonly stay: Stay | null;
  /** The ruling that gave it its standing. */
  readonly ruling: Fact | null;
  /** It can no longer be appealed. */
  readonly final: boolean;
  readonly effect: Effect;
}

export interface Effect {
  readonly when: 'immediately' | 'when-final';
  /** The provision that says so; null where the decision itself does, or nothing was found. */
  readonly provision: EffectProvision | null;
}

/** The dispute about a decision: the one that has been appealed in, where there are several. */
export function disputeOf(courses: Courses, decision: Fact): Course | undefined {
  const about = [...courses.values()].filter((course) => course.decision === decision);
  return about.find((course) => course.filings.length > 0) ?? about[0];
}

/** What has become of a decision, as its dispute (if there is one) has left it. */
export function operationOf(record: CaseRecord, courses: Courses, decision: Fact): Operation {
  const course = disputeOf(courses, decision);
  const effect = effectOf(record, decision);
  if (course === undefined) {
    const final = isFinal(record, finalityOfDecision(record, decision, courses));
    const operates = effect.when === 'immediately' || final;
    return { operates, standing: 'stands', stay: null, ruling: null, final, effect };
  }
  const final = course.finalBeforeAppeal || isFinal(record, finalityOf(course, courses));
  const standing = final ? course.standing : course.operative;
  const stay = stayInForce(course, courses);
  const works = effect.when === 'immediately' || final;
  const operates =
    standing === 'stands' ? works && !isHeldBy(stay, course.attacker) : isHeldBy(stay, course.defender);
  return { operates, standing, stay, ruling: course.lastRuling?.fact ?? null, final, effect };
}

/** A stay keeps the decision from working for the attacker, and the judgment that set it aside for the defender. */
const isHeldBy = (stay: Stay | null, party: Actor): boolean => stay?.holder === party;

/**
 * The stay in force in a dispute. A stay, or the refusal of one, can be disputed by itself: when that is won, what the
 * lower court decided is turned round; while it is stayed, it does not work.
 */
function stayInForce(course: Course, courses: Courses): Stay | null {
  const decided = course.stayDecision;
  if (decided === null) return null;
  const side = disputeOf(courses, decided.fact);
  if (side === undefined) return decided.granted ? decided : null;
  const overturned = side.standing !== 'stands';
  const held = stayInForce(side, courses)?.holder === side.attacker;
  return decided.granted === !(overturned || held) ? { ...decided, granted: true } : null;
}

/** The state of the stay as people speak of it, side disputes taken into account. */
export function stayStateOf(course: Course, courses: Courses): StayState {
  if (course.stayDecision === null) return course.stay;
  const inForce = stayInForce(course, courses) !== null;
  if (course.stayDecision.granted) return inForce ? 'granted' : 'lapsed';
  return inForce ? 'granted' : 'refused';
}

const CLASS: Partial<Record<EventType, DecisionClass>> = {
  'application-refused': 'refusal',
  'application-dismissed': 'refusal',
  'licence-revoked': 'revocation',
  'interim-ban': 'ban',
  'interim-ban-extended': 'ban',
  'inspection-decided': 'injunction',
  'sanction-fee-decided': 'sanction-fee',
};

/** What a statute says of when such a decision begins to work, by its day; undefined where it says nothing. */
export function effectBy(
  { effects }: Catalogue,
  statute: Statute,
  { type, on }: Pick<Fact, 'type' | 'on'>,
): EffectProvision | undefined {
  const kind = CLASS[type];
  return effects.find(
    (one) =>
      one.statute === statute && kind !== undefined && one.decisions.includes(kind) && holdsOn(one, on.last),
  );
}

/** When a decision begins to work: as it says itself, or as its statute does (27 § LSS, 35 kap. 5 § SoL). */
function effectOf(record: CaseRecord, decision: Fact): Effect {
  const provision = effectBy(record.catalogue, statuteOf(record, decision.matter), decision) ?? null;
  if (decision.effective !== undefined) return { when: decision.effective, provision: null };
  return { when: provision?.effect ?? 'immediately', provision };
}

/** The act a matter's licence is held under. */
function statuteOf(record: CaseRecord, matterId: string): Statute {
  const matter = record.matterById(matterId);
  const licence = matter?.licence === undefined ? undefined : record.matterById(matter.licence);
  return licence?.statute ?? matter?.statute ?? 'LSS';
}
