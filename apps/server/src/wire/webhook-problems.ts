import type { ProblemText } from './problem-text';

/** What is said for the refusals of webhooks: code, title, detail. */
export const WEBHOOK_PROBLEMS: readonly ProblemText[] = [
  [
    'webhook-address',
    { sv: 'Adressen tas inte', en: 'The address is not taken' },
    {
      sv: 'Skriv en https-adress som går att nå från internet, på port 443 eller över 1023, utan användarnamn och lösenord.',
      en: 'Write an https address that can be reached from the internet, on port 443 or above 1023, without a user and password.',
    },
  ],
  [
    'webhook-description',
    { sv: 'Namnet är för långt', en: 'The description is too long' },
    { sv: 'Använd högst tvåhundra tecken.', en: 'Use two hundred characters at most.' },
  ],
  [
    'webhook-types',
    { sv: 'Inget att meddela', en: 'Nothing to tell' },
    { sv: 'Välj minst en sak som ska meddelas.', en: 'Choose at least one thing that is to be told.' },
  ],
  [
    'webhook-too-many',
    { sv: 'För många webhookar', en: 'Too many webhooks' },
    {
      sv: 'En organisation har högst {most}. Ta bort en som inte används.',
      en: 'An organisation has {most} at most. Remove one that is not used.',
    },
  ],
  [
    'webhook-off',
    { sv: 'Webhooken är avstängd', en: 'The webhook is switched off' },
    { sv: 'Slå på den först.', en: 'Switch it on first.' },
  ],
  [
    'webhook-under-way',
    { sv: 'Den skickas just nu', en: 'It is being sent' },
    { sv: 'Vänta tills försöket är över.', en: 'Wait until the attempt is over.' },
  ],
];
