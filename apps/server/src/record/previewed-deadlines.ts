import { changes } from '@fristvakt/proceedings';
import type { Deadline, DeadlineChange } from '@fristvakt/proceedings';
import { ruleOf } from '@fristvakt/terms';
import { CERTAINTY, fullDate, stepSentence } from '@fristvakt/wording';
import { deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { RECORD_WORDS } from './record.words';
import type { Tried } from './tried';

/** A deadline with the steps that lead to its day. */
export interface WhyLine extends DeadlineLine {
  readonly steps: readonly { readonly text: string; readonly cites: string }[];
}

/** A deadline that becomes otherwise: its new day or what becomes of it, in words. */
export interface ChangedLine extends WhyLine {
  readonly change: string;
}

export interface PreviewedDeadlines {
  readonly arisen: readonly WhyLine[];
  readonly moved: readonly ChangedLine[];
  readonly done: readonly ChangedLine[];
}

export function deadlinesPreviewed(all: Tried): PreviewedDeadlines {
  const { tried, isTold } = all;
  const { before, after } = tried;
  const found = changes(before ?? { ...after, matters: {}, deadlines: [] }, after).deadlines.filter(
    (change) => isTold((change.change === 'gone' ? change.from : change.to).matter),
  );
  const paired = pairedUp(found, all);
  const arisen = paired.flatMap((change) => (change.change === 'new' ? [whyLine(change.to, all)] : []));
  const moved = paired.filter(({ change }) => change === 'moved' || change === 'certainty');
  const done = paired.filter(({ change }) => change === 'status' || change === 'gone');
  return {
    arisen,
    moved: moved.map((change) => changedLine(change, all)),
    done: done.map((change) => changedLine(change, all)),
  };
}

/** A correction is another fact: the deadline it starts is the one that the corrected fact had started. */
function pairedUp(found: readonly DeadlineChange[], { tried, corrects }: Tried): readonly DeadlineChange[] {
  const { fact } = tried;
  const fresh = found.flatMap((change) => (change.change === 'new' ? [change.to] : []));
  const successor = (old: Deadline): Deadline | undefined =>
    old.event === corrects
      ? fresh.find((one) => one.event === fact.id && one.kind === old.kind && one.party === old.party)
      : undefined;
  const taken = new Set<Deadline>();
  const kept = found.flatMap((change): readonly DeadlineChange[] => {
    const to = change.change === 'gone' ? successor(change.from) : undefined;
    if (change.change !== 'gone' || to === undefined) return [change];
    taken.add(to);
    return between(change.from, to);
  });
  return kept.filter((change) => change.change !== 'new' || !taken.has(change.to));
}

function between(from: Deadline, to: Deadline): readonly DeadlineChange[] {
  if (from.due !== to.due || opening(from) !== opening(to)) return [{ change: 'moved', from, to }];
  if (from.status !== to.status) return [{ change: 'status', from, to }];
  return from.certainty === to.certainty ? [] : [{ change: 'certainty', from, to }];
}

/** The day a right opens; what is to be done at once has no day that could move. */
const opening = ({ kind, from }: Deadline): string | null => (kind === 'demand-decision' ? from : null);

function whyLine(deadline: Deadline, { tried, told, lang, catalogue }: Tried): WhyLine {
  const look = { lang, fact: (id: string) => told.find(id), rule: (id: string) => ruleOf(catalogue, id) };
  return {
    ...deadlineLine(deadline, told.find(deadline.event), tried.after.asOf, lang),
    steps: deadline.because.map((step) => ({ text: stepSentence(step, look), cites: step.cites.join(', ') })),
  };
}

function changedLine(change: DeadlineChange, all: Tried): ChangedLine {
  const { lang } = all;
  const t = wordsIn(RECORD_WORDS, lang);
  if (change.change === 'gone')
    return { ...whyLine(change.from, all), change: t('deadline-gone'), steps: [] };
  if (change.change === 'new') return { ...whyLine(change.to, all), change: '' };
  const line = whyLine(change.to, all);
  if (change.change === 'status') return { ...line, change: line.status, steps: [] };
  const told = (deadline: Deadline): string => {
    if (change.change === 'certainty') return CERTAINTY[deadline.certainty][lang];
    const day = deadline.due ?? deadline.from;
    return day === null ? t('no-day') : fullDate(day, lang);
  };
  return { ...line, change: t('moved-from-to', { from: told(change.from), to: told(change.to) }) };
}
