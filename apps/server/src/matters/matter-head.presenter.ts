import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { MatterState } from '@fristvakt/proceedings';
import {
  FIELD_NAMES,
  MATTER_NAMES,
  becauseSentence,
  capital,
  decisionName,
  fieldValue,
  fullDate,
  missingSentence,
  problemSentence,
  whenText,
} from '@fristvakt/wording';
import { leaveToOperate } from '../pages/licence-standing';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { matterTitle } from './matter-look';
import type { MatterLook, Place } from './matter-look';
import { matterStatus } from './matter-status';
import { MATTER_WORDS } from './matter.words';
import { turnsToTell } from './story.presenter';

/** Something said of a matter beside its status. */
interface Said {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
}

interface Reason {
  readonly text: string;
  readonly cites: string;
  readonly facts: readonly Place[];
}

/** A contradiction, or something that is missing, with the facts it is about. */
interface Warning {
  readonly text: string;
  readonly facts: readonly Place[];
}

export interface MatterHead {
  readonly title: string;
  /** What kind of matter it is, with its id in the record; null where the title says so. */
  readonly kind: string | null;
  readonly provider: Place;
  readonly status: Told;
  /** Of a licence: whether one may operate. */
  readonly leave: Told | null;
  readonly said: readonly Said[];
  readonly why: readonly Reason[];
  readonly problems: readonly Warning[];
  readonly missing: readonly Warning[];
}

export function headOf(look: MatterLook): MatterHead {
  const { matter, stands, alone } = look.data;
  const { lang } = look;
  const [title, kind] = [matterTitle(matter, lang), `${MATTER_NAMES[matter.kind][lang]} ${matter.ref}`];
  return {
    ...{ title, kind: title === kind ? null : kind },
    provider: { text: matter.provider, href: alone ? '' : `/providers/${matter.providerId}` },
    status: matterStatus(statusSource(stands), lang),
    leave:
      stands.kind === 'licence' && stands.status !== 'none' && stands.status !== 'applied'
        ? leaveToOperate(stands, lang)
        : null,
    said: [...againstSaid(look), ...numbersSaid(look), ...fieldsSaid(look)],
    why: stands.because.map((because) => ({
      text: becauseSentence(because, lang),
      cites: because.cites.join(', '),
      facts: because.event === null ? [] : placesOf([because.event], look),
    })),
    problems: stands.problems
      .filter(({ events, params }) => [...events, ...factsIn(params, look)].every((ref) => look.sees(ref)))
      .map((problem) => ({ text: problemSentence(problem, lang), facts: placesOf(problem.events, look) })),
    missing: stands.missing
      .filter(({ event }) => look.sees(event))
      .map((one) => ({
        text: missingSentence(one, look.fact(one.event), lang),
        facts: placesOf([one.event], look),
      })),
  };
}

const statusSource = (stands: MatterState): Parameters<typeof matterStatus>[0] => ({
  ...{ kind: stands.kind, status: stands.status },
  ...(stands.kind === 'licence' ? { mayOperate: stands.mayOperate } : {}),
});

const placesOf = (refs: readonly string[], look: MatterLook): readonly Place[] =>
  refs.flatMap((ref) => {
    const href = look.factHref(ref);
    return href === null ? [] : [{ text: ref, href }];
  });

/** What a contradiction says of it may name a fact, too. */
const factsIn = (params: Readonly<Record<string, string>>, look: MatterLook): readonly string[] =>
  Object.values(params).filter((value) => look.fact(value) !== undefined);

/** The decision in dispute, and the licence that it is all about. */
function againstSaid(look: MatterLook): readonly Said[] {
  const { data, lang } = look;
  const say = wordsIn(MATTER_WORDS, lang);
  const own = data.day.caseFile.matters.find(({ id }) => id === data.matter.ref);
  const against = data.dispute?.against;
  const decision = against && data.day.record.facts.find(({ id }) => id === against.factId);
  const fact = decision && look.fact(decision.ref);
  const licence = own?.licence === undefined ? null : look.place(own.licence);
  return [
    ...(fact == null
      ? []
      : [
          {
            label: say('against'),
            value: `${capital(decisionName(fact, lang))}, ${whenText(fact, lang)}`,
            href: look.factHref(fact.id),
          },
        ]),
    ...(licence === null ? [] : [{ label: say('about-licence'), value: licence.text, href: licence.href }]),
  ];
}

/** The numbers by which others know it: of the matter, and those given with its facts. */
function numbersSaid({ data, lang }: MatterLook): readonly Said[] {
  const say = wordsIn(MATTER_WORDS, lang);
  const own = data.day.caseFile.matters.find(({ id }) => id === data.matter.ref);
  const within = data.known.filter(({ matter }) => matter === data.matter.ref);
  return (['registryNumber', 'caseNumber'] as const).flatMap((name) => {
    const values = [own?.free[name], ...within.map(({ free }) => free[name])].flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
    );
    const value = [...new Set(values)].join(', ');
    return value === '' ? [] : [{ label: say(name), value, href: null }];
  });
}

const BESIDE: Readonly<Partial<Record<MatterState['kind'], readonly string[]>>> = {
  appeal: ['instance', 'appellant', 'stay', 'leave', 'result', 'finalOn'],
  licence: ['paymentToProvider'],
  repayment: ['amount'],
  'lex-sarah': ['serious'],
};
const QUIET: ReadonlySet<unknown> = new Set(['none', 'not-required', null, undefined]);

/** The fields of the state worth saying beside the status, where they say something. */
function fieldsSaid({ data, lang }: MatterLook): readonly Said[] {
  const values: Readonly<Record<string, unknown>> = { ...data.stands };
  if (data.stands.status === null) return [];
  const over = data.stands.kind === 'appeal' && data.stands.status === 'final';
  return (BESIDE[data.stands.kind] ?? []).flatMap((name) =>
    // When nothing can be appealed any more a stay has nothing to stay.
    QUIET.has(values[name]) || (over && name === 'stay')
      ? []
      : [
          {
            label: capital(FIELD_NAMES[name]?.[lang] ?? name),
            value: capital(fieldValue(name, values[name], lang)),
            href: null,
          },
        ],
  );
}

/** Another day of the story. */
interface DayLink {
  readonly href: string;
  readonly text: string;
}

/** Which day is told of, and the days of the story before and after it. */
export interface DayChoice {
  readonly asOf: PlainDate;
  /** Said at the top where it is another day than today. */
  readonly banner: string | null;
  readonly help: string | null;
  readonly previous: DayLink | null;
  readonly next: DayLink | null;
  readonly todayHref: string;
}

export function dayChoiceOf(look: MatterLook, order: 'oldest' | 'newest'): DayChoice {
  const { asOf, today, matter, turns } = look.data;
  const { lang } = look;
  const say = wordsIn(MATTER_WORDS, lang);
  const end = order === 'oldest' ? 'order=oldest' : '';
  const days = [...new Set(turnsToTell(look).map(({ on }) => on))].filter((day) => day <= today);
  const linkTo = (day: PlainDate | undefined): DayLink | null =>
    day === undefined
      ? null
      : {
          href: `/matters/${matter.id}?asOf=${day}${end === '' ? '' : `&${end}`}`,
          text: fullDate(day, lang),
        };
  const first = turns[0]?.on;
  // The day before the story begins is worth a look: how it stood before anything happened.
  const before = days.findLast((day) => day < asOf) ?? (first === asOf ? addDays(asOf, -1) : undefined);
  const key = asOf < today ? 'stood' : 'will-stand';
  const other = asOf !== today;
  return {
    asOf,
    banner: other ? say(key, { on: fullDate(asOf, lang) }) : null,
    help: other ? say(`${key}-help`) : null,
    previous: linkTo(before),
    next: linkTo(days.find((day) => day > asOf)),
    todayHref: `/matters/${matter.id}${end === '' ? '' : `?${end}`}`,
  };
}
