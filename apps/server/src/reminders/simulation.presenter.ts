import type { PlainDate } from '@fristvakt/calendar';
import type { Receiver, ReminderSimulated, Simulation } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Tone } from '../pages/tone';
import { PROOF_WORDS } from './proof.words';
import { becauseText, deadlineHref, stepText, toldLine } from './reminder-text';

export interface SimulationReader {
  readonly today: PlainDate;
  readonly lang: Language;
  readonly mayOpen: boolean;
  /** Only what misses whom it is meant for. */
  readonly onlyAmiss: boolean;
}

interface Verdict {
  readonly text: string;
  readonly help: string | null;
  readonly tone: Tone;
  readonly icon: string;
}

/** Whether everything reaches somebody, and the right one. Null where nothing is planned. */
export function verdictOf({ reminders }: Simulation, lang: Language): Verdict | null {
  const words = wordsIn(PROOF_WORDS, lang);
  const missing = reminders.filter(isMissing).length;
  const last = reminders.filter(({ lastResort }) => lastResort).length;
  if (reminders.length === 0) return null;
  if (missing > 0) {
    const text = words('simulation-missing', { n: missing });
    return { text, help: words('simulation-missing-help'), tone: 'danger', icon: 'stop' };
  }
  if (last > 0) {
    const text = words('simulation-none-missing', { n: last });
    return { text, help: words('simulation-last-help'), tone: 'warning', icon: 'warning' };
  }
  const help = words('simulation-all-fine-help', { n: reminders.length });
  return { text: words('simulation-all-fine'), help, tone: 'success', icon: 'check' };
}

const isMissing = ({ unheard, heard }: ReminderSimulated): boolean =>
  unheard.length === 0 || heard.length === 0;

/** The reminders day by day. */
export function daysOf(
  simulation: Simulation,
  reader: SimulationReader,
): readonly { readonly day: string; readonly lines: readonly object[] }[] {
  const days = new Map<string, object[]>();
  for (const reminder of simulation.reminders) {
    if (reader.onlyAmiss && !isMissing(reminder) && !reminder.lastResort) continue;
    const lines = days.get(reminder.day) ?? [];
    lines.push(lineOf(reminder, simulation.names, reader));
    days.set(reminder.day, lines);
  }
  return [...days].map(([day, lines]) => ({ day, lines }));
}

function lineOf(
  reminder: ReminderSimulated,
  names: ReadonlyMap<string, string>,
  { today, lang, mayOpen }: SimulationReader,
): object {
  const words = wordsIn(PROOF_WORDS, lang);
  const { deadline, time, slot, dueKey, unheard, heard } = reminder;
  const line = toldLine(deadline, today, lang);
  // Where everybody acknowledges, the step itself asks for those further up.
  const why = (because: Receiver['because'], isHeard: boolean): string =>
    because === 'nobody-else'
      ? words('simulation-last')
      : isHeard && because === 'not-acknowledged'
        ? words('simulation-always')
        : becauseText(because, lang);
  const told = (receivers: readonly Receiver[], isHeard: boolean): readonly object[] =>
    receivers.map(({ id, because }) => ({
      ...{ name: names.get(id) ?? id, because: why(because, isHeard), isLast: because === 'nobody-else' },
    }));
  return {
    ...{ time, title: line.title, href: deadlineHref(deadline, mayOpen), when: line.when },
    ...{ step: stepText(slot, lang, dueKey), unheard: told(unheard, false), heard: told(heard, true) },
    tone: isMissing(reminder) ? 'danger' : reminder.lastResort ? 'warning' : 'neutral',
  };
}
