import type { Changes, Deadline, DeadlineChange, DeadlineKind, RemedyKind } from '@fristvakt/proceedings';
import {
  REMEDY_NAMES,
  REMEDY_REASONS,
  capital,
  deadlineChangeText,
  deadlineTitle,
  decisionName,
  matterChangeText,
  partyText,
} from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Tone } from '../pages/tone';
import type { MatterLook, Place } from './matter-look';
import type { RemedyTurn, Turn } from './matter-turns';
import { STORY_WORDS } from './story.words';

/** Something that a turn changed, in a line. */
export interface ChangeLine {
  readonly text: string;
  readonly icon: string;
  readonly tone: Tone;
  /** Where it can be read: a deadline's own page. */
  readonly href: string | null;
}

/** What a turn changed in one matter; `place` null: in the matter itself. */
export interface ChangeGroup {
  readonly place: Place | null;
  readonly lines: readonly ChangeLine[];
}

type MatterChange = Changes['matters'][number];

/** What a turn changed in the matter itself. */
export const ownChangesOf = ({ changes }: Turn, ref: string): readonly (MatterChange | DeadlineChange)[] => [
  ...changes.matters.filter(({ matter }) => matter === ref),
  ...changes.deadlines.filter((change) => deadlineOf(change).matter === ref),
];

/** Of what happened in the matter all that it changed; of the rest what it changed here. A guest: what changed here. */
export function turnChanges(turn: Turn, look: MatterLook): readonly ChangeGroup[] {
  const { alone, matter } = look.data;
  const all =
    !alone && (turn.fact?.matter === matter.ref || turn.served.some((fact) => fact.matter === matter.ref));
  const { matters, deadlines } = turn.changes;
  const changed = [
    ...matters.map((one) => one.matter),
    ...deadlines.map((one) => deadlineOf(one).matter),
    ...turn.remedies.map(({ remedy }) => remedy.matter),
  ];
  const others = [...new Set(changed)].filter((ref) => all && ref !== matter.ref);
  return [matter.ref, ...others]
    .map((ref) => ({ place: look.place(ref), lines: linesIn(ref, turn, look) }))
    .filter(({ lines }) => lines.length > 0);
}

const linesIn = (
  ref: string,
  { changes: { matters, deadlines }, remedies }: Turn,
  look: MatterLook,
): readonly ChangeLine[] => [
  ...matters.filter(({ matter }) => matter === ref).map((change) => matterLine(change, look)),
  ...deadlines
    .filter((change) => deadlineOf(change).matter === ref)
    .map((change) => deadlineLine(change, look)),
  ...remedies
    .filter(({ remedy }) => remedy.matter === ref)
    .filter((one) => !isToldByDeadline(one, deadlines))
    .map((one) => remedyLine(one, look)),
];

const deadlineOf = (change: DeadlineChange): Deadline => (change.change === 'gone' ? change.from : change.to);

function matterLine(change: MatterChange, look: MatterLook): ChangeLine {
  const text = capital(matterChangeText(change, look.kindOf(change.matter), look.lang));
  return { text, icon: 'arrow', tone: 'neutral', href: null };
}

function deadlineLine(change: DeadlineChange, look: MatterLook): ChangeLine {
  const { lang } = look;
  const deadline = deadlineOf(change);
  const name = `${capital(partyText(deadline, lang))}: ${deadlineTitle(deadline, look.fact(deadline.event), lang)}`;
  return {
    text: deadlineChangeText(change, name, lang),
    ...lookOf(change),
    href: look.deadlineHref(deadline.id),
  };
}

function lookOf(change: DeadlineChange): { readonly icon: string; readonly tone: Tone } {
  const { status, party } = deadlineOf(change);
  if (change.change === 'gone') return { icon: 'dot', tone: 'neutral' };
  if (status === 'met') return { icon: 'check', tone: 'success' };
  if (status === 'missed' || status === 'late') {
    return { icon: 'stop', tone: party === 'provider' ? 'danger' : 'neutral' };
  }
  if (change.change === 'moved') return { icon: 'calendar', tone: 'info' };
  return { icon: status === 'open' ? 'clock' : 'dot', tone: 'neutral' };
}

/** Under which kind of deadline a remedy is told where it has one. */
const DEADLINES: Readonly<Partial<Record<RemedyKind, DeadlineKind>>> = {
  appeal: 'appeal',
  stay: 'stay-request',
  reconsideration: 'reconsideration',
  'demand-decision': 'demand-decision',
  extension: 'reply',
};

const isToldByDeadline = ({ remedy }: RemedyTurn, deadlines: readonly DeadlineChange[]): boolean =>
  deadlines
    .map(deadlineOf)
    .some(({ event, kind }) => event === remedy.event && kind === DEADLINES[remedy.kind]);

function remedyLine({ remedy, opened }: RemedyTurn, look: MatterLook): ChangeLine {
  const { lang } = look;
  return {
    text: wordsIn(STORY_WORDS, lang)(opened ? 'remedy-opened' : 'remedy-closed', {
      ...{ name: REMEDY_NAMES[remedy.kind][lang], about: aboutText(remedy.event, look, lang) },
      reason: REMEDY_REASONS[remedy.reason][lang],
    }),
    ...{ icon: opened ? 'branch' : 'dot', tone: opened ? 'info' : 'neutral' },
    href: null,
  };
}

/** The decision or letter that a remedy is about, as one speaks of it. */
export function aboutText(ref: string, look: MatterLook, lang: Language): string {
  const fact = look.fact(ref);
  return fact === undefined ? ref : decisionName(fact, lang);
}
