import { daysBetween } from '@fristvakt/calendar';
import type { BatchWaiting, LawReviewRowListed } from '@fristvakt/deadlines';
import type { DeadlineKind } from '@fristvakt/proceedings';
import { capital, deadlineTitle, fullDate, partyText, titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import type { LineSource } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { LAW_REVIEW_WORDS } from './law-reviews.words';

/** What a changed rule would do to one deadline. */
export interface ReviewShown {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly party: string;
  readonly href: string;
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly oldDay: string;
  readonly newDay: string;
  /** `3 dagar tidigare`; null where one of the two has no day. */
  readonly difference: string | null;
  readonly oldRule: RuleShown;
  readonly newRule: RuleShown;
  readonly decision: Told | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}

interface RuleShown {
  readonly rule: string;
  readonly version: string;
}

export interface LawReviewPageSource {
  readonly rows: readonly LawReviewRowListed[];
  readonly batches: readonly BatchWaiting[];
  readonly isOpen: boolean;
  readonly next: string | null;
  readonly isFirst: boolean;
  /** Whether the reader may decide; and who the reader is, who confirms no proposal of his own. */
  readonly mayDecide: boolean;
  readonly reader: string;
}

export function lawReviewsModel(source: LawReviewPageSource, lang: Language): object {
  const { rows, batches, isOpen, next, isFirst, mayDecide } = source;
  const t = wordsIn(LAW_REVIEW_WORDS, lang);
  const address = isOpen ? '/law-reviews' : '/law-reviews?show=decided';
  return {
    isOpen,
    mayDecide,
    tabs: [
      { text: t('tab-open'), href: '/law-reviews', here: isOpen },
      { text: t('tab-decided'), href: '/law-reviews?show=decided', here: !isOpen },
    ],
    reviews: rows.map((row) => reviewShown(row, lang)),
    batches: batches.map((batch) => batchShown(batch, source, lang)),
    pager: {
      first: isFirst ? null : address,
      next: next === null ? null : `${address}${isOpen ? '?' : '&'}after=${next}`,
    },
    empty: isOpen
      ? {
          title: t('empty-open-title'),
          text: t('empty-open-text'),
          href: '/rules',
          action: t('empty-open-action'),
        }
      : { title: t('empty-decided-title'), text: t('empty-decided-text'), href: null, action: null },
  };
}

const DECISIONS: Readonly<Record<string, Pick<Told, 'icon' | 'tone'>>> = {
  apply: { icon: 'check', tone: 'success' },
  ignore: { icon: 'pause', tone: 'info' },
  overtaken: { icon: 'dot', tone: 'neutral' },
};

function reviewShown(row: LawReviewRowListed, lang: Language): ReviewShown {
  const t = wordsIn(LAW_REVIEW_WORDS, lang);
  const deadline = { kind: row.kind as DeadlineKind, event: row.fact?.ref ?? '' };
  const told = (day: string | null): string => {
    const known = dayOf(day);
    return known === null ? t('no-day') : fullDate(known, lang);
  };
  const rule = (name: string, version: string | null): RuleShown => ({
    rule: name,
    version: version === null || version === 'older' ? t('wording-older') : version,
  });
  return {
    ...{ id: row.id, version: row.version, href: `/deadlines/${row.deadlineId}` },
    title: capital(deadlineTitle(deadline, titledOf(row.fact, row.matterKind), lang)),
    party: partyText({ party: row.party as LineSource['party'] }, lang),
    ...{ matter: row.matter, matterHref: `/matters/${row.matterId}`, provider: row.provider },
    ...{ oldDay: told(row.oldDue), newDay: told(row.newDue), difference: differenceOf(row, lang) },
    oldRule: rule(row.rule, row.ruleVersion),
    newRule: rule(row.newRule, row.newVersion),
    decision: decisionShown(row.decision, lang),
    decidedBy: row.decidedBy,
    decidedOn: row.decidedAt?.slice(0, 10) ?? null,
  };
}

function decisionShown(decision: string | null, lang: Language): Told | null {
  if (decision === null) return null;
  const t = wordsIn(LAW_REVIEW_WORDS, lang);
  const text = t(`decision-${decision as 'apply' | 'ignore' | 'overtaken'}`);
  return { text: capital(text), ...(DECISIONS[decision] ?? { icon: 'dot', tone: 'neutral' }) };
}

function differenceOf({ oldDue, newDue }: LawReviewRowListed, lang: Language): string | null {
  const t = wordsIn(LAW_REVIEW_WORDS, lang);
  const [was, is] = [dayOf(oldDue), dayOf(newDue)];
  if (was === null || is === null) return null;
  if (was === is) return t('same-day');
  const n = daysBetween(was, is);
  return t(n > 0 ? 'later' : 'earlier', { n: Math.abs(n) });
}

function batchShown(
  { id, decision, proposedById, proposedBy, reviews }: BatchWaiting,
  { mayDecide, reader }: LawReviewPageSource,
  lang: Language,
): object {
  const t = wordsIn(LAW_REVIEW_WORDS, lang);
  const isOwn = proposedById === reader;
  return {
    text: t(`waiting-${decision as 'apply' | 'ignore'}`, { name: proposedBy, n: reviews }),
    own: isOwn ? t('waiting-own') : null,
    action: mayDecide && !isOwn ? `/law-review-batches/${id}/confirmation` : null,
  };
}
