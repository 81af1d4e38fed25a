import type { EventType } from '@fristvakt/proceedings';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Crumb } from '../pages/crumb';
import type { Told } from '../pages/tone';
import type { DisputeOffered } from './disputes.presenter';
import { disputesOffered } from './disputes.presenter';
import { groupsOf, likelyNext } from './happenings';
import { happeningHelp, happeningName } from './happening.words';
import { matterStatus, matterTitle } from './matter-now';
import type { MatterNow } from './matter-now';
import { RECORD_WORDS } from './record.words';

/** One thing that can have happened, as a line to choose. */
export interface HappeningLine {
  readonly href: string;
  readonly name: string;
  readonly help: string;
}

export interface ChooseModel {
  readonly crumbs: readonly Crumb[];
  readonly matter: string;
  readonly provider: string;
  readonly status: Told;
  readonly disputes: readonly DisputeOffered[];
  /** Decisions whose time to appeal has run out: an appeal that came in all the same is recorded too. */
  readonly pastDisputes: readonly DisputeOffered[];
  readonly likely: readonly HappeningLine[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly HappeningLine[] }[];
  readonly key: string;
}

export function chooseModel(
  matter: MatterNow,
  { mayOpen, key, lang }: { readonly mayOpen: boolean; readonly key: string; readonly lang: Language },
): ChooseModel {
  const t = wordsIn(RECORD_WORDS, lang);
  const lines = (types: readonly EventType[]): readonly HappeningLine[] =>
    types.map((type) => happeningLine(type, `/matters/${matter.id}/record/${type}`, lang));
  const disputes = disputesOffered(matter, mayOpen, lang);
  return {
    crumbs: crumbsOf(matter, t('record'), lang),
    matter: matterTitle(matter.caseFile, matter.ref, lang),
    provider: matter.provider,
    status: matterStatus(matter.kind, matter.state, lang),
    disputes: disputes.filter(({ current }) => current),
    pastDisputes: disputes.filter(({ current }) => !current),
    likely: lines(likelyNext(matter)),
    groups: groupsOf(matter.kind).map(({ group, types }) => ({
      ...{ title: t(`group-${group}`), lines: lines(types) },
    })),
    key,
  };
}

export const happeningLine = (type: EventType, href: string, lang: Language): HappeningLine => ({
  ...{ href, name: happeningName(type, lang), help: happeningHelp(type, lang) },
});

/** Matters, the matter, and where one is. */
export const crumbsOf = (matter: MatterNow, here: string, lang: Language): readonly Crumb[] => [
  { text: RECORD_WORDS[lang].matters, href: '/matters' },
  { text: matterTitle(matter.caseFile, matter.ref, lang), href: `/matters/${matter.id}` },
  { text: here, href: null },
];
