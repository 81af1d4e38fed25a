import type { Words } from '@fristvakt/terms';

/** What events say beside what the deadlines are called everywhere. */
export const FEED_WORDS = {
  'name-mine': { sv: 'Fristvakt: mina frister', en: 'Fristvakt: my deadlines' },
  'name-all': { sv: 'Fristvakt: frister', en: 'Fristvakt: deadlines' },
  deadline: { sv: 'Frist: {title}', en: 'Deadline: {title}' },
  'deadline-of': { sv: 'Frist för {party}: {title}', en: 'Deadline for {party}: {title}' },
  hearing: { sv: 'Förhandling, {court}', en: 'Hearing, {court}' },
  cancelled: { sv: 'Utgår: {summary}', en: 'Cancelled: {summary}' },
  with: { sv: '{summary} ({status})', en: '{summary} ({status})' },
  rule: { sv: 'Regel: {rule}', en: 'Rule: {rule}' },
  open: { sv: 'Öppna i Fristvakt: {url}', en: 'Open in Fristvakt: {url}' },
} as const satisfies Readonly<Record<string, Words>>;
