import type { ChecklistFound, ChecklistItemFound } from '@fristvakt/checklists';
import type { Block, LetterDocument, Run } from '@fristvakt/letters';
import { fullDate, shortDate } from '@fristvakt/wording';
import type { BundleSource } from '../bundle-source';
import { CHECKLIST_WORDS } from '../../checklists/checklist.words';
import { listTitle } from '../../checklists/list-title';
import { wordsIn } from '../../pages/page-words';
import { dayOf } from '../../pages/deadline-line';
import { cell, chapter, heading, paragraph, plain } from './blocks';
import { AKT_TEXT as T } from './text';

const say = wordsIn(CHECKLIST_WORDS, 'sv');

/** The checklists of the matter: each item with its ground, what became of it, and what proves it. */
export function checklistChapter(source: BundleSource): LetterDocument {
  const { checklists } = source;
  if (checklists.length === 0) return chapter(source, T.checklists, [paragraph(T.noChecklists)]);
  return chapter(source, T.checklists, checklists.flatMap(listOf));
}

function listOf(found: ChecklistFound): readonly Block[] {
  const opened = dayOf(found.openedOn);
  const { settled, items } = found;
  return [
    heading(listTitle(found, 'sv')),
    paragraph(
      [
        ...(opened === null ? [] : [`${say('called-for', { day: fullDate(opened, 'sv') })}.`]),
        `${say('done-of', { settled, items })}.`,
      ].join(' '),
    ),
    ...found.closings.map(({ on, by, items: left, reason }) =>
      paragraph(
        `${T.closed} ${[dayText(on), by].filter(Boolean).join(', ')} (${left.join(', ')}): ${reason}`,
      ),
    ),
    { kind: 'table', head: [T.item, T.itemState, T.itemProof], rows: found.list.map(rowOf) },
  ];
}

const rowOf = (found: ChecklistItemFound): readonly (readonly Run[])[] => [
  cell(`${found.item} ${found.said?.text.sv ?? ''}`.trim(), groundOf(found)),
  plain(say(stateOf(found))),
  plain(proofOf(found).join('\n')),
];

function groundOf({ said, mandatory, fourEyes, own }: ChecklistItemFound): readonly string[] {
  const marks = [...(mandatory ? [say('mandatory')] : []), ...(fourEyes ? [say('four-eyes')] : [])];
  const cites = said?.cites ?? [];
  const soft = own ? T.own : said === undefined || said.confidence === 'P' ? null : softness(cites.length);
  const line = [cites.join(', '), soft, ...marks].filter((text) => text !== null && text !== '');
  return line.length === 0 ? [] : [line.join(' · ')];
}

const softness = (cites: number): string => (cites === 0 ? T.experience : T.unverified);

const stateOf = ({ fourEyes, state, approvedOn }: ChecklistItemFound): keyof typeof CHECKLIST_WORDS.sv =>
  fourEyes && state !== 'open' && approvedOn === null ? 'state-awaiting' : `state-${state}`;

/** Who did it and when, who agreed, and what proves it. */
function proofOf(found: ChecklistItemFound): readonly string[] {
  const { settledByName, settledOn, approvedByName, approvedOn, proof, reason, owner, state } = found;
  const settled = signed(settledByName, settledOn);
  const approved = signed(approvedByName, approvedOn);
  return [
    ...(settled === null ? [] : [settled]),
    ...(approved === null ? [] : [`${T.approved} ${approved}`]),
    ...[proof, reason].filter((text): text is string => text !== null && text.trim() !== ''),
    ...(state !== 'open' || owner === null ? [] : [`${T.owner}: ${owner}`]),
  ];
}

const dayText = (on: string): string => {
  const day = dayOf(on);
  return day === null ? '' : shortDate(day, 'sv');
};

/** Name and day; of a guest's bundle, which names no colleague, the day alone. */
function signed(name: string | null, on: string | null): string | null {
  const day = dayOf(on);
  if (day === null) return null;
  return name === null ? shortDate(day, 'sv') : `${name}, ${shortDate(day, 'sv')}`;
}
