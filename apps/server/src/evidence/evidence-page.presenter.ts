import type { EvidenceListed } from '@fristvakt/evidence';
import { EVIDENCE_KINDS, FILE_EXTENSIONS } from '@fristvakt/evidence';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import type { Moment } from '../pages/swedish-time';
import type { Told } from '../pages/tone';
import { EVIDENCE_WORDS } from './evidence.words';
import { sizeText } from '../pages/size-text';

/** An enclosure as a row of its matter's list. */
export interface EnclosureLine {
  readonly number: number;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly documentOn: string | null;
  readonly added: Moment;
  /** Null where it has been erased. */
  readonly fileHref: string | null;
  readonly fileName: string | null;
  readonly size: string;
  readonly versions: string | null;
  readonly sha256: string;
  readonly hashShort: string;
  readonly proves: string;
  readonly status: Told;
}

/** So much of a hash tells two files apart at a glance. */
const SHORT = 12;

export function enclosureLine(row: EvidenceListed, lang: Language): EnclosureLine {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  const { id, number, versions, fileName, sha256, documentOn, links } = row;
  return {
    ...{ number, documentOn, fileName, sha256 },
    href: `/evidence/${id}`,
    title: titleOf(row, lang),
    kind: w(`kind-${row.kind}`),
    added: swedishTime(row.addedAt, lang),
    fileHref: fileName === null ? null : `/evidence/${id}/versions/${String(versions)}`,
    size: sizeText(row.size, lang),
    versions: versions === 1 ? null : w('versions-n', { n: versions }),
    hashShort: sha256.slice(0, SHORT),
    proves: links === 0 ? w('proves-none') : w('proves-n', { n: links }),
    status: statusOf(row, lang),
  };
}

export const titleOf = (
  { title, withdrawnOn }: Pick<EvidenceListed, 'title' | 'withdrawnOn'>,
  lang: Language,
): string => title ?? EVIDENCE_WORDS[lang][withdrawnOn === null ? 'erased-title' : 'withdrawn-title'];

type Standing = Pick<EvidenceListed, 'erasedOn' | 'isDamaged' | 'isHeld' | 'withdrawnOn'>;

export function statusOf({ erasedOn, isDamaged, isHeld, withdrawnOn }: Standing, lang: Language): Told {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  if (withdrawnOn !== null) return { text: w('status-withdrawn'), tone: 'neutral', icon: 'pause' };
  if (erasedOn !== null) return { text: w('status-erased'), tone: 'neutral', icon: 'pause' };
  if (isDamaged) return { text: w('status-damaged'), tone: 'danger', icon: 'stop' };
  if (isHeld) return { text: w('status-held'), tone: 'warning', icon: 'lock' };
  return { text: w('status-kept'), tone: 'success', icon: 'check' };
}

/** What was typed in the form of a new file; by name. */
export type Typed = (name: string) => string;

/** The fields of a new enclosure; the file comes last, so that it is known who sends it before it comes. */
export function addFields(lang: Language, typed: Typed, mostBytes: number): readonly FormField[] {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  return [
    field({
      ...{ kind: 'text', name: 'title', label: w('field-title'), value: typed('title') },
      help: w('field-title-help'),
    }),
    field({
      ...{
        kind: 'select',
        name: 'kind',
        label: w('field-kind'),
        value: typed('kind'),
        required: true,
      },
      options: EVIDENCE_KINDS.map((value) => ({ value, label: w(`kind-${value}`) })),
    }),
    documentOnField(lang, typed),
    field({ kind: 'long-text', name: 'note', label: w('field-note'), value: typed('note') }),
    fileField(lang, mostBytes),
  ];
}

export const documentOnField = (lang: Language, typed: Typed): FormField =>
  field({
    ...{ kind: 'day', name: 'documentOn', label: EVIDENCE_WORDS[lang]['field-document-on'] },
    value: typed('documentOn'),
  });

const MEGABYTE = 1024 * 1024;

export function fileField(lang: Language, mostBytes: number): FormField {
  const w = wordsIn(EVIDENCE_WORDS, lang);
  return field({
    ...{ kind: 'file', name: 'file', label: w('field-file'), required: true },
    help: w('field-file-help', { most: Math.floor(mostBytes / MEGABYTE), kinds: FILE_EXTENSIONS.join(', ') }),
    accept: FILE_EXTENSIONS.map((extension) => `.${extension}`).join(','),
  });
}
