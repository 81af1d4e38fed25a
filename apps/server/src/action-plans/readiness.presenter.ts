import type { LicenceReadiness } from '@fristvakt/action-plans';
import { READINESS, REVIEW_POINTS } from '@fristvakt/practice';
import type { Against, Evidence, Readiness, ReadinessStatus } from '@fristvakt/practice';
import { fullDate, shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { conditionText } from '../checklists/condition-text';
import { READINESS_WORDS } from './readiness.words';

const LOOKS: Readonly<Record<ReadinessStatus, Pick<Told, 'tone' | 'icon'>>> = {
  proved: { tone: 'success', icon: 'check' },
  stale: { tone: 'warning', icon: 'clock' },
  missing: { tone: 'warning', icon: 'question' },
  'not-applicable': { tone: 'neutral', icon: 'pause' },
};

/** What speaks against a point is worse than that nothing speaks for it. */
const SPOKEN_AGAINST = { tone: 'danger', icon: 'warning' } as const;

/** How many points stand how, as statuses; those of which there is none are left out. */
export function readinessSum(points: readonly Readiness[], lang: Language): readonly Told[] {
  const w = wordsIn(READINESS_WORDS, lang);
  return READINESS.flatMap((status) => {
    const n = points.filter((one) => one.status === status).length;
    return n === 0 ? [] : [{ ...LOOKS[status], text: w(`sum-${status}`, { n }) }];
  });
}

interface Why {
  readonly text: string;
  readonly href: string | null;
}

export interface PointShown {
  readonly title: string;
  readonly asks: string;
  readonly cites: string;
  readonly unsure: string | null;
  readonly proof: string;
  readonly rhythm: string;
  readonly status: Told;
  readonly why: Why;
  readonly until: string | null;
  /** The proof does not grow old. */
  readonly lasting: boolean;
}

/** The model of the page: the points that ask for something first, in the order of the catalogue. */
export function readinessPage({ points, title, ...head }: LicenceReadiness, lang: Language): object {
  const checked = dayOf(REVIEW_POINTS[0].checkedOn);
  const order: readonly ReadinessStatus[] = ['missing', 'stale', 'proved', 'not-applicable'];
  return {
    ...{ ...head, licence: title },
    sum: readinessSum(points, lang),
    points: order.flatMap((status) =>
      points.filter((one) => one.status === status).map((one) => pointShown(one, head.id, lang)),
    ),
    checked: checked === null ? '' : fullDate(checked, lang),
  };
}

function pointShown(found: Readiness, licence: string, lang: Language): PointShown {
  const w = wordsIn(READINESS_WORDS, lang);
  const { point, status, evidence, against, freshUntil } = found;
  const soft = w(point.cites.length === 0 ? 'ground-experience' : 'ground-unverified');
  return {
    ...{ title: point.title[lang], asks: point.asks[lang], cites: point.cites.join(', ') },
    unsure: point.confidence === 'P' ? null : soft,
    ...{ proof: point.proof[lang], rhythm: w(`rhythm-${point.fresh}`) },
    status: { ...(against === null ? LOOKS[status] : SPOKEN_AGAINST), text: w(`status-${status}`) },
    why: whyOf(found, licence, lang),
    until: freshUntil,
    lasting: evidence?.lasting === true && freshUntil === null,
  };
}

function whyOf({ point, evidence, against, status }: Readiness, licence: string, lang: Language): Why {
  const w = wordsIn(READINESS_WORDS, lang);
  if (against !== null) return againstTold(against, licence, lang);
  if (evidence !== null) return evidenceTold(evidence, licence, lang);
  if (status === 'not-applicable') {
    // Only a condition that is known not to hold leaves a point out of which nothing else is known.
    const known = point.when === null ? {} : { [point.when]: false };
    const text = conditionText(point.when, known, lang) ?? w('why-condition');
    return {
      text,
      href: `/licences/${licence}#${point.when === 'licence-has-conditions' ? 'conditions' : 'details'}`,
    };
  }
  return { text: w('why-nothing'), href: null };
}

function againstTold({ by, id, on }: Against, licence: string, lang: Language): Why {
  const [w, day] = [wordsIn(READINESS_WORDS, lang), shortDate(on, lang)];
  if (by === 'finding') return { text: w('why-finding', { day }), href: `/findings/${id}` };
  if (by === 'deadline') return { text: w('why-deadline', { day }), href: `/deadlines/${id}` };
  return { text: w('why-register-against'), href: `/licences/${licence}#conditions` };
}

const PLACES: Readonly<Record<string, string>> = {
  ...{ certificate: 'certificate', conditions: 'conditions', 'responsible-person': 'responsible' },
};

function evidenceTold({ by, code, id, place, on, says }: Evidence, licence: string, lang: Language): Why {
  const [w, day] = [wordsIn(READINESS_WORDS, lang), shortDate(on, lang)];
  if (by === 'fact') return { text: w('why-fact', { day }), href: `/facts/${id}` };
  if (by === 'item') {
    const text = says === 'proof' ? w('why-item', { code, day }) : w(`why-item-${says}`, { code, day });
    return { text, href: `/checklists/${place}#item-${code}` };
  }
  const key = code === 'certificate' || code === 'conditions' ? code : 'responsible-person';
  return { text: w(`why-${key}`, { day }), href: `/licences/${licence}#${PLACES[code] ?? ''}` };
}
