import type { ChangesSince, DeadlineSpokenOf, MatterSpokenOf, RecordChange } from '@fristvakt/providers';
import type { DeadlineChange, DeadlineKind } from '@fristvakt/proceedings';
import { capital, deadlineChangeText, deadlineTitle, matterChangeText, titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { DESK_WORDS } from './desk.words';
import { happenedText } from './named-fact';

/** One thing that changed the record, and what it changed. */
export interface ChangeShown {
  readonly what: string;
  readonly href: string;
  readonly place: string;
  readonly placeHref: string;
  readonly asOf: string;
  /** Null where nobody did it: a day has begun, or it came with a case file. */
  readonly by: string | null;
  readonly effects: readonly EffectShown[];
  /** How many effects are not told; 0 where all are. */
  readonly more: number;
}

export interface EffectShown {
  readonly text: string;
  /** Null where there is nothing to open any more. */
  readonly href: string | null;
}

/** As many as fit under one event before it drowns the next. */
const EFFECTS = 6;

export function changesShown(since: ChangesSince, lang: Language): readonly ChangeShown[] {
  return since.items.map((item) => {
    const effects = effectsOf(item, since, lang);
    const place = item.matter === null ? item.provider : `${item.provider}, ${item.matter}`;
    return {
      ...headOf(item, lang),
      ...{ place, asOf: item.asOf, by: item.by },
      placeHref: item.matterId === null ? `/providers/${item.providerId}` : `/matters/${item.matterId}`,
      effects: effects.slice(0, EFFECTS),
      more: Math.max(0, effects.length - EFFECTS),
    };
  });
}

function headOf(item: RecordChange, lang: Language): Pick<ChangeShown, 'what' | 'href'> {
  const words = wordsIn(DESK_WORDS, lang);
  const { fact, cause, matterKind, providerId, opened } = item;
  if (fact !== null && matterKind !== null) {
    const told = happenedText(fact, matterKind, lang);
    return {
      what: cause === 'correction' ? words('corrected', { what: told }) : told,
      href: `/facts/${fact.id}`,
    };
  }
  const href = `/providers/${providerId}`;
  if (cause === 'import')
    return { what: opened === 0 ? words('imported-nothing-open') : words('imported', { n: opened }), href };
  const known = CAUSES.find((one) => one === cause);
  return { what: words(known === undefined ? 'cause-day' : `cause-${known}`), href };
}

const CAUSES = ['matter', 'day', 'law', 'repair', 'register'] as const;

function effectsOf(
  { providerId, changes }: RecordChange,
  { deadlines, matters }: ChangesSince,
  lang: Language,
): readonly EffectShown[] {
  if (changes === null) return [];
  const told = (change: Summary['matters'][number]): readonly EffectShown[] => {
    const matter = matters.find((one) => one.providerId === providerId && one.ref === change.matter);
    return matter === undefined ? [] : [matterEffect(change, matter, lang)];
  };
  const moved = changes.deadlines.flatMap((change): readonly EffectShown[] => {
    const deadline = deadlines.find((one) => one.providerId === providerId && one.key === change.deadline);
    return deadline === undefined || isOldNews(change) ? [] : [deadlineEffect(change, deadline, lang)];
  });
  return [
    ...changes.matters.filter(({ field }) => FIRST.has(field)).flatMap(told),
    ...moved,
    ...changes.matters.filter(({ field }) => !FIRST.has(field)).flatMap(told),
  ];
}

/** What of a matter is told before its deadlines; the rest comes after them. */
const FIRST: ReadonlySet<string> = new Set(['status', 'mayOperate', 'paymentToProvider', 'stay']);

type Summary = NonNullable<RecordChange['changes']>;

/** A deadline that arises already met, passed or overtaken asks for nothing. */
const isOldNews = ({ change, to }: Summary['deadlines'][number]): boolean =>
  change === 'new' && !['open', 'missed', 'waiting'].includes(to?.status ?? 'open');

const matterEffect = (
  change: Summary['matters'][number],
  { title, id }: MatterSpokenOf,
  lang: Language,
): EffectShown => ({
  text: `${title}, ${matterChangeText(change, undefined, lang)}`,
  href: `/matters/${id}`,
});

function deadlineEffect(
  summary: Summary['deadlines'][number],
  { fact, matterKind, id, standing }: DeadlineSpokenOf,
  lang: Language,
): EffectShown {
  const kind = summary.kind as DeadlineKind;
  const name = capital(deadlineTitle({ kind, event: fact?.ref ?? '' }, titledOf(fact, matterKind), lang));
  // The words look at day, status and certainty only, and these were kept.
  const change = {
    change: summary.change,
    from: summary.from && { ...summary.from, kind },
    to: summary.to && { ...summary.to, kind },
  } as unknown as DeadlineChange;
  return { text: deadlineChangeText(change, name, lang), href: standing ? `/deadlines/${id}` : null };
}
