import type { Language } from '@fristvakt/wording';
import { capital, decisionName, fullDate, matterName, roughDate, statusName } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { drawnTall, drawnWide } from './appeal-path-drawing';
import type { PathDrawing } from './appeal-path-drawing';
import { pathOf } from './appeal-path.presenter';
import type { PathStop } from './appeal-path.presenter';
import { deadlinesOf } from './matter-deadlines.presenter';
import { dayChoiceOf, headOf } from './matter-head.presenter';
import type { DayChoice, MatterHead } from './matter-head.presenter';
import { MatterLook } from './matter-look';
import type { MatterPageData } from './matter-page-data';
import { peopleOf } from './matter-people.presenter';
import type { MatterPerson } from './matter-people.presenter';
import { remediesOf } from './matter-remedies.presenter';
import { storyOf } from './story.presenter';
import type { StoryDayTold } from './story.presenter';

/** How the page is asked for, and by whom. */
export interface PageWish {
  readonly lang: Language;
  readonly order: 'oldest' | 'newest';
  /** A day was asked for that does not exist. */
  readonly badDay: boolean;
  readonly mayRecord: boolean;
}

export interface MatterPage {
  readonly id: string;
  readonly head: MatterHead;
  readonly day: DayChoice;
  readonly badDay: boolean;
  readonly isInspection: boolean;
  /** Something can be found wanting in it: in IVO's decision or in what was reported. */
  readonly hasPlan: boolean;
  readonly mayRecord: boolean;
  /** The page of the licence or notification that the matter is. */
  readonly own: { readonly href: string; readonly kind: string } | null;
  readonly path: { readonly drawings: readonly PathDrawing[]; readonly stops: readonly PathStop[] } | null;
  readonly deadlines: ReturnType<typeof deadlinesOf>;
  readonly remedies: ReturnType<typeof remediesOf>;
  readonly story: StoryChoice;
  readonly people: readonly MatterPerson[];
  readonly earlier: readonly EarlierTold[];
}

interface StoryChoice {
  readonly days: readonly StoryDayTold[];
  readonly newestFirst: boolean;
  /** The same page in the other order. */
  readonly otherHref: string;
}

interface EarlierTold {
  readonly href: string;
  readonly name: string;
  readonly status: string;
  readonly openedOn: string | null;
  readonly decisions: readonly string[];
}

/** The page of a matter, from everything that was read for it. */
export function matterPage(data: MatterPageData, wish: PageWish): MatterPage {
  const { lang, order, badDay, mayRecord } = wish;
  const { id, kind } = data.matter;
  const look = new MatterLook(data, lang);
  const stops = pathOf(look);
  const day = dayChoiceOf(look, order);
  return {
    ...{ id, head: headOf(look), day, badDay, mayRecord, isInspection: kind === 'inspection' },
    hasPlan: kind === 'inspection' || kind === 'lex-sarah',
    own: kind === 'licence' || kind === 'notification' ? { href: `/licences/${id}`, kind } : null,
    path:
      stops === null
        ? null
        : { stops, drawings: [drawnWide(stops), drawnTall(stops)].filter((one) => one !== null) },
    deadlines: deadlinesOf(look),
    remedies: remediesOf(look),
    story: storyChoice(look, order, day),
    people: peopleOf(look),
    earlier: earlierOf(look),
  };
}

function storyChoice(look: MatterLook, order: PageWish['order'], { asOf, banner }: DayChoice): StoryChoice {
  const days = storyOf(look);
  const newestFirst = order === 'newest';
  const asked = [...(banner === null ? [] : [`asOf=${asOf}`]), ...(newestFirst ? ['order=oldest'] : [])].join(
    '&',
  );
  return {
    ...{ newestFirst, days: newestFirst ? days.toReversed() : days },
    otherHref: `/matters/${look.data.matter.id}${asked === '' ? '' : `?${asked}`}#story`,
  };
}

/** A day with its weekday; of one that is only roughly known, the month or the year. */
const onText = (text: string, lang: Language): string => {
  const day = dayOf(text);
  return day === null ? roughDate(text, lang) : fullDate(day, lang);
};

const earlierOf = ({ data, lang, fact }: MatterLook): readonly EarlierTold[] =>
  data.earlier.map(({ id, ref, status, openedOn, decisions }) => ({
    ...{ href: `/matters/${id}`, name: matterName(data.day.caseFile, ref, lang) },
    ...{
      status: capital(statusName(status, lang)),
      openedOn: openedOn === null ? null : onText(openedOn, lang),
    },
    decisions: decisions.map(({ factId, on }) => {
      const decision = fact(data.day.record.facts.find((one) => one.id === factId)?.ref ?? '');
      return `${decision === undefined ? factId : capital(decisionName(decision, lang))}, ${onText(on, lang)}`;
    }),
  }));
