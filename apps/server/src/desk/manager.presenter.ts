import { addDays, daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineFigures, DeadlineRowListed } from '@fristvakt/deadlines';
import type { LicenceStanding } from '@fristvakt/licences';
import { MATTER_NAMES, becauseSentence, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { leaveToOperate, licenceStatus } from '../pages/licence-standing';
import { wordsIn } from '../pages/page-words';
import type { Told, Tone } from '../pages/tone';
import { dayOf } from '../pages/deadline-line';
import { stakesOf } from './at-stake';
import type { Stake } from './at-stake';
import { deskLine, lineOfRow, placeOf } from './desk-line';
import type { DeskLine } from './desk-line';
import { DESK_WORDS } from './desk.words';
import { trendChart } from './trend-chart';
import type { TrendChart } from './trend-chart';

/** How many days ahead a manager counts. */
export const HORIZONS = [7, 30, 90] as const;

export interface ManagerShown {
  readonly licences: readonly LicenceLine[];
  /** How many licences are not shown; 0 where all are. */
  readonly more: number;
  readonly due: readonly DueFigure[];
  readonly stakes: readonly Stake[];
  /** Rights and licences about to run out, apart from the licences at stake. */
  readonly runningOut: readonly DeskLine[];
  readonly overdue: readonly OverdueLine[];
  readonly rightsUnused: { readonly text: string; readonly href: string } | null;
  readonly chart: TrendChart | null;
  readonly chartText: string;
}

export interface LicenceLine {
  readonly href: string;
  /** The answer to "may we operate?"; of a notification, how it stands. */
  readonly answer: Told;
  /** What the licence is besides; null where the answer says it. */
  readonly status: Told | null;
  readonly place: string;
  readonly reason: string;
  readonly next: NextLine | null;
}

export interface NextLine {
  readonly href: string;
  readonly title: string;
  readonly when: string;
  readonly unsure: string | null;
  readonly tone: Tone;
}

export interface DueFigure {
  readonly count: number;
  readonly label: string;
  readonly href: string;
  readonly tone: Tone;
}

export interface OverdueLine {
  readonly name: string;
  readonly count: number;
  readonly oldest: string;
  readonly ago: string;
  readonly href: string;
}

export interface ManagerRows {
  readonly standings: readonly LicenceStanding[];
  readonly figures: DeadlineFigures;
  readonly runningOut: readonly DeadlineRowListed[];
}

/** The manager's one page. */
export function managerShown(
  { standings, figures, runningOut }: ManagerRows,
  today: PlainDate,
  lang: Language,
): ManagerShown {
  const words = wordsIn(DESK_WORDS, lang);
  const stakes = stakesOf(standings, today, lang);
  const told = new Set(stakes.map(({ id }) => id));
  const chart = trendChart(figures.months, today, (month) => words(`month-${month}` as 'month-01'));
  const { rightsUnused } = figures;
  return {
    licences: standings.map((standing) => licenceLine(standing, today, lang)),
    more: Math.max(0, (standings[0]?.total ?? 0) - standings.length),
    due: dueFigures(figures, today, lang),
    stakes,
    runningOut: runningOut
      .filter(({ matterId }) => !told.has(matterId))
      .map((row) => runningOutLine(row, today, lang)),
    overdue: figures.overdue.map(({ ownerId, owner, count, oldest }) => ({
      name: owner ?? words('nobody'),
      ...{ count, oldest, ago: words('days-late', { n: lateness(oldest, today) }) },
      href: `/deadlines?status=missed&party=provider&owner=${ownerId ?? 'nobody'}`,
    })),
    rightsUnused:
      rightsUnused === 0
        ? null
        : {
            text: words('rights-unused', { n: rightsUnused }),
            href: '/deadlines?status=missed&party=provider',
          },
    chart,
    chartText: chart === null ? words('trend-none') : words('trend-sum', sumsOf(chart)),
  };
}

/** A last day that has passed here is one whose loss is still to come. */
function runningOutLine(row: DeadlineRowListed, today: PlainDate, lang: Language): DeskLine {
  const line = deskLine(row, today, lang);
  return row.status === 'passed' ? { ...line, tone: 'warning', icon: 'warning' } : line;
}

const sumsOf = ({ met, late, missed }: TrendChart): Record<'met' | 'late' | 'missed', number> => ({
  met,
  late,
  missed,
});

function lateness(oldest: string, today: PlainDate): number {
  const day = dayOf(oldest);
  return day === null ? 0 : daysBetween(day, today);
}

function licenceLine(standing: LicenceStanding, today: PlainDate, lang: Language): LicenceLine {
  const leave = leaveToOperate(standing, lang);
  const status = licenceStatus(standing, lang);
  const { id, provider, title, kind, because, next } = standing;
  const notification = `${MATTER_NAMES.notification[lang]}: ${statusName(standing.status, lang)}`;
  return {
    href: `/licences/${id}`,
    answer: leave ?? { ...status, text: kind === 'notification' ? notification : status.text },
    status: leave === null || standing.status === 'active' ? null : status,
    place: placeOf({ provider, matter: title }),
    reason: because.map((one) => becauseSentence(one, lang)).join(' '),
    next: next === null ? null : nextLine(next, today, lang),
  };
}

function nextLine(next: NonNullable<LicenceStanding['next']>, today: PlainDate, lang: Language): NextLine {
  const { title, when, unsure, tone } = lineOfRow(next, today, lang);
  return { href: `/deadlines/${next.id}`, title, when, unsure, tone };
}

function dueFigures(
  { dueBy, withoutDay, overdue }: DeadlineFigures,
  today: PlainDate,
  lang: Language,
): readonly DueFigure[] {
  const words = wordsIn(DESK_WORDS, lang);
  const late = overdue.reduce((sum, { count }) => sum + count, 0);
  const tone = (count: number, usual: Tone): Tone => (count === 0 ? 'neutral' : usual);
  return [
    {
      ...{ count: late, label: words('figure-overdue', { n: late }), tone: tone(late, 'danger') },
      // A list of what was missed tells of unused rights too; here they are told apart.
      href: '#overdue',
    },
    {
      ...{ count: withoutDay, label: words('figure-at-once'), tone: tone(withoutDay, 'danger') },
      href: '/deadlines?due=none&status=open&party=provider',
    },
    ...HORIZONS.map((days, place) => {
      const count = dueBy[place] ?? 0;
      const to = addDays(today, days);
      return {
        ...{
          count,
          label: words('figure-within', { days }),
          tone: tone(count, place === 0 ? 'warning' : 'info'),
        },
        href: `/deadlines?dueTo=${to}&status=open&party=provider`,
      };
    }),
  ];
}
