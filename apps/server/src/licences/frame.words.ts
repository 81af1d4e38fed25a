import { pageWords } from '../pages/page-words';
import type { PageWords } from '../pages/page-words';

/** What every page of the register says. */
export const FRAME_WORDS = pageWords({
  sv: {
    'crumbs-label': 'Du är här',
    'now-stands': 'Det här står nu',
    stale:
      'Någon annan har ändrat detta sedan du öppnade sidan. Det du skrev står kvar nedan. Jämför med det som står nu och spara igen om ditt ska gälla.',
    nothing: 'inget angivet',
    licences: 'Tillstånd',
    providers: 'Anordnare',
    persons: 'Personregister',
  },
  en: {
    'crumbs-label': 'You are here',
    'now-stands': 'This stands now',
    stale:
      'Somebody else has changed this since you opened the page. What you wrote is still below. Compare it with what stands now, and save again if yours is to hold.',
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
