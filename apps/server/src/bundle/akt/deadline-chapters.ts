import type { LetterDocument } from '@fristvakt/letters';
import type { Deadline } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  capital,
  deadlineTitle,
  managerReceipt,
  partyText,
  shortDate,
  statusText,
} from '@fristvakt/wording';
import type { ReceiptPart } from '@fristvakt/wording';
import type { BundleSource, NumberedDeadline } from '../bundle-source';
import { lookupOf, unbroken } from '../../deadlines/deadline-page.presenter';
import { cell, chapter, heading, paragraph, plain } from './blocks';
import { AKT_TEXT as T } from './text';

/** Every deadline in a line, with the number of its receipt. */
export function deadlineChapter(source: BundleSource): LetterDocument {
  const { deadlines } = source;
  if (deadlines.length === 0) return chapter(source, T.deadlines, [paragraph(T.noDeadlines)]);
  const rows = deadlines.map(({ number, deadline }) => [
    plain(String(number)),
    plain(deadline.due === null ? T.without : shortDate(deadline.due, 'sv')),
    cell(deadlineName(source, deadline), [capital(partyText(deadline, 'sv'))]),
    plain(capital(statusText(deadline, 'sv'))),
    plain(capital(CERTAINTY[deadline.certainty].sv)),
  ]);
  return chapter(source, T.deadlines, [
    paragraph(T.deadlinesText),
    { kind: 'table', head: [T.receipt, T.day, T.deadline, T.status, T.certainty], rows },
  ]);
}

/** How the day of a deadline came about, step by step with its paragraphs. */
export function receiptChapter(source: BundleSource, { number, deadline }: NumberedDeadline): LetterDocument {
  const { look, catalogue } = source;
  const { day, asOf, matter } = look.data;
  const { organisationNumber } = day.record;
  const { parts } = managerReceipt(deadline, {
    ...lookupOf(day, catalogue, 'sv'),
    asOf,
    provider: { name: matter.provider, ...(organisationNumber === null ? {} : { organisationNumber }) },
  });
  const [, ...rest] = parts;
  const title = `${receiptName(number)}: ${deadlineName(source, deadline)}`;
  return chapter(source, title, rest.flatMap(blocksOf), [
    { label: T.party, value: capital(partyText(deadline, 'sv')) },
    { label: T.certainty, value: capital(CERTAINTY[deadline.certainty].sv) },
  ]);
}

/** `Fristkvitto 3`. */
const receiptName = (number: number): string => `${T.receiptTitle} ${String(number)}`;

/** `Överklaga återkallelsen av tillståndet`. */
export const deadlineName = ({ look }: BundleSource, deadline: Deadline): string =>
  capital(deadlineTitle(deadline, look.fact(deadline.event), 'sv'));

function blocksOf(part: ReceiptPart): LetterDocument['blocks'] {
  switch (part.kind) {
    case 'text':
      return [paragraph(part.text)];
    case 'steps':
      return [
        heading(withoutColon(part.lead)),
        {
          ...{ kind: 'list', ordered: true },
          items: part.steps.map(({ text, cites }) =>
            plain(cites.length === 0 ? text : `${text} [${cites.map(unbroken).join(', ')}]`),
          ),
        },
      ];
    case 'sources':
      return [
        heading(withoutColon(part.lead)),
        {
          ...{ kind: 'list', ordered: false },
          items: part.sources.map(({ section, link }) => plain(`${unbroken(section)}: ${link}`)),
        },
      ];
  }
}

const withoutColon = (lead: string): string => lead.replace(/:$/, '');
