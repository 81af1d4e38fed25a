import { pageWords } from '../pages/page-words';

/** The words of the figures of the branch. */
export const BRANCH_WORDS = pageWords({
  sv: {
    title: 'Branschen i siffror',
    lead: 'Offentliga uppgifter om personlig assistans, var och en med sin källa och sitt år. De uppdateras inte av sig själva.',
    'group-users': 'Brukare och assistenter',
    'group-money': 'Pengar',
    'group-review': 'Tillstånd och granskning',
    source: 'Källa',
    unsure: 'Osäkert',
    table: 'Visa som tabell',
    'column-when': 'När',
    about: 'cirka {value}',
    secondary: 'ur en andrahandskälla',
    print: 'Skriv ut',
  },
  en: {
    title: 'The branch in figures',
    lead: 'Public figures of personal assistance, each with its source and its year. They do not renew themselves.',
    'group-users': 'Users and assistants',
    'group-money': 'Money',
    'group-review': 'Licences and review',
    source: 'Source',
    unsure: 'Unsure',
    table: 'Show as a table',
    'column-when': 'When',
    about: 'about {value}',
    secondary: 'from a secondary source',
    print: 'Print',
  },
});
