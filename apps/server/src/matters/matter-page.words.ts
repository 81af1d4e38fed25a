import { APPEAL_PATH_WORDS } from './appeal-path.words';
import { MATTER_WORDS } from './matter.words';
import { PRIVILEGED_NOTE_WORDS } from './privileged-note.words';
import { STORY_WORDS } from './story.words';

/** All words of the page of a matter. */
export const MATTER_PAGE_WORDS = {
  sv: { ...MATTER_WORDS.sv, ...STORY_WORDS.sv, ...APPEAL_PATH_WORDS.sv, ...PRIVILEGED_NOTE_WORDS.sv },
  en: { ...MATTER_WORDS.en, ...STORY_WORDS.en, ...APPEAL_PATH_WORDS.en, ...PRIVILEGED_NOTE_WORDS.en },
};
