import { parsePlainDate } from '@fristvakt/calendar';
import { capital, fullDate, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { Told, Tone } from './tone';

/** Of a licence's or notification's state on a day. */
export interface StandingSource {
  readonly status: string | null;
  /** Null for a notification: it gives no leave, so that none can be lost. */
  readonly mayOperate: boolean | null;
  readonly mayOperateUntil: string | null;
}

const TONES: Readonly<Record<string, Tone>> = {
  active: 'success',
  restored: 'warning',
  'revoked-stayed': 'warning',
  revoked: 'danger',
  banned: 'danger',
  refused: 'danger',
  ended: 'neutral',
  applied: 'info',
  none: 'neutral',
  notified: 'success',
};

const ICONS: Readonly<Record<Tone, string>> = {
  success: 'check',
  warning: 'warning',
  danger: 'stop',
  info: 'clock',
  neutral: 'dot',
};

/** The status of a licence: `Gäller`, `Återkallat, inhibition gäller`. */
export function licenceStatus({ status, mayOperate }: StandingSource, lang: Language): Told {
  const usual = TONES[status ?? 'none'] ?? 'neutral';
  // While it is wound down, or the revocation does not work yet, one may still operate.
  const tone = usual === 'danger' && mayOperate === true ? 'warning' : usual;
  return { text: capital(statusName(status, lang)), tone, icon: ICONS[tone] };
}

const GIVEN = { sv: 'Får bedrivas till och med ', en: 'May operate until and including ' } as const;
const ASSUMED = {
  sv: 'Antas få bedrivas till och med ',
  en: 'Assumed to be allowed until and including ',
} as const;

/** The answer to "may we operate?". Null for a notification. */
export function leaveToOperate(
  { status, mayOperate, mayOperateUntil }: StandingSource,
  lang: Language,
): Told | null {
  if (mayOperate === null) return null;
  const until = mayOperateUntil === null ? undefined : parsePlainDate(mayOperateUntil);
  if (!mayOperate) {
    return { text: lang === 'sv' ? 'Får inte bedrivas' : 'May not operate', tone: 'danger', icon: 'stop' };
  }
  if (until === undefined) {
    return { text: lang === 'sv' ? 'Får bedrivas' : 'May operate', tone: 'success', icon: 'check' };
  }
  const day = fullDate(until, lang);
  // That a revoked licence may be used until its day of winding down is assumed: no provision says so.
  const text = (status === 'revoked' ? ASSUMED : GIVEN)[lang] + day;
  // A licence that was given for a time is in force like any other.
  return status === 'active'
    ? { text, tone: 'success', icon: 'check' }
    : { text, tone: 'warning', icon: 'warning' };
}
