import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline } from '@fristvakt/proceedings';
import {
  certaintyText,
  deadlineTitle,
  dueText,
  partyText,
  readingsText,
  statusText,
  stepSentence,
  whenText,
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
  const due = dueText(deadline, asOf, lang);
  const status = `${paint(TINTS[deadline.status], statusText(deadline, lang))}${endOf(deadline, view)}`;
  const when = `${isOpen(deadline) ? paint('bold', due) : due} · ${status}`;
  const details = [certaintyText(deadline, lang), ...readingsText(deadline, lang)].filter(
    (text) => text !== '',
  );
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

/** Whether there is still something to do or to watch. */
export const isOpen = ({ status }: Deadline): boolean => status === 'open' || status === 'waiting';

/** When it was done or overtaken, and the fact that says so. */
function endOf({ closedBy }: Deadline, look: Lookup): string {
  const closing = closedBy === null ? undefined : look.fact(closedBy);
  return closing === undefined ? '' : `, ${whenText(closing, look.lang)} [${closing.id}]`;
}
