import type { LetterDocument, Run } from '@fristvakt/letters';
import type { BundledEnclosure, BundleSource } from '../bundle-source';
import { sizeText } from '../../pages/size-text';
import { cell, chapter, paragraph, plain } from './blocks';
import { AKT_TEXT as T } from './text';

/** The enclosures in the order of their numbers, also those that are not there any more. */
export function enclosureChapter(source: BundleSource): LetterDocument {
  const { enclosures } = source;
  if (enclosures.length === 0) return chapter(source, T.enclosures, [paragraph(T.noEnclosures)]);
  return chapter(source, T.enclosures, [
    paragraph(T.enclosuresText),
    {
      ...{ kind: 'table', head: [T.enclosure, T.enclosureTitle, T.documentOn, T.size] },
      rows: enclosures.map(rowOf),
    },
  ]);
}

const rowOf = (one: BundledEnclosure): readonly (readonly Run[])[] => [
  plain(String(one.number)),
  titleOf(one),
  plain(one.documentOn ?? T.noDay),
  plain(one.state === 'whole' ? sizeText(one.size, 'sv') : ''),
];

function titleOf({ state, title, withdrawnReason }: BundledEnclosure): readonly Run[] {
  if (state === 'erased') return plain(T.erased);
  if (state === 'withdrawn') return cell(T.withdrawn, withdrawnReason === null ? [] : [withdrawnReason]);
  return cell(title ?? '', state === 'damaged' ? [`${T.damaged}.`] : []);
}
