import type { ProblemText } from './problem-text';

/** What is said for refusals about letters: code, title, detail. */
export const LETTER_PROBLEMS: readonly ProblemText[] = [
  [
    'letter-not-fitting',
    { sv: 'Skrivelsen hör inte hemma här', en: 'The letter does not belong here' },
    {
      sv: 'En sådan skrivelse skrivs inte i ett ärende av detta slag.',
      en: 'Such a letter is not written in a matter of this kind.',
    },
  ],
  [
    'letter-not-possible',
    { sv: 'Något i skrivelsen går inte att spara', en: 'Something in the letter cannot be kept' },
    {
      sv: 'Texten är för lång, eller har ett format som inte går att läsa. Se invalidParameters: varje ställe är namngivet.',
      en: 'The text is too long, or of a form that cannot be read. See invalidParameters: each place is named.',
    },
  ],
  [
    'letter-incomplete',
    { sv: 'Något saknas i skrivelsen', en: 'Something is missing in the letter' },
    {
      sv: 'Fyll i det som saknas, eller skriv varför den färdigställs ändå.',
      en: 'Fill in what is missing, or write why it is settled all the same.',
    },
  ],
  [
    'letter-unfillable',
    { sv: 'Texten går inte att fylla i', en: 'The text cannot be filled' },
    {
      sv: 'Organisationens egen text behöver rättas, eller bytas mot vår.',
      en: 'The organisation’s own text has to be put right, or changed for ours.',
    },
  ],
  [
    'letter-settled',
    { sv: 'Skrivelsen är färdig', en: 'The letter is settled' },
    {
      sv: 'En färdig skrivelse ändras inte. Börja en ny om något ska bli annorlunda.',
      en: 'A settled letter does not change. Begin a new one if something is to be different.',
    },
  ],
  [
    'letter-not-settled',
    { sv: 'Skrivelsen är inte färdig att skickas', en: 'The letter is not ready to be sent' },
    {
      sv: 'Färdigställ den först. En som redan är skickad skickas inte igen.',
      en: 'Settle it first. One that was sent is not sent again.',
    },
  ],
  [
    'letter-unprintable',
    { sv: 'Skrivelsen går inte att sätta', en: 'The letter cannot be set' },
    {
      sv: 'Den är för lång, eller så hann den inte sättas. Försök igen eller korta den.',
      en: 'It is too long, or setting it took too long. Try again, or shorten it.',
    },
  ],
  [
    'letter-text-not-possible',
    { sv: 'Texten går inte att använda', en: 'The text cannot be used' },
    {
      sv: 'Mallen får bara använda de fält och block som står i fältlistan: {code} {where}',
      en: 'A template may use only the fields and blocks named in the list of fields: {code} {where}',
    },
  ],
  [
    'sending-proof-missing',
    { sv: 'Beviset saknas', en: 'The proof is missing' },
    { sv: 'Skriv vad som visar att den skickades.', en: 'Write what shows that it was sent.' },
  ],
  [
    'dispute-missing',
    { sv: 'Det finns ingen tvist att registrera i', en: 'There is no dispute to record it in' },
    {
      sv: 'Lägg upp ett ärende om överklagande mot beslutet först, eller be den som får göra det.',
      en: 'Open an appeal matter against the decision first, or ask somebody who may.',
    },
  ],
];
