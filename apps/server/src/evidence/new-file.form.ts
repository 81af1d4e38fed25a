import { EVIDENCE_KINDS } from '@fristvakt/evidence';
import type { EvidenceKind, SentFile } from '@fristvakt/evidence';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { FormReading } from '../pages/read-form';
import type { SentForm } from '../wire/sent-form';
import { EVIDENCE_WORDS } from './evidence.words';

const LONGEST_TITLE = 200;

export interface NewFile {
  readonly file: SentFile;
  readonly title: string | undefined;
  readonly kind: EvidenceKind;
  readonly note: string | null;
  readonly documentOn: string | null;
}

/** What a form with a file says, or what is wrong with it; then nobody reads the file. */
export function newFileIn(form: SentForm, lang: Language): NewFile | readonly FormFault[] {
  const w = EVIDENCE_WORDS[lang];
  const reading = new FormReading(form, lang);
  const title = reading.optional({ name: 'title', label: w['field-title'], max: LONGEST_TITLE });
  const note = reading.optional({ name: 'note', label: w['field-note'] }) ?? null;
  const documentOn = reading.optionalDay({ name: 'documentOn', label: w['field-document-on'] }) ?? null;
  const kind = EVIDENCE_KINDS.find((one) => one === form.text('kind')) ?? 'other';
  const { file } = form;
  if (file === null) reading.add('file', w['field-file-empty']);
  if (file !== null && reading.ok) return { file, title, kind, note, documentOn };
  file?.bytes.resume();
  return reading.faults;
}
