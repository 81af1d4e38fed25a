import { pageWords } from '../pages/page-words';

/** The words of the lists of a matter, on its own page and on that of a licence. */
export const CHECKLIST_PANEL_WORDS = pageWords({
  sv: {
    'lists-title': 'Checklistor',
    'lists-all': 'Alla i ärendet',
    'lists-progress': '{settled} av {items} klara',
    'lists-left': '{n} punkt måste göras|{n} punkter måste göras',
    'lists-done': 'inget måste göras',
    'lists-late': 'efter eget mål',
    'lists-next': 'Nästa egna mål:',
    'lists-closed': 'Avslutat {on} med öppna punkter ({items})',
    'lists-closed-by': 'Avslutat {on} av {by} med öppna punkter ({items})',
  },
  en: {
    'lists-title': 'Checklists',
    'lists-all': 'All of the matter',
    'lists-progress': '{settled} of {items} settled',
    'lists-left': '{n} item must be done|{n} items must be done',
    'lists-done': 'nothing must be done',
    'lists-late': 'past own target',
    'lists-next': 'Next own target:',
    'lists-closed': 'Closed {on} with open items ({items})',
    'lists-closed-by': 'Closed {on} by {by} with open items ({items})',
  },
});
