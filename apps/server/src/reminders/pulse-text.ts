import { isLate, lateness } from '@fristvakt/reminders';
import type { Pulse } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Tone } from '../pages/tone';
import { PROOF_WORDS } from './proof.words';

/** How the sending of reminders is doing, in words. */
export interface PulseShown {
  readonly text: string;
  readonly tone: Tone;
  readonly icon: string;
  /** How far behind it is, where that is worth telling. */
  readonly notes: readonly string[];
}

export function pulseShown(pulse: Pulse, lang: Language): PulseShown {
  const words = wordsIn(PROOF_WORDS, lang);
  const { sweptAt, reminderLag, mailLag, forged } = pulse;
  const late = isLate(pulse);
  const at = sweptAt === null ? '' : swedishTime(sweptAt, lang, true).text;
  const [reminders, mails] = [lateness(reminderLag, lang), lateness(mailLag, lang)];
  const never = forged > 0 ? words('pulse-forged') : words('pulse-never');
  return {
    text: sweptAt === null ? never : words(late ? 'pulse-late' : 'pulse-fine', { at }),
    ...{ tone: late ? 'danger' : 'success', icon: late ? 'warning' : 'check' },
    notes: [
      ...(reminders === null ? [] : [words('pulse-lag', { late: reminders })]),
      ...(mails === null ? [] : [words('pulse-mail-lag', { late: mails })]),
      ...(late ? [words('pulse-do')] : []),
    ],
  };
}
