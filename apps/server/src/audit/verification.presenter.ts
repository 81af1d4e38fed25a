import type { AuditHeadListed, Verification } from '@fristvakt/audit';
import { parsePlainDate } from '@fristvakt/calendar';
import { longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { swedishTime } from '../pages/swedish-time';
import type { FormFault } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { View } from '../pages/view';
import { AUDIT_WORDS } from './audit.words';

export interface VerificationShown {
  /** Null before anybody has asked. */
  readonly found: Verification | null;
  /** The day of the last signature. */
  readonly signedOn: string | null;
  readonly faults: readonly FormFault[];
}

/** Whether the log is untouched, told in words. */
export function verificationPage({ found, signedOn, faults }: VerificationShown, lang: Language): View {
  const words = wordsIn(AUDIT_WORDS, lang);
  return new View('audit/verification', {
    ...{ title: words('verify-title'), words: AUDIT_WORDS, status: faults.length === 0 ? 200 : 409 },
    model: {
      faults,
      isAsked: found !== null,
      result: found === null ? null : found.ok ? whole(found, signedOn, lang) : broken(found, lang),
    },
  });
}

interface Result {
  readonly tone: 'success' | 'danger';
  readonly icon: string;
  readonly head: string;
  readonly lines: readonly string[];
}

function whole({ entries, erased, signedTo }: Verification, signedOn: string | null, lang: Language): Result {
  const words = wordsIn(AUDIT_WORDS, lang);
  const signed =
    signedTo === null || signedOn === null
      ? words('verify-unsigned')
      : words('verify-signed', { seq: numberText(signedTo), day: dayText(signedOn, lang) });
  return {
    ...{ tone: 'success', icon: 'check', head: words('verify-whole') },
    lines: [
      words('verify-rows', { n: entries, count: numberText(entries) }),
      signed,
      ...(erased === 0 ? [] : [words('verify-erased', { n: erased, count: numberText(erased) })]),
    ],
  };
}

function broken({ entries, fault }: Verification, lang: Language): Result {
  const words = wordsIn(AUDIT_WORDS, lang);
  const place = { seq: numberText(fault?.seq ?? 0), day: dayText(fault?.name ?? '', lang) };
  return {
    ...{ tone: 'danger', icon: 'stop', head: words('verify-broken') },
    lines: [
      ...(fault === null ? [] : [words(`fault-${fault.kind}`, place)]),
      words('verify-until', { count: numberText(entries) }),
      words('verify-what-now'),
    ],
  };
}

export interface HeadsShown {
  readonly heads: readonly AuditHeadListed[];
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** The signatures of the log. */
export function headsPage({ heads, next, isFirst }: HeadsShown, lang: Language): View {
  return new View('audit/heads', {
    ...{ title: AUDIT_WORDS[lang]['heads-title'], words: AUDIT_WORDS },
    model: {
      heads: heads.map(({ day, seq, keyId, hash, signedAt }) => ({
        ...{ signedDay: day, seq: numberText(seq), keyId, hash, at: swedishTime(signedAt, lang) },
      })),
      pager: {
        first: isFirst ? null : '/audit/heads',
        next: next === null ? null : `/audit/heads?before=${next}`,
      },
    },
  });
}

/** `12 345`, held together. */
const numberText = (value: number): string => value.toLocaleString('sv-SE');

function dayText(text: string, lang: Language): string {
  const day = parsePlainDate(text);
  return day === undefined ? text : longDate(day, lang);
}
