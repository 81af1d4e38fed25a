import { pageWords } from '../pages/page-words';
import type { PageWords } from '../pages/page-words';

/** What every page of the register says. */
export const FRAME_WORDS = pageWords({
  sv: {
    nothing: 'inget angivet',
    licences: 'Tillstånd',
    providers: 'Anordnare',
    persons: 'Personregister',
  },
  en: {
    nothing: 'nothing given',
    licences: 'Licences',
    providers: 'Providers',
    persons: 'Register of persons',
  },
});

/** The words of several parts of one page. */
export const joinedWords = (...parts: readonly PageWords[]): PageWords => ({
  sv: Object.assign({}, ...parts.map(({ sv }) => sv)) as PageWords['sv'],
  en: Object.assign({}, ...parts.map(({ en }) => en)) as PageWords['en'],
});
