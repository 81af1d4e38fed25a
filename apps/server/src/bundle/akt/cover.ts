import type { LetterDocument } from '@fristvakt/letters';
import { fullDate } from '@fristvakt/wording';
import type { BundleSource } from '../bundle-source';
import { headOf } from '../../matters/matter-head.presenter';
import { chronologyOf } from '../chronology';
import { say } from '../../pages/page-words';
import { unbroken } from '../../deadlines/deadline-page.presenter';
import { bullets, chapter, heading, paragraph } from './blocks';
import { AKT_TEXT as T } from './text';

/** What the file is called. */
export const titleOf = ({ look }: BundleSource): string => `${T.title}: ${headOf(look).title}`;

/** The first page: whose matter it is, how it stands on the day, who put the file together, and what is in it. */
export function coverOf(source: BundleSource): LetterDocument {
  const { look, madeBy } = source;
  const { matter, day, asOf } = look.data;
  const head = headOf(look);
  const { organisationNumber } = day.record;
  const on = fullDate(asOf, 'sv');
  const references = [
    { label: T.provider, value: matter.provider },
    ...(organisationNumber === null ? [] : [{ label: T.organisationNumber, value: organisationNumber }]),
    { label: T.matter, value: head.title },
    ...(head.kind === null ? [] : [{ label: T.kind, value: head.kind }]),
    { label: T.standing, value: head.status.text },
    ...(head.leave === null ? [] : [{ label: T.leave, value: head.leave.text }]),
    ...head.said.map(({ label, value }) => ({ label, value })),
    { label: T.asOf, value: on },
    { label: T.madeBy, value: madeBy },
    { label: T.madeOn, value: on },
  ];
  const reasons = head.why.map(({ text, cites }) => (cites === '' ? text : `${text} [${unbroken(cites)}]`));
  const blocks = [
    ...(reasons.length === 0 ? [] : [heading(T.why), ...reasons.map(paragraph)]),
    ...listed(T.problems, head.problems),
    ...listed(T.missing, head.missing),
    ...[heading(T.contains), bullets(contentsOf(source))],
    ...[heading(T.basis), paragraph(T.basisText), paragraph(T.hashText)],
  ];
  return chapter(source, titleOf(source), blocks, references);
}

/** How much of everything there is. */
function contentsOf(source: BundleSource): readonly string[] {
  const { deadlines, checklists, plan, enclosures, letters } = source;
  return [
    counted(T.chronology, chronologyOf(source.look).length, T.events),
    counted(T.deadlines, deadlines.length, T.withReceipts),
    counted(T.checklists, checklists.length, T.lists),
    ...(plan.length === 0 ? [] : [counted(T.plan, plan.length, T.findings)]),
    counted(T.letters, letters.length, T.files),
    counted(T.attached, enclosures.length, T.files),
  ];
}

const counted = (title: string, n: number, of: string): string => `${title}: ${say(of, { n })}`;

const listed = (title: string, warnings: readonly { readonly text: string }[]): LetterDocument['blocks'] =>
  warnings.length === 0 ? [] : [heading(title), bullets(warnings.map(({ text }) => text))];
