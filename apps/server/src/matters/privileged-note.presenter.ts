import type { Language } from '@fristvakt/wording';
import { swedishTime } from '../pages/swedish-time';
import { field } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { PRIVILEGED_NOTE_WORDS } from './privileged-note.words';

/** A note without its text. */
interface NoteSource {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly changedAt: string | null;
}

/** A note in the list of a matter: when and by whom, and where it is read. */
export interface NoteLine {
  readonly id: string;
  readonly href: string;
  readonly told: string;
  readonly read: string;
}

/** As many are listed with a matter. */
export const NOTES_SHOWN = 20;

export function noteLine(
  { id, authorId, createdAt, changedAt }: NoteSource,
  names: ReadonlyMap<string, string>,
  lang: Language,
): NoteLine {
  const say = wordsIn(PRIVILEGED_NOTE_WORDS, lang);
  const on = swedishTime(createdAt, lang).text;
  const name = names.get(authorId);
  const by = name === undefined ? say('note-of-nobody', { on }) : say('note-of', { on, name });
  const changed = changedAt === null ? [] : [say('note-changed', { on: swedishTime(changedAt, lang).text })];
  return {
    ...{ id, href: `/privileged-notes/${id}`, read: say('note-read', { on }) },
    told: [by, ...changed].join(', '),
  };
}

/** The field in which a note is written; `value`: what was typed, or what it says. */
export function noteField(lang: Language, value = '', faults: readonly FormFault[] = []): FormField {
  const say = wordsIn(PRIVILEGED_NOTE_WORDS, lang);
  return field({
    ...{ kind: 'long-text', name: 'text', label: say('note-text'), help: say('note-text-help') },
    ...{ value, required: true, error: faults.find(({ name }) => name === 'text')?.text ?? null },
  });
}
