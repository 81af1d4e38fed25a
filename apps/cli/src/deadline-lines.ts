import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline } from '@fristvakt/proceedings';
import {
  SETTLED_BY,
  certaintyText,
  deadlineTitle,
  dueText,
  fullDate,
  partyText,
  statusText,
  stepSentence,
} from '@fristvakt/wording';
import type { Lookup } from '@fristvakt/wording';
import { wrap } from './terminal';
import type { Paint, Tint } from './terminal';

export interface LineView extends Lookup {
  readonly asOf: PlainDate;
  readonly paint: Paint;
  readonly width: number;
}

const TINTS: Readonly<Record<Deadline['status'], Tint>> = {
  open: 'yellow',
  waiting: 'dim',
  met: 'green',
  late: 'red',
  missed: 'red',
  passed: 'dim',
  moot: 'dim',
};

/** A deadline for a person: who does what by when, how sure that is, and under it the steps with their sections. */
export function deadlineLines(deadline: Deadline, view: LineView): string {
  const { lang, paint, asOf, width } = view;
  const started = view.fact(deadline.event);
  const title = `${partyText(deadline, lang)}: ${deadlineTitle(deadline, started, lang)}`;
  const head = `${title} ${paint('dim', `(${deadline.id}, ${deadline.rule})`)}`;
  const status = paint(TINTS[deadline.status], statusText(deadline, lang));
  const when = `${paint('bold', dueText(deadline, asOf, lang))} · ${status}`;
  const details = [certaintyText(deadline, lang), ...readings(deadline, view)].filter((text) => text !== '');
  const steps = deadline.because.map((step) => {
    const cites = step.cites.length === 0 ? '' : ` [${step.cites.join(', ')}]`;
    return `– ${stepSentence(step, view)}${cites}`;
  });
  return [
    `  ${wrap(head, width, '    ', 2)}`,
    `    ${wrap(when, width, '    ', 4)}`,
    ...details.map((text) => `    ${paint('yellow', wrap(text, width, '    ', 4))}`),
    ...steps.map((text) => `      ${paint('dim', wrap(text, width, '        ', 6))}`),
    '',
  ].join('\n');
}

/** Every arguable reading, and what would settle which is right. */
export function readings(deadline: Deadline, { lang }: Lookup): readonly string[] {
  const list = deadline.readings.map((reading) => {
    const from = fullDate(reading.from, lang);
    const due = fullDate(reading.due, lang);
    return lang === 'sv'
      ? `Om tiden räknas från ${from}: ${due}.`
      : `If time is counted from ${from}: ${due}.`;
  });
  return deadline.settledBy === null ? list : [...list, SETTLED_BY[deadline.settledBy][lang]];
}
