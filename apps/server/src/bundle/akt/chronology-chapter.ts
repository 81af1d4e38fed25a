import type { LetterDocument, Run } from '@fristvakt/letters';
import { capital, shortDate } from '@fristvakt/wording';
import type { BundleSource } from '../bundle-source';
import { chronologyOf } from '../chronology';
import type { ChronologyLine } from '../chronology';
import { cell, chapter, paragraph, plain } from './blocks';
import { AKT_TEXT as T } from './text';

/** What happened, line by line: the day, what it was, and what it changed. */
export function chronologyChapter(source: Pick<BundleSource, 'look'>): LetterDocument {
  const lines = chronologyOf(source.look);
  if (lines.length === 0) return chapter(source, T.chronology, [paragraph(T.noChronology)]);
  const rows = lines.map((line) => [
    plain(line.sometime === null ? shortDate(line.on, 'sv') : capital(line.sometime)),
    happenedIn(line),
    plain(line.changes.map((text) => `• ${text}`).join('\n')),
  ]);
  return chapter(source, T.chronology, [{ kind: 'table', head: [T.day, T.happened, T.changed], rows }]);
}

const happenedIn = ({ sentence, rough, place, service, note, former }: ChronologyLine): readonly Run[] =>
  cell(sentence, [
    ...(place === null ? [] : [`${T.place} ${place}.`]),
    ...(rough === null ? [] : [rough]),
    ...(service === null ? [] : [`${service}.`]),
    ...(note === null ? [] : [`${T.note}: ${note}`]),
    ...former.map((text) => `${T.former}: ${text}`),
  ]);
